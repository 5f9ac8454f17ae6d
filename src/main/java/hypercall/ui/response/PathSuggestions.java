package hypercall.ui.response;

import hypercall.json.JsonDocument;
import hypercall.json.path.PathCompletion;
import hypercall.ui.kit.Choice;
import hypercall.ui.kit.ChoiceCell;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;

/// The names that may stand at the caret of a filter, in a list below it; the keyboard stays in the
/// field.
///
/// Enter and Tab take a name only after it was gone to by an arrow key, as in every list of
/// suggestions here.
final class PathSuggestions {
  private static final int ROWS = 9;
  private static final Duration LIMIT = Duration.ofMillis(200);

  private final TextField field;
  private final FilterModel model;
  private final Popup popup = new Popup();
  private @Nullable ListView<Choice> list;
  private PathCompletion known = new PathCompletion(0, List.of());
  private long asked;
  private boolean replacing;

  PathSuggestions(TextField field, FilterModel model) {
    this.field = field;
    this.model = model;
    popup.setAutoHide(true);
    popup.setHideOnEscape(false);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    field.textProperty().subscribe((_, _) -> typed());
    field.focusedProperty().subscribe(focused -> hideUnless(focused));
  }

  boolean isShowing() {
    return popup.isShowing();
  }

  private ListView<Choice> list() {
    ListView<Choice> made = list;
    if (made == null) {
      made = new ListView<>();
      made.setFocusTraversable(false);
      made.getStyleClass().add("suggestions");
      made.setCellFactory(_ -> new ChoiceCell());
      made.setOnMouseClicked(_ -> take());
      popup.getContent().add(made);
      list = made;
    }
    return made;
  }

  private void hideUnless(boolean focused) {
    if (!focused) {
      popup.hide();
    }
  }

  /// The caret goes behind what was typed only after the field has told of it.
  private void typed() {
    if (replacing || !field.isFocused()) {
      return;
    }
    model.background().tell(() -> ask(false));
  }

  /// @param always whether it is also shown where nothing of a name was typed
  private void ask(boolean always) {
    Optional<JsonDocument> document = model.document();
    String text = field.getText();
    int caret = Math.min(field.getCaretPosition(), text.length());
    long mine = ++asked;
    if (document.isEmpty() || text.isEmpty() && !always) {
      popup.hide();
      return;
    }
    model
        .background()
        .run(
            () -> PathCompletion.at(document.get(), text, caret, LIMIT),
            found -> {
              if (mine == asked && field.isFocused() && text.equals(field.getText())) {
                show(found);
              }
            },
            _ -> popup.hide());
  }

  private void show(PathCompletion found) {
    known = found;
    Bounds place = field.localToScreen(field.getLayoutBounds());
    if (found.choices().isEmpty() || place == null || isWhole(found)) {
      popup.hide();
      return;
    }
    ListView<Choice> names = list();
    names.getItems().setAll(found.choices().stream().map(c -> new Choice(c.name(), "")).toList());
    names.getSelectionModel().clearSelection();
    double em = field.getFont().getSize();
    double row = Math.ceil(em * 2.2);
    names.setFixedCellSize(row);
    double height = row * Math.min(ROWS, names.getItems().size()) + Math.ceil(em * 0.75);
    names.setPrefHeight(height);
    names.setPrefWidth(em * 22);
    double indent = Math.min(found.to() * em * 0.62, Math.max(0, place.getWidth() - em * 22));
    double left = place.getMinX() + indent;
    // Where there is no room below, it ends above the field.
    boolean below = place.getMaxY() + height < bottom(place);
    popup.setAnchorLocation(
        below
            ? PopupWindow.AnchorLocation.CONTENT_TOP_LEFT
            : PopupWindow.AnchorLocation.CONTENT_BOTTOM_LEFT);
    popup.show(field, left, below ? place.getMaxY() + 2 : place.getMinY() - 2);
  }

  private static double bottom(Bounds place) {
    return Screen.getScreensForRectangle(place.getMinX(), place.getMinY(), 1, 1).stream()
        .findFirst()
        .orElse(Screen.getPrimary())
        .getVisualBounds()
        .getMaxY();
  }

  /// Whether the only name there is stands there already.
  private boolean isWhole(PathCompletion found) {
    PathCompletion.Choice first = found.choices().getFirst();
    return found.choices().size() == 1
        && field.getText().substring(first.from(), found.to()).equals(first.text());
  }

  private void pressed(KeyEvent key) {
    if (!popup.isShowing()) {
      if (key.getCode() == KeyCode.SPACE && key.isControlDown()) {
        ask(true);
        key.consume();
      }
      return;
    }
    switch (key.getCode()) {
      case DOWN, KP_DOWN -> move(1, key);
      case UP, KP_UP -> move(-1, key);
      case PAGE_DOWN -> move(ROWS, key);
      case PAGE_UP -> move(-ROWS, key);
      case ESCAPE -> {
        popup.hide();
        key.consume();
      }
      case ENTER, TAB -> {
        if (key.getCode() == KeyCode.TAB && known.choices().size() == 1) {
          list().getSelectionModel().select(0); // what else could be meant
        }
        if (!key.isShiftDown() && take()) {
          key.consume();
        }
        popup.hide();
      }
      case LEFT, RIGHT, HOME, END -> popup.hide();
      default -> {}
    }
  }

  private void move(int by, KeyEvent key) {
    ListView<Choice> names = list();
    int now = names.getSelectionModel().getSelectedIndex();
    int next = now < 0 ? (by > 0 ? 0 : names.getItems().size() - 1) : now + by;
    int kept = Math.clamp(next, 0, names.getItems().size() - 1);
    names.getSelectionModel().clearAndSelect(kept);
    names.scrollTo(Math.max(0, kept - ROWS / 2));
    key.consume();
  }

  private boolean take() {
    int number = list().getSelectionModel().getSelectedIndex();
    if (number < 0) {
      return false;
    }
    PathCompletion.Choice choice = known.choices().get(number);
    String text = field.getText();
    String before = text.substring(0, choice.from()) + choice.text();
    replace(before + text.substring(known.to()), before.length());
    popup.hide();
    return true;
  }

  /// Puts a text into the field without asking what might follow.
  void replace(String text, int caret) {
    replacing = true;
    field.setText(text);
    field.positionCaret(caret);
    replacing = false;
    asked++;
    popup.hide();
  }
}
