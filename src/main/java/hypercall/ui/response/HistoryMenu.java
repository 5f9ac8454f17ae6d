package hypercall.ui.response;

import hypercall.http.Exchange;
import hypercall.ui.kit.Command;
import hypercall.ui.kit.Key;
import hypercall.ui.kit.Keys;
import hypercall.ui.kit.WindowKeys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/// Which of a tab's answers is on show, when it came, and the way to the others.
final class HistoryMenu extends MenuButton {
  private final ResponseModel model;
  private final Instant since = Instant.now();
  private String whole = "";
  private String shortly = "";

  HistoryMenu(ResponseModel model) {
    this.model = model;
    getStyleClass().addAll("quiet-button", "history");
    Tooltip help = new Tooltip();
    help.textProperty()
        .bind(
            Keys.first(this, WindowKeys.OLDER)
                .flatMap(
                    older -> Keys.first(this, WindowKeys.NEWER).map(newer -> help(older, newer))));
    setTooltip(help);
    setMinWidth(USE_PREF_SIZE);
    setOnShowing(_ -> fill());
  }

  /// Follows the answer on show; hidden while there is only one, unless that is an old one.
  void follow() {
    List<Answered> all = model.answers();
    int at = model.shown();
    boolean told = at >= 0 && (all.size() > 1 || isOld(all.get(at)));
    setVisible(told);
    setManaged(told);
    if (told) {
      String time = When.of(all.get(at).exchange());
      String place = (at + 1) + " of " + all.size();
      whole = all.size() > 1 ? place + " · " + time : "answered " + time;
      shortly = all.size() > 1 ? place : time;
      setText(whole);
      setAccessibleText("Answer " + place + ", of " + time);
      if (getItems().isEmpty()) {
        getItems().add(new MenuItem("")); // without any item the menu never asks to be filled
      }
    }
  }

  /// Says less where room is short.
  void brief(boolean brief) {
    if (isVisible()) {
      setText(brief ? shortly : whole);
    }
  }

  /// Whether it was there before this pane was: kept from an earlier run, or of a reopened tab.
  private boolean isOld(Answered answered) {
    return answered.exchange().timing().started().isBefore(since);
  }

  private void fill() {
    MenuItem older = item("Older answer", WindowKeys.OLDER, -1);
    older.setDisable(model.shown() == 0);
    MenuItem newer = item("Newer answer", WindowKeys.NEWER, 1);
    newer.setDisable(model.shown() == model.answers().size() - 1);
    getItems().setAll(older, newer, new SeparatorMenuItem());
    ToggleGroup group = new ToggleGroup();
    List<Answered> all = model.answers();
    IntStream.iterate(all.size() - 1, i -> i >= 0, i -> i - 1)
        .forEach(i -> getItems().add(item(i, all.get(i), group)));
  }

  private static String help(Optional<Key> older, Optional<Key> newer) {
    String words = "Answers of this tab";
    return older.isPresent() && newer.isPresent()
        ? words + " (" + older.get() + " older, " + newer.get() + " newer)"
        : words;
  }

  private MenuItem item(String words, Command command, int by) {
    // No accelerator: JavaFX would give the key of a node's menu to the whole window.
    String key = Keys.now(this, command).stream().findFirst().map(k -> "  " + k).orElse("");
    MenuItem item = new MenuItem(words + key);
    item.setOnAction(_ -> model.step(by));
    return item;
  }

  private MenuItem item(int index, Answered answered, ToggleGroup group) {
    RadioMenuItem item = new RadioMenuItem(words(answered.exchange()));
    item.setMnemonicParsing(false);
    item.setToggleGroup(group);
    item.setSelected(index == model.shown());
    item.setOnAction(_ -> model.show(index));
    return item;
  }

  private static String words(Exchange exchange) {
    Facts facts = Facts.of(exchange, false);
    return When.of(exchange) + " · " + facts.status() + " · " + facts.time() + " · " + facts.size();
  }
}
