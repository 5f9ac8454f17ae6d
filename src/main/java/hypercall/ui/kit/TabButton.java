package hypercall.ui.kit;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// One tab of a [TabStrip]: method, name, a dot when not saved, a cross.
///
/// Only the tab in front is reached by Tab; the arrow keys lead to the others, as in every tab row.
final class TabButton extends HBox {
  private static final PseudoClass FRONT = PseudoClass.getPseudoClass("front");
  private static final PseudoClass PREVIEW = PseudoClass.getPseudoClass("preview");

  private final TabItem item;
  private final Consumer<TabItem> select;
  private final Consumer<TabItem> close;
  private final Consumer<TabItem> pin;
  private boolean front;

  TabButton(
      TabItem item, Consumer<TabItem> select, Consumer<TabItem> close, Consumer<TabItem> pin) {
    this.item = item;
    this.select = select;
    this.close = close;
    this.pin = pin;
    getStyleClass().add("tab-button");
    setAccessibleRole(AccessibleRole.TAB_ITEM);
    setMinWidth(USE_PREF_SIZE);
    Label name = new Label();
    name.textProperty().bind(item.nameProperty());
    name.getStyleClass().add("tab-name");
    getChildren().addAll(new MethodLabel(item.methodProperty()), name, dot(), cross());
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(item.nameProperty());
    Tooltip.install(this, tooltip);
    item.previewProperty().subscribe(on -> pseudoClassStateChanged(PREVIEW, on));
    item.methodProperty().subscribe(this::speak);
    item.nameProperty().subscribe(this::speak);
    item.previewProperty().subscribe(this::speak);
    item.editedProperty().subscribe(this::speak);
    speak();
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
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
    cross.setOnAction(_ -> close.accept(item));
    return cross;
  }

  private void speak() {
    setAccessibleText(item.spoken());
  }

  private void pressed(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      select.accept(item);
      requestFocus();
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.MIDDLE) {
      close.accept(item);
    } else if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      pin.accept(item);
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.DELETE) {
      close.accept(item);
      event.consume();
    }
  }
}
