package hypercall.ui.response;

import hypercall.http.Exchange;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/// Which of a tab's answers is on show, when it came, and the way to the others.
final class HistoryMenu extends MenuButton {
  private static final String HELP = "Answers of this tab (Alt+← older, Alt+→ newer)";

  private final ResponseModel model;
  private final Instant since = Instant.now();

  HistoryMenu(ResponseModel model) {
    this.model = model;
    getStyleClass().addAll("quiet-button", "history");
    setTooltip(new Tooltip(HELP));
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
      setText(all.size() > 1 ? place + " · " + time : "answered " + time);
      setAccessibleText("Answer " + place + ", of " + time);
      if (getItems().isEmpty()) {
        getItems().add(new MenuItem("")); // without any item the menu never asks to be filled
      }
    }
  }

  /// Whether it was there before this pane was: kept from an earlier run, or of a reopened tab.
  private boolean isOld(Answered answered) {
    return answered.exchange().timing().started().isBefore(since);
  }

  private void fill() {
    MenuItem older = new MenuItem("Older answer  Alt+←");
    older.setOnAction(_ -> model.step(-1));
    older.setDisable(model.shown() == 0);
    MenuItem newer = new MenuItem("Newer answer  Alt+→");
    newer.setOnAction(_ -> model.step(1));
    newer.setDisable(model.shown() == model.answers().size() - 1);
    getItems().setAll(older, newer, new SeparatorMenuItem());
    ToggleGroup group = new ToggleGroup();
    List<Answered> all = model.answers();
    IntStream.iterate(all.size() - 1, i -> i >= 0, i -> i - 1)
        .forEach(i -> getItems().add(item(i, all.get(i), group)));
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
