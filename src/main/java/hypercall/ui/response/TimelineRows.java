package hypercall.ui.response;

import hypercall.http.Forerunner;
import hypercall.ui.response.RowList.Row;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The rows of the timeline: steps as bars, facts, calls before, answers of the tab.
final class TimelineRows {
  private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
  private static final Runnable NOTHING = () -> {};

  private TimelineRows() {}

  /// A step: name, bar, time and share; what is to be known of it below.
  static Row of(Bar bar) {
    GridPane face = face("bar-row");
    BarLine line = new BarLine(bar.start(), bar.length());
    line.getStyleClass().add(bar.step().name().toLowerCase(Locale.ROOT));
    face.addRow(0, label(bar.name(), "row-name"), line, number(bar.time()), number(bar.share()));
    if (!bar.remark().isEmpty()) {
      Label remark = label(bar.remark(), "muted");
      face.add(remark, 1, 1, 3, 1);
    }
    return new Row(
        face, bar.sentence(), bar.name() + "\t" + bar.time() + "\t" + bar.share(), NOTHING);
  }

  static Row of(Fact fact) {
    GridPane face = face("fact-row");
    Label value = label(fact.value(), "row-value");
    face.addRow(0, label(fact.name(), "row-name"), value);
    return new Row(face, fact.sentence(), fact.name() + "\t" + fact.value(), NOTHING);
  }

  /// A call that was made before, on behalf of the one on show.
  ///
  /// @param path of the call on show: the same is a first try
  static Row of(Forerunner before, String path) {
    String status = (before.status() + " " + before.reason()).strip();
    String what = before.method() + " " + before.path();
    String why = why(before, path);
    String sentence =
        why + ": " + what + " answered " + status + " after " + Facts.time(before.took()) + ".";
    GridPane face = face("fact-row");
    face.addRow(
        0,
        label(why, "row-name"),
        label(what + " → " + status + ", " + Facts.time(before.took()), "row-value"));
    return new Row(face, sentence, sentence, NOTHING);
  }

  private static String why(Forerunner before, String path) {
    if (before.path().endsWith("/access/ticket")) {
      return before.status() / 100 == 2 ? "New ticket" : "Sign-in refused";
    }
    return before.path().equals(path) ? "First try" : "Before";
  }

  /// One answer of the tab: when it came, how long it took beside the others, how large it is.
  ///
  /// @param longest of all answers of the tab
  static Row of(Answered answered, boolean shown, Duration longest, Runnable show) {
    Facts facts = Facts.of(answered.exchange(), answered.problem().isPresent());
    Duration took = answered.exchange().timing().total();
    String when = When.of(answered.exchange());
    GridPane face = face("answer-row");
    BarLine line =
        new BarLine(0, longest.isZero() ? 0 : took.toNanos() / (double) longest.toNanos());
    face.addRow(
        0,
        label(
            (shown ? "▸ " : "") + when + " · " + answered.exchange().response().status(),
            "row-name"),
        line,
        number(facts.time()),
        number(Facts.bytes(answered.bytes())));
    if (facts.tone() != Facts.Tone.OK) {
      Label status = label(facts.note().isEmpty() ? facts.status() : facts.note(), "answer-status");
      boolean bad = facts.tone() == Facts.Tone.BAD;
      status.pseudoClassStateChanged(PseudoClass.getPseudoClass(bad ? "bad" : "warn"), true);
      face.add(status, 1, 1, 3, 1);
    }
    String sentence =
        "Answer of " + when + ": " + facts.status() + ", " + facts.time() + ", " + facts.size();
    Row row = new Row(face, sentence + (shown ? ", on show" : ""), sentence, show);
    row.pseudoClassStateChanged(SHOWN, shown);
    return row;
  }

  private static GridPane face(String style) {
    GridPane face = new GridPane();
    face.getStyleClass().addAll("row-face", style);
    ColumnConstraints middle = new ColumnConstraints();
    middle.setHgrow(Priority.ALWAYS);
    ColumnConstraints numbers = new ColumnConstraints();
    numbers.setHalignment(HPos.RIGHT);
    face.getColumnConstraints().addAll(new ColumnConstraints(), middle, numbers, numbers);
    return face;
  }

  private static Label number(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("mono", "row-number");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  static List<Row> facts(List<Fact> facts) {
    return facts.stream().map(TimelineRows::of).toList();
  }
}
