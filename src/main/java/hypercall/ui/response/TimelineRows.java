package hypercall.ui.response;

import hypercall.http.Forerunner;
import hypercall.ui.response.RowList.Row;
import java.time.Duration;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The rows of the timeline: steps as bars, facts, calls before, answers of the tab; and what they
/// are made of.
final class TimelineRows {
  private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
  static final Runnable NOTHING = () -> {};

  private TimelineRows() {}

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

  static GridPane face(String style) {
    GridPane face = new GridPane();
    face.getStyleClass().addAll("row-face", style);
    ColumnConstraints middle = new ColumnConstraints();
    middle.setHgrow(Priority.ALWAYS);
    ColumnConstraints numbers = new ColumnConstraints();
    numbers.setHalignment(HPos.RIGHT);
    face.getColumnConstraints().addAll(new ColumnConstraints(), middle, numbers, numbers);
    return face;
  }

  static Label number(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("mono", "row-number");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  static List<Row> steps(List<Bar> steps) {
    return steps.stream().<Row>map(BarRow::new).toList();
  }

  static List<Row> facts(List<Fact> facts) {
    return facts.stream().<Row>map(FactRow::new).toList();
  }
}
