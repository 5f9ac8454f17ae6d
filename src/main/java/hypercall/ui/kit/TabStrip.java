package hypercall.ui.kit;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// A row of tabs with a “+” behind the last: what is open, and which of it is in front.
///
/// It shows a list that its owner changes; only the choice of the tab in front is made here. When
/// there are too many, the row scrolls (wheel, keys) and the tab in front is always in sight.
public final class TabStrip extends Region {
  private final ObservableList<TabItem> tabs;
  private final ObjectProperty<@Nullable TabItem> selected = new SimpleObjectProperty<>();
  private final Map<TabItem, TabButton> buttons = new IdentityHashMap<>();
  private final HBox row = new HBox();
  private final Pane window =
      new Pane(row) {
        @Override
        protected void layoutChildren() {
          // the strip places the row: as high as itself, and shifted
        }
      };
  private final Button create;
  private final Intents intents;
  private double offset;
  private boolean revealing = true;

  /// What a person asks for here and the owner of the list does.
  ///
  /// @param close the cross or the middle mouse button
  /// @param pin a double click on a preview
  /// @param create the “+”
  public record Intents(Consumer<TabItem> close, Consumer<TabItem> pin, Runnable create) {}

  /// @param tabs the owner's list, followed as it changes
  public TabStrip(ObservableList<TabItem> tabs, Intents intents) {
    this.tabs = tabs;
    this.intents = intents;
    getStyleClass().addAll("tab-strip", "hairline-bottom");
    Sheet.dress(this, TabStrip.class, "tabs.css");
    Rectangle frame = new Rectangle();
    frame.widthProperty().bind(window.widthProperty());
    frame.heightProperty().bind(window.heightProperty());
    window.setClip(frame);
    create = createButton();
    row.setAccessibleRole(AccessibleRole.TAB_PANE);
    row.setAccessibleText("Open requests");
    getChildren().addAll(window, create);
    addEventFilter(ScrollEvent.SCROLL, this::wheel);
    row.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    tabs.addListener((ListChangeListener<TabItem>) _ -> rebuild());
    selected.subscribe(this::mark);
    rebuild();
  }

  /// The tab in front; null when there is none. Set here by clicks and keys, and by the owner.
  public ObjectProperty<@Nullable TabItem> selectedProperty() {
    return selected;
  }

  private Button createButton() {
    Button create = new Button("", new FontIcon(MaterialDesignP.PLUS));
    create.getStyleClass().setAll("button", "tab-new");
    create.setAccessibleText("New request");
    create.setOnAction(_ -> intents.create().run());
    return create;
  }

  private void rebuild() {
    buttons.keySet().retainAll(tabs);
    List<Node> inOrder = new ArrayList<>();
    for (TabItem item : tabs) {
      inOrder.add(
          buttons.computeIfAbsent(
              item, _ -> new TabButton(item, selected::set, intents.close(), intents.pin())));
    }
    row.getChildren().setAll(inOrder);
    mark(selected.get());
  }

  private void mark(@Nullable TabItem front) {
    buttons.forEach((item, button) -> button.setFront(item == front));
    revealing = true;
    requestLayout();
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset() + row.prefWidth(-1) + create.prefWidth(-1) + snappedRightInset();
  }

  /// It can be narrower than its tabs.
  @Override
  protected double computeMinWidth(double height) {
    return create.prefWidth(-1);
  }

  /// The “+” follows the last tab, and stays in sight when the tabs do not all fit.
  @Override
  protected void layoutChildren() {
    double top = snappedTopInset();
    double height = getHeight() - top - snappedBottomInset();
    double all = snapSizeX(row.prefWidth(-1));
    double createWidth = snapSizeX(create.prefWidth(-1));
    double seen = Math.max(0, Math.min(all, getWidth() - createWidth));
    window.resizeRelocate(0, top, seen, height);
    create.resizeRelocate(seen, top, createWidth, height);
    row.resize(all, height);
    row.layout();
    if (revealing && selected.get() instanceof TabItem front) {
      reveal(buttons.get(front), seen);
    }
    revealing = false;
    offset = Math.max(0, Math.min(offset, all - seen));
    row.relocate(-offset, 0);
  }

  private void reveal(@Nullable TabButton button, double seen) {
    if (button != null) {
      double left = button.getLayoutX();
      offset = Math.min(left, Math.max(offset, left + button.getWidth() - seen));
    }
  }

  private void wheel(ScrollEvent event) {
    offset -= event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
    requestLayout();
    event.consume();
  }

  /// At either end the arrows stay: they would otherwise lead out of the row.
  private void key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown() || tabs.isEmpty()) {
      return;
    }
    int at = tabs.indexOf(selected.get());
    int last = tabs.size() - 1;
    int to =
        switch (event.getCode()) {
          case LEFT -> Math.max(at - 1, 0);
          case RIGHT -> Math.min(at + 1, last);
          case HOME -> 0;
          case END -> last;
          default -> -1;
        };
    if (to >= 0) {
      selected.set(tabs.get(to));
      buttons.get(tabs.get(to)).requestFocus();
      event.consume();
    }
  }
}
