package hypercall.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/// The list of all open tabs, one of which is found by a few letters: the arrows go up and down,
/// Enter or a click brings a tab to the front, Escape closes the list.
final class TabList {
  private static final PseudoClass PREVIEW = PseudoClass.getPseudoClass("preview");
  private static final int ROWS = 14;
  private static final double EMS = 34;

  private final ObservableList<TabItem> tabs;
  private final ObservableValue<@Nullable TabItem> front;
  private final Consumer<TabItem> choose;
  private final Popup popup = new Popup();
  private final TextField query = new TextField();
  private final ListView<TabItem> found = new ListView<>();
  private final Label none = new Label("No open tab has these words.");

  /// @param front the tab in front, where the list begins
  TabList(
      ObservableList<TabItem> tabs,
      ObservableValue<@Nullable TabItem> front,
      Consumer<TabItem> choose) {
    this.tabs = tabs;
    this.front = front;
    this.choose = choose;
    query.setPromptText("Find an open tab");
    query.setAccessibleText("Find an open tab");
    query.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    query.textProperty().subscribe(_ -> find());
    none.getStyleClass().add("muted");
    found.setPlaceholder(none);
    found.setFocusTraversable(false);
    found.setAccessibleText("Open tabs");
    found.setCellFactory(_ -> new Row());
    found.setOnMouseClicked(_ -> take());
    VBox pane = new VBox(query, found);
    pane.getStyleClass().add("all-tabs");
    popup.getContent().add(pane);
    popup.setAutoHide(true);
    popup.setHideOnEscape(false);
    tabs.addListener((ListChangeListener<TabItem>) _ -> find());
  }

  boolean isShowing() {
    return popup.isShowing();
  }

  void hide() {
    popup.hide();
  }

  /// Shows all, the one in front chosen, with its right edge under that of a node.
  void show(Region under) {
    Bounds place = under.localToScreen(under.getLayoutBounds());
    if (place == null) {
      return;
    }
    double size = query.getFont().getSize();
    double row = Math.ceil(size * 2.2);
    found.setFixedCellSize(row);
    found.setPrefSize(size * EMS, row * Math.clamp(tabs.size(), 2, ROWS) + 6);
    query.clear();
    find();
    double left = Math.max(place.getMinX(), 0);
    popup.show(under, left, place.getMaxY());
    double width = popup.getWidth();
    double right = under.getScene().getWindow().getX() + under.getScene().getWindow().getWidth();
    popup.setX(Math.max(0, Math.min(left, right - width)));
    query.requestFocus();
    int at = found.getItems().indexOf(front.getValue());
    found.getSelectionModel().clearAndSelect(at);
    found.scrollTo(Math.max(0, at - ROWS / 2));
  }

  private void find() {
    List<TabItem> now = tabs.stream().filter(tab -> tab.matches(query.getText().strip())).toList();
    if (!now.equals(found.getItems())) {
      found.getItems().setAll(now);
    }
    if (!now.isEmpty() && found.getSelectionModel().getSelectedItem() == null) {
      found.getSelectionModel().clearAndSelect(0);
    }
  }

  private void pressed(KeyEvent key) {
    int at = found.getSelectionModel().getSelectedIndex();
    int to =
        switch (key.getCode()) {
          case DOWN -> at + 1;
          case UP -> at - 1;
          case PAGE_DOWN -> at + ROWS - 1;
          case PAGE_UP -> at - ROWS + 1;
          default -> at;
        };
    if (to != at && !found.getItems().isEmpty()) {
      int kept = Math.clamp(to, 0, found.getItems().size() - 1);
      found.getSelectionModel().clearAndSelect(kept);
      found.scrollTo(Math.max(0, kept - ROWS / 2));
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER) {
      take();
      key.consume();
    } else if (key.getCode() == KeyCode.ESCAPE) {
      popup.hide();
      key.consume();
    }
  }

  private void take() {
    TabItem chosen = found.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      popup.hide();
      choose.accept(chosen);
    }
  }

  /// Method, name and what tells it from others of that name.
  private static final class Row extends ListCell<TabItem> {
    @Override
    protected void updateItem(@Nullable TabItem tab, boolean empty) {
      super.updateItem(tab, empty);
      setGraphic(empty || tab == null ? null : line(tab));
      setAccessibleText(empty || tab == null ? "" : tab.spoken());
      pseudoClassStateChanged(PREVIEW, tab != null && tab.previewProperty().get());
    }

    private static Node line(TabItem tab) {
      Label name = new Label(tab.nameProperty().get());
      name.getStyleClass().add("tab-name");
      Label detail = new Label(tab.detailProperty().get());
      detail.getStyleClass().add("muted");
      HBox line = new HBox(8, new MethodLabel(tab.methodProperty().get()), name, detail);
      if (tab.editedProperty().get()) {
        Region dot = new Region();
        dot.getStyleClass().add("tab-dot");
        line.getChildren().add(2, dot);
      }
      line.setAlignment(Pos.CENTER_LEFT);
      line.setMinWidth(0);
      line.setPrefWidth(0); // what is too long is cut, not scrolled to
      return line;
    }
  }
}
