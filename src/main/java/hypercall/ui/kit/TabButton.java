package hypercall.ui.kit;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/// One tab of a [TabStrip]: method, name, a dot when not saved, a cross.
///
/// Only the tab in front is reached by Tab; the arrow keys lead to the others, as in every tab row.
final class TabButton extends HBox {
  static final Command CLOSE =
      Command.in("the row of tabs", "tabs.close", "Close the marked tab", "DELETE");

  private static final PseudoClass FRONT = PseudoClass.getPseudoClass("front");
  private static final PseudoClass PREVIEW = PseudoClass.getPseudoClass("preview");

  /// JavaFX shows the focus only where its own Tab key brought it.
  private static final PseudoClass KEYED = PseudoClass.getPseudoClass("keyed");

  private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");

  /// The mouse may tremble so far, in pixels, before a click becomes a drag.
  private static final double STEADY = 6;

  private static final double TIP = 520;

  private final TabItem item;
  private final Consumer<TabItem> select;
  private final TabStrip.Intents intents;
  private final DoubleConsumer drag;
  private final ContextMenu menu = new ContextMenu();
  private boolean front;
  private double pressedAt = Double.NaN;
  private boolean dragging;

  /// @param drag told the mouse's place across the scene while this is dragged
  TabButton(TabItem item, Consumer<TabItem> select, TabStrip.Intents intents, DoubleConsumer drag) {
    this.item = item;
    this.select = select;
    this.intents = intents;
    this.drag = drag;
    getStyleClass().add("tab-button");
    setAccessibleRole(AccessibleRole.TAB_ITEM);
    setMinWidth(USE_PREF_SIZE);
    Label name = new Label();
    name.textProperty().bind(item.nameProperty());
    name.getStyleClass().add("tab-name");
    getChildren().addAll(new MethodLabel(item.methodProperty()), name, back(), dot(), cross());
    Tooltip tooltip = new Tooltip();
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(TIP);
    tooltip
        .textProperty()
        .bind(
            item.nameProperty()
                .flatMap(
                    called ->
                        item.detailProperty()
                            .flatMap(
                                detail ->
                                    item.recoveredProperty()
                                        .flatMap(
                                            back ->
                                                item.unkeptProperty()
                                                    .map(un -> tip(called, detail, back, un))))));
    Tooltip.install(this, tooltip);
    item.previewProperty().subscribe(on -> pseudoClassStateChanged(PREVIEW, on));
    item.methodProperty().subscribe(this::speak);
    item.nameProperty().subscribe(this::speak);
    item.previewProperty().subscribe(this::speak);
    item.editedProperty().subscribe(this::speak);
    item.recoveredProperty().subscribe(this::speak);
    speak();
    focusedProperty().subscribe((_, _) -> pseudoClassStateChanged(KEYED, false));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> dropped());
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    setOnContextMenuRequested(
        event -> {
          showMenu(event.getScreenX(), event.getScreenY());
          event.consume();
        });
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    PaneKeys.of(this).on(CLOSE, () -> intents.close().accept(item));
  }

  /// Takes the keyboard, and shows it: keys brought it here.
  void focusByKey() {
    requestFocus();
    pseudoClassStateChanged(KEYED, isFocused());
  }

  void setFront(boolean isFront) {
    front = isFront;
    pseudoClassStateChanged(FRONT, isFront);
    setFocusTraversable(isFront);
    notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.SELECTED
        ? Boolean.valueOf(front)
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.REQUEST_FOCUS || action == AccessibleAction.FIRE) {
      select.accept(item);
    }
    super.executeAccessibleAction(action, parameters);
  }

  private static String tip(String name, String detail, boolean back, boolean unkept) {
    return name
        + (detail.isEmpty() || detail.equals(name) ? "" : "\n" + detail)
        + (back ? "\nBack after a crash, not saved yet" : "")
        + (unkept ? "\nSaved nowhere: it is kept in this tab only" : "");
  }

  private FontIcon back() {
    FontIcon back = new FontIcon(MaterialDesignH.HISTORY);
    back.getStyleClass().add("tab-back");
    back.visibleProperty().bind(item.recoveredProperty());
    back.managedProperty().bind(item.recoveredProperty());
    return back;
  }

  private Region dot() {
    Region dot = new Region();
    dot.getStyleClass().add("tab-dot");
    dot.visibleProperty().bind(item.editedProperty());
    dot.managedProperty().bind(item.editedProperty());
    return dot;
  }

  private Button cross() {
    Button cross = new Button("", new FontIcon(MaterialDesignC.CLOSE));
    cross.getStyleClass().addAll("icon-button", "tab-close");
    cross.setFocusTraversable(false); // Ctrl+W closes the tab in front, Delete the focused one
    cross.accessibleTextProperty().bind(item.nameProperty().map(name -> "Close " + name));
    cross.setOnAction(_ -> intents.close().accept(item));
    cross.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          // A button keeps every click from what it lies on.
          if (event.getButton() == MouseButton.MIDDLE) {
            intents.close().accept(item);
          }
        });
    return cross;
  }

  private void speak() {
    setAccessibleText(item.spoken());
  }

  /// Says which of how many it is.
  void place(int number, int of) {
    setAccessibleHelp("Tab " + number + " of " + of);
  }

  private void pressed(MouseEvent event) {
    menu.hide();
    if (event.getButton() == MouseButton.PRIMARY) {
      pressedAt = event.getSceneX();
      select.accept(item);
      requestFocus();
    }
  }

  private void dragged(MouseEvent event) {
    if (Double.isNaN(pressedAt)) {
      return;
    }
    if (!dragging && Math.abs(event.getSceneX() - pressedAt) > STEADY) {
      dragging = true;
      pseudoClassStateChanged(DRAGGED, true);
    }
    if (dragging) {
      drag.accept(event.getSceneX());
    }
  }

  private void dropped() {
    if (dragging) {
      intents.enter().run();
    }
    pressedAt = Double.NaN;
    dragging = false;
    pseudoClassStateChanged(DRAGGED, false);
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.MIDDLE) {
      intents.close().accept(item);
    } else if (event.getButton() == MouseButton.PRIMARY) {
      if (event.getClickCount() == 2) {
        intents.pin().accept(item);
      }
      intents.enter().run();
    }
  }

  private void key(KeyEvent event) {
    if (MenuWish.is(event)) {
      Point2D below = localToScreen(8, getHeight());
      showMenu(below.getX(), below.getY());
      event.consume();
    }
  }

  private void showMenu(double x, double y) {
    menu.hide();
    menu.getItems()
        .setAll(intents.choices().apply(item).stream().map(choice -> choice.item(this)).toList());
    menu.show(this, x, y);
  }
}
