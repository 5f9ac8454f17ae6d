package hypercall.ui.kit;

import hypercall.ui.kit.TreeColumns.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The titles of a tree's columns, and the borders between them, which are moved by mouse or keys.
final class TreeHeader extends Region {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final TreeColumns columns;
  private final ToDoubleFunction<Column> widest;
  private final List<Label> titles = new ArrayList<>();
  private final List<Region> borders = new ArrayList<>();

  /// The column whose right border the keys move.
  private int at;

  private double dragged;

  /// @param widest the width that shows all of a column's seen cells
  TreeHeader(TreeColumns columns, ToDoubleFunction<Column> widest) {
    this.columns = columns;
    this.widest = widest;
    getStyleClass().addAll("tree-header", "hairline-bottom");
    setFocusTraversable(true);
    setManaged(false);
    setAccessibleRole(AccessibleRole.SLIDER);
    for (Column column : Column.values()) {
      Label title = new Label(column.title());
      title.getStyleClass().add("tree-heading");
      titles.add(title);
      getChildren().add(title);
    }
    for (Column column : Column.values()) {
      if (column != Column.HINT) {
        Region border = border(column);
        borders.add(border);
        getChildren().add(border);
      }
    }
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    focusedProperty().subscribe(this::tell);
    choose(0);
  }

  private Region border(Column column) {
    Region border = new Region();
    border.getStyleClass().add("tree-border");
    border.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          dragged = event.getScreenX();
          choose(column.ordinal());
          event.consume();
        });
    border.addEventHandler(
        MouseEvent.MOUSE_DRAGGED,
        event -> {
          widen(column, event.getScreenX() - dragged);
          dragged = event.getScreenX();
          event.consume();
        });
    border.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            fit(column);
          }
          event.consume();
        });
    return border;
  }

  private void widen(Column column, double pixels) {
    columns.widen(column, pixels);
  }

  private void fit(Column column) {
    widen(column, widest.applyAsDouble(column) - columns.width(column));
  }

  private void choose(int column) {
    at = Math.clamp(column, 0, borders.size() - 1);
    tell();
  }

  private void tell() {
    for (int i = 0; i < borders.size(); i++) {
      borders.get(i).pseudoClassStateChanged(CHOSEN, i == at && isFocused());
    }
    setAccessibleText(
        "Width of the column "
            + Column.values()[at].title()
            + "; plus and minus change it, Left and Right go to another");
  }

  private void pressed(KeyEvent key) {
    Column column = Column.values()[at];
    boolean done = true;
    switch (key.getCode()) {
      case LEFT -> choose(at - 1);
      case RIGHT -> choose(at + 1);
      case PLUS, ADD, EQUALS -> widen(column, 16);
      case MINUS, SUBTRACT -> widen(column, -16);
      case ENTER -> fit(column);
      case HOME -> columns.reset();
      default -> done = false;
    }
    if (done && !key.isShortcutDown() && key.getCode() != KeyCode.UNDEFINED) {
      key.consume();
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.ceil(titles.getFirst().prefHeight(-1)) + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double top = snappedTopInset();
    double high = getHeight() - top - snappedBottomInset();
    for (Column column : Column.values()) {
      double left = columns.left(column);
      // The first column begins with an arrow.
      double aside = column == Column.KEY ? columns.margin() : 0;
      Label title = titles.get(column.ordinal());
      title.resizeRelocate(left + aside, top, columns.width(column) - aside, high);
      if (column.ordinal() < borders.size()) {
        double edge = Math.round(left + columns.width(column));
        Region border = borders.get(column.ordinal());
        double grip = border.prefWidth(-1);
        border.resizeRelocate(edge - grip / 2, top, grip, high);
      }
    }
  }
}
