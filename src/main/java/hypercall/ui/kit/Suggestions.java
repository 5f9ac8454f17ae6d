package hypercall.ui.kit;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/// A list below a text field to pick from; the keyboard stays in the field.
///
/// Enter and Tab take a line only after it was gone to by an arrow key: what was typed is never
/// replaced by what somebody did not choose.
public final class Suggestions {
  private static final int MOST = 500;
  private static final int ROWS = 9;

  private final TextField field;
  private final Supplier<List<Choice>> source;
  private final Predicate<KeyEvent> opens;
  private final boolean whileTyping;
  private @Nullable Popup popup;
  private @Nullable ListView<Choice> list;
  private Runnable beforeOpening = () -> {};
  private boolean taking;

  /// @param source what there is to pick, asked each time the list is shown
  /// @param opens keys that open it
  /// @param whileTyping whether it also opens by itself while one types
  public Suggestions(
      TextField field,
      Supplier<List<Choice>> source,
      Predicate<KeyEvent> opens,
      boolean whileTyping) {
    this.field = field;
    this.source = source;
    this.opens = opens;
    this.whileTyping = whileTyping;
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    field.textProperty().subscribe((_, _) -> typed());
    field.focusedProperty().subscribe(now -> hideUnless(now));
  }

  /// Told before the list opens, such as to have it brought up to date.
  public void setBeforeOpening(Runnable now) {
    beforeOpening = now;
  }

  public boolean isShowing() {
    return popup != null && popup.isShowing();
  }

  private void hide() {
    if (popup != null) {
      popup.hide();
    }
  }

  /// Made when it is first needed, as the window around it: those for each cell of a long table
  /// take seconds.
  private ListView<Choice> list() {
    ListView<Choice> first = list;
    if (first == null) {
      first = new ListView<>();
      first.setFocusTraversable(false);
      first.getStyleClass().add("suggestions");
      first.setCellFactory(_ -> new ChoiceCell());
      first.setOnMouseClicked(_ -> take());
      list = first;
    }
    return first;
  }

  private Popup popup() {
    Popup first = popup;
    if (first == null) {
      first = new Popup();
      first.getContent().add(list());
      first.setAutoHide(true);
      first.setHideOnEscape(false);
      popup = first;
    }
    return first;
  }

  /// Opens the whole list, or closes it.
  public void toggle() {
    if (isShowing()) {
      hide();
    } else {
      field.requestFocus();
      open();
    }
  }

  /// What there is to pick changed while the list is open.
  public void refresh() {
    if (isShowing()) {
      show(matching());
    }
  }

  private void open() {
    beforeOpening.run();
    List<Choice> all = source.get();
    show(all);
    String now = field.getText().strip();
    all.stream()
        .filter(choice -> choice.value().equals(now) || now.isEmpty())
        .findFirst()
        .ifPresent(list().getSelectionModel()::select);
    list().scrollTo(Math.max(0, list().getSelectionModel().getSelectedIndex()));
  }

  private void typed() {
    if (taking || !field.isFocused() || !(whileTyping || isShowing())) {
      return;
    }
    show(field.getText().isBlank() ? List.of() : matching());
  }

  private List<Choice> matching() {
    String typed = field.getText();
    List<Choice> found = source.get().stream().filter(choice -> choice.matches(typed)).toList();
    boolean done = found.size() == 1 && found.getFirst().value().equals(typed.strip());
    return done ? List.of() : found;
  }

  private void show(List<Choice> choices) {
    Bounds place = field.localToScreen(field.getLayoutBounds());
    if (choices.isEmpty() || place == null) {
      hide();
      return;
    }
    ListView<Choice> list = list();
    list.getItems().setAll(choices.subList(0, Math.min(MOST, choices.size())));
    list.getSelectionModel().clearSelection();
    double row = Math.ceil(field.getFont().getSize() * 2.2);
    list.setFixedCellSize(row);
    list.setPrefHeight(row * Math.min(ROWS, choices.size()) + 6);
    list.setPrefWidth(Math.max(place.getWidth(), field.getFont().getSize() * 26));
    if (!isShowing()) {
      popup().show(field, place.getMinX(), place.getMaxY() + 2);
    }
  }

  private void keyPressed(KeyEvent key) {
    if (!isShowing()) {
      if (opens.test(key)) {
        open();
        key.consume();
      }
      return;
    }
    boolean plain = !key.isShortcutDown() && !key.isShiftDown();
    switch (key.getCode()) {
      case DOWN -> move(1, key);
      case UP -> move(-1, key);
      case PAGE_DOWN -> move(ROWS, key);
      case PAGE_UP -> move(-ROWS, key);
      case F4, ESCAPE -> {
        hide();
        key.consume();
      }
      case ENTER -> {
        if (plain && take()) {
          key.consume();
        }
        hide();
      }
      case TAB -> {
        if (plain) {
          take();
        }
        hide();
      }
      default -> {}
    }
  }

  private void move(int by, KeyEvent key) {
    ListView<Choice> list = list();
    int now = list.getSelectionModel().getSelectedIndex();
    int next = now < 0 ? (by > 0 ? 0 : list.getItems().size() - 1) : now + by;
    int kept = Math.clamp(next, 0, list.getItems().size() - 1);
    list.getSelectionModel().clearAndSelect(kept);
    list.scrollTo(Math.max(0, kept - ROWS / 2));
    key.consume();
  }

  /// Whether there was something to take.
  private boolean take() {
    Choice chosen = list().getSelectionModel().getSelectedItem();
    if (chosen == null) {
      return false;
    }
    taking = true;
    field.setText(chosen.value());
    field.end();
    taking = false;
    hide();
    return true;
  }

  private void hideUnless(boolean focused) {
    if (!focused) {
      hide();
    }
  }

  /// Down, Alt+Down and F4, as in every pick list.
  public static boolean isPickKey(KeyEvent key) {
    boolean down = key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.KP_DOWN;
    return (down || key.getCode() == KeyCode.F4) && !key.isShortcutDown() && !key.isShiftDown();
  }
}
