package hypercall.ui.kit;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// A row of tabs with a “+” behind the last: what is open, and which of it is in front.
///
/// It shows a list that its owner changes; only the choice of the tab in front is made here. When
/// there are too many, the row scrolls (wheel, keys) and the tab in front is always in sight.
public final class TabStrip extends Region {
  /// The commands whose keys act in the row.
  public static final List<Command> KEYS = List.of(TabButton.CLOSE);

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
  private final Button more;
  private final TabList list;
  private final Region fadeLeft = fade("left");
  private final Region fadeRight = fade("right");
  private final Intents intents;
  private double offset;
  private boolean revealing = true;
  private boolean orphaned;

  /// What a person asks for here and the owner of the list does.
  ///
  /// @param close the cross or the middle mouse button
  /// @param pin a double click on a preview
  /// @param enter a tab was clicked: the keyboard goes to work in it
  /// @param create the “+”
  /// @param move a tab to a place, from 0: dragged
  /// @param choices what the menu of a tab offers now
  public record Intents(
      Consumer<TabItem> close,
      Consumer<TabItem> pin,
      Runnable enter,
      Runnable create,
      ObjIntConsumer<TabItem> move,
      Function<TabItem, List<TabChoice>> choices) {}

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
    more = moreButton();
    row.setAccessibleRole(AccessibleRole.TAB_PANE);
    row.setAccessibleText("Open requests");
    list = new TabList(tabs, selected, this::choose);
    getChildren().addAll(window, fadeLeft, fadeRight, create, more);
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
    create.setTooltip(Keys.tooltip("New request", this, WindowKeys.NEW));
    create.setOnAction(_ -> intents.create().run());
    return create;
  }

  private Button moreButton() {
    Button more = new Button("", new FontIcon(MaterialDesignC.CHEVRON_DOWN));
    more.getStyleClass().setAll("button", "tab-new", "tab-list");
    more.setTooltip(Keys.tooltip("All open tabs", this, WindowKeys.TABS));
    more.setContentDisplay(ContentDisplay.RIGHT);
    more.setOnAction(_ -> listTabs());
    return more;
  }

  /// Opens the list of all tabs, or closes it.
  public void listTabs() {
    if (list.isShowing() || tabs.isEmpty()) {
      list.hide();
    } else {
      list.show(more.isVisible() ? more : create);
    }
  }

  private void choose(TabItem tab) {
    selected.set(tab);
    intents.enter().run();
  }

  private static Region fade(String side) {
    Region fade = new Region();
    fade.getStyleClass().addAll("tab-fade", side);
    fade.setMouseTransparent(true);
    return fade;
  }

  private void rebuild() {
    orphaned |=
        buttons.entrySet().stream().anyMatch(e -> hasKeyboard(e) && !tabs.contains(e.getKey()));
    buttons.keySet().retainAll(tabs);
    row.getChildren().retainAll(buttons.values());
    boolean inPlace = true;
    for (int i = 0; i < tabs.size(); i++) {
      TabItem item = tabs.get(i);
      TabButton button =
          buttons.computeIfAbsent(
              item, _ -> new TabButton(item, selected::set, intents, x -> drag(item, x)));
      inPlace &= i < row.getChildren().size() && row.getChildren().get(i) == button;
      if (button.getParent() == null) {
        row.getChildren().add(button);
      } else if (!inPlace) {
        // In the tabs' order, and none leaves the scene: it would lose mouse and keyboard.
        button.toFront();
      }
      button.place(i + 1, tabs.size());
    }
    more.setText(Integer.toString(tabs.size()));
    more.setAccessibleText("All " + tabs.size() + " open tabs");
    mark(selected.get());
  }

  /// The tab in front stays in sight when the row becomes narrower.
  @Override
  public void resize(double width, double height) {
    revealing |= width != getWidth();
    super.resize(width, height);
  }

  /// Whether one of the tabs has the keyboard.
  public boolean hasKeyboard() {
    return buttons.entrySet().stream().anyMatch(TabStrip::hasKeyboard);
  }

  private static boolean hasKeyboard(Map.Entry<TabItem, TabButton> tab) {
    return tab.getValue().isFocused();
  }

  /// A dragged tab goes to where more of it would lie than of its neighbour.
  private void drag(TabItem item, double sceneX) {
    double x = row.sceneToLocal(sceneX, 0).getX();
    int to = 0;
    for (TabItem other : tabs) {
      TabButton button = buttons.get(other);
      double middle = button.getLayoutX() + button.getWidth() / 2;
      to += other != item && middle < x ? 1 : 0;
    }
    if (to != tabs.indexOf(item)) {
      intents.move().accept(item, to);
    }
  }

  private void mark(@Nullable TabItem front) {
    buttons.forEach((item, button) -> button.setFront(item == front));
    boolean elsewhere =
        buttons.entrySet().stream().anyMatch(e -> hasKeyboard(e) && e.getKey() != front);
    if (front != null && buttons.containsKey(front) && (orphaned || elsewhere)) {
      orphaned = false;
      buttons.get(front).focusByKey(); // the keyboard stays in the row, at the tab in front
    }
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

  /// The “+” follows the last tab, and stays in sight when the tabs do not all fit; then the list
  /// of all stands behind it.
  @Override
  protected void layoutChildren() {
    double top = snappedTopInset();
    double height = getHeight() - top - snappedBottomInset();
    double all = snapSizeX(row.prefWidth(-1));
    double createWidth = snapSizeX(create.prefWidth(-1));
    boolean tooMany = all > getWidth() - createWidth;
    double moreWidth = tooMany ? snapSizeX(more.prefWidth(-1)) : 0;
    double seen = Math.max(0, Math.min(all, getWidth() - createWidth - moreWidth));
    revealing |= all != row.getWidth() || seen != window.getWidth(); // zoomed, or less room
    window.resizeRelocate(0, top, seen, height);
    create.resizeRelocate(seen, top, createWidth, height);
    more.setVisible(tooMany);
    more.resizeRelocate(seen + createWidth, top, moreWidth, height);
    row.resize(all, height);
    row.layout();
    if (revealing && selected.get() instanceof TabItem front) {
      reveal(buttons.get(front), seen);
    }
    revealing = false;
    offset = Math.max(0, Math.min(offset, all - seen));
    row.relocate(-offset, 0);
    double shade = Math.min(shade(), seen / 4);
    fadeLeft.setVisible(offset > 0);
    fadeLeft.resizeRelocate(0, top, shade, height);
    fadeRight.setVisible(offset + seen < all);
    fadeRight.resizeRelocate(seen - shade, top, shade, height);
  }

  /// How wide a tab that is cut by the edge fades into it.
  private double shade() {
    return snapSizeX(Math.max(create.prefWidth(-1) / 2, 20));
  }

  private void reveal(@Nullable TabButton button, double seen) {
    if (button != null) {
      double left = button.getLayoutX();
      double shade = Math.min(shade(), seen / 4);
      double least = left + button.getWidth() + shade - seen;
      offset = Math.min(left - shade, Math.max(offset, least));
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
      buttons.get(tabs.get(to)).focusByKey();
      event.consume();
    }
  }
}
