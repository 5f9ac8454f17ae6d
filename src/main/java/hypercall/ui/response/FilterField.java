package hypercall.ui.response;

import hypercall.json.path.PathFault;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Where the expression is typed: names are completed, the column of a fault is marked, the arrow
/// keys bring back those used before.
final class FilterField extends StackPane {
  private static final double LEAST_MARK = 7;

  private final FilterModel model;
  private final TextField text = new TextField();
  private final Region mark = new Region();
  private final PathSuggestions names;
  private final Runnable impatient;
  private int column = -1;

  /// Where in the history one is; -1 for what is being typed.
  private int at = -1;

  private String typed = "";

  /// @param impatient told when somebody wants to know what is wrong
  FilterField(FilterModel model, Runnable impatient) {
    this.model = model;
    this.impatient = impatient;
    getStyleClass().add("filter-field");
    text.getStyleClass().addAll("mono", "filter-text");
    text.setPromptText("JSONPath, such as $.data[?@.status == 'running'], or jq's .data[].node");
    text.setAccessibleText("Filter of the answer, a JSONPath");
    text.setText(model.expressionProperty().get());
    text.textProperty().bindBidirectional(model.expressionProperty());
    mark.getStyleClass().add("fault-mark");
    mark.setManaged(false);
    mark.setMouseTransparent(true);
    mark.setVisible(false);
    getChildren().addAll(text, mark);
    names = new PathSuggestions(text, model);
    text.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    text.focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                model.line().used();
              }
            });
    // The text may have been scrolled by the caret.
    text.caretPositionProperty().subscribe(_ -> requestLayout());
  }

  private void pressed(KeyEvent key) {
    if (key.isShortcutDown() || key.isAltDown() || key.isShiftDown()) {
      return;
    }
    boolean handled =
        switch (key.getCode()) {
          case UP, KP_UP -> step(1);
          case DOWN, KP_DOWN -> step(-1);
          case ENTER -> settle();
          default -> false;
        };
    if (handled) {
      key.consume();
    }
    if (key.getCode() != KeyCode.UP && key.getCode() != KeyCode.DOWN) {
      at = -1;
    }
  }

  /// Enter goes to the fault, or keeps the expression to be come back to.
  private boolean settle() {
    impatient.run();
    if (column >= 0) {
      text.positionCaret(Math.min(column, text.getLength()));
    } else {
      model.line().used();
    }
    return true;
  }

  private boolean step(int by) {
    List<String> before = model.line().history().all();
    if (at < 0) {
      typed = text.getText();
    }
    int next = at + by;
    if (by > 0 && next == 0 && !before.isEmpty() && before.getFirst().equals(typed)) {
      next++;
    }
    if (next >= before.size() || next < -1) {
      return true;
    }
    if (next == 0 && by < 0 && before.getFirst().equals(typed)) {
      next = -1;
    }
    at = next;
    put(next < 0 ? typed : before.get(next));
    return true;
  }

  /// Puts another expression in its place.
  void put(String expression) {
    names.replace(expression, expression.length());
  }

  /// Marks the column of a fault.
  void mark(Optional<PathFault> fault) {
    column = fault.map(PathFault::column).orElse(-1);
    text.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("fault"), fault.isPresent());
    text.setAccessibleHelp(fault.map(PathFault::getMessage).orElse(""));
    requestLayout();
  }

  /// Takes the keyboard, everything selected.
  void open() {
    text.requestFocus();
    text.selectAll();
  }

  /// Whether somebody may be in the middle of typing.
  boolean isTyping() {
    return text.isFocused();
  }

  /// Whether names to choose from are shown.
  boolean isChoosing() {
    return names.isShowing();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    boolean shown = column >= 0 && text.getSkin() instanceof TextFieldSkin;
    mark.setVisible(shown);
    if (shown && text.getSkin() instanceof TextFieldSkin skin) {
      text.layout();
      double x = text.snappedLeftInset();
      double width = LEAST_MARK;
      if (text.getLength() > 0) {
        int last = Math.clamp(column, 0, text.getLength() - 1);
        Rectangle2D place = skin.getCharacterBounds(last);
        x = column > last ? place.getMaxX() : place.getMinX();
        width = Math.max(LEAST_MARK, place.getWidth());
      }
      double end = getWidth() - text.snappedRightInset();
      mark.resizeRelocate(Math.clamp(x, 0, Math.max(0, end - width)), getHeight() - 7, width, 2.5);
    }
  }
}
