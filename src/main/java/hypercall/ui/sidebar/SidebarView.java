package hypercall.ui.sidebar;

import hypercall.ui.kit.Command;
import hypercall.ui.kit.Finding;
import hypercall.ui.kit.Keys;
import hypercall.ui.kit.PaneKeys;
import hypercall.ui.kit.Sheet;
import hypercall.ui.kit.WindowKeys;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The sidebar: a filter, the saved requests in folders, and buttons for a new one and a new
/// folder.
///
/// Keys in the list: see [LineKeys]. Down leads from the filter to the first hit, Up out of the
/// list back to the filter.
public final class SidebarView extends BorderPane {
  private static final double NARROW_EM = 15;

  /// The commands whose keys act in the list.
  public static final List<Command> KEYS = SidebarKeys.ALL;

  private final SidebarModel model;
  private final TextField filter = new TextField();
  private final LineTree tree;

  public SidebarView(SidebarModel model) {
    this.model = model;
    this.tree = new LineTree(model);
    getStyleClass().add("sidebar");
    Sheet.dress(this, SidebarView.class, "sidebar.css");
    setTop(filterBox());
    setCenter(new StackPane(tree, placeholder()));
    setBottom(footer());
    tree.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveUpwards);
    PaneKeys.of(this).on(Finding.FIND, this::focusFilter);
  }

  /// Puts the cursor into the filter.
  public void focusFilter() {
    filter.requestFocus();
    filter.selectAll();
  }

  private Node filterBox() {
    filter.setPromptText("Filter…");
    filter.textProperty().bindBidirectional(model.filterProperty());
    filter.accessibleTextProperty().bind(hits().map(SidebarView::spoken));
    filter.addEventFilter(KeyEvent.KEY_PRESSED, this::filterKey);
    Label count = new Label();
    count.getStyleClass().addAll("muted", "sidebar-count");
    count.textProperty().bind(hits());
    show(count, hits());
    VBox box = new VBox(filter, count);
    box.getStyleClass().add("sidebar-filter");
    return box;
  }

  private static String spoken(String hits) {
    return hits.isEmpty() ? "Filter saved requests" : "Filter saved requests, " + hits;
  }

  /// `3 requests found`; empty without a filter.
  private ObservableValue<String> hits() {
    return model
        .itemsProperty()
        .map(
            items ->
                model.filterProperty().get().isBlank()
                    ? ""
                    : Said.count(SidebarItem.count(items), "request") + " found");
  }

  private void filterKey(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN) {
      tree.enter();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
      filter.clear();
      event.consume();
    }
  }

  private void leaveUpwards(KeyEvent event) {
    boolean plain = !event.isShiftDown() && !event.isAltDown() && !event.isShortcutDown();
    if (event.getCode() == KeyCode.UP
        && plain
        && !model.renaming().isUnderWay()
        && tree.getSelectionModel().getSelectedIndex() <= 0) {
      focusFilter();
      event.consume();
    }
  }

  /// Says that there is nothing, why, and what to do.
  private Node placeholder() {
    Label label = new Label();
    label.getStyleClass().add("muted");
    label.setWrapText(true);
    ObservableValue<Boolean> filtered = model.filterProperty().map(words -> !words.isBlank());
    label
        .textProperty()
        .bind(
            model
                .filterProperty()
                .flatMap(
                    words ->
                        Keys.first(label, WindowKeys.SAVE)
                            .map(
                                key ->
                                    words.isBlank()
                                        ? "Nothing saved yet. Make a request and save it"
                                            + key.map(k -> " with " + k).orElse("")
                                            + "."
                                        : "Nothing matches “" + words.strip() + "”.")));
    Button next = new Button();
    next.getStyleClass().add("link");
    next.textProperty().bind(filtered.map(f -> f ? "Clear the filter" : "Make a new request"));
    next.setOnAction(
        _ -> {
          if (model.filterProperty().get().isBlank()) {
            model.create();
          } else {
            filter.clear();
            filter.requestFocus();
          }
        });
    VBox box = new VBox(label, next);
    box.getStyleClass().add("sidebar-placeholder");
    box.setPickOnBounds(false);
    box.visibleProperty().bind(model.itemsProperty().map(List::isEmpty));
    return box;
  }

  private Node footer() {
    Button create = new Button("", new FontIcon(MaterialDesignP.PLUS));
    create
        .textProperty()
        .bind(
            widthProperty()
                .map(w -> w.doubleValue() < NARROW_EM * em(create) ? "New" : "New request"));
    create.setAccessibleText("New request");
    create.getStyleClass().addAll("link", "sidebar-new");
    create.setTooltip(Keys.tooltip("New request", this, WindowKeys.NEW));
    create.setOnAction(_ -> model.create());
    Button folder = new Button("", new FontIcon(MaterialDesignF.FOLDER_PLUS_OUTLINE));
    folder.getStyleClass().addAll("icon-button", "sidebar-new-folder");
    folder.setAccessibleText("New folder");
    folder.setTooltip(Keys.tooltip("New folder", this, SidebarKeys.FOLDER));
    folder.setOnAction(_ -> model.createFolder());
    MenuButton more = new MenuButton("", new FontIcon(MaterialDesignD.DOTS_HORIZONTAL));
    more.getStyleClass().addAll("icon-button", "sidebar-more");
    more.setAccessibleText("Sort, open and close all, bring back");
    fill(more);
    more.setOnShowing(_ -> fill(more));
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox buttons = new HBox(create, between, folder, more);
    Stream.of(create, folder, more).forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
    buttons.getStyleClass().addAll("hairline-top", "sidebar-footer");
    return new VBox(new FolderNote(model), trouble(), offer(), buttons);
  }

  private void fill(MenuButton more) {
    more.getItems().setAll(new LineMenu(tree, model).all());
    more.getItems().forEach(item -> item.setAccelerator(null));
  }

  private static double em(Button button) {
    return button.getFont().getSize();
  }

  private Node trouble() {
    Label trouble = new Label();
    trouble.getStyleClass().add("sidebar-trouble");
    trouble.setWrapText(true);
    trouble.textProperty().bind(model.troubleProperty());
    show(trouble, model.troubleProperty());
    return trouble;
  }

  /// What was sorted or moved, while it can be undone.
  private Node offer() {
    StackPane box = new StackPane();
    box.getStyleClass().addAll("hairline-top", "sidebar-offer");
    model
        .offerProperty()
        .subscribe(
            said -> {
              if (said.isEmpty()) {
                box.getChildren().clear();
              } else {
                box.getChildren().setAll(LineFace.offer(model, said));
              }
            });
    show(box, model.offerProperty());
    return box;
  }

  /// Takes room only while there is something to say.
  private static void show(Node node, ObservableValue<String> text) {
    node.visibleProperty().bind(text.map(said -> !said.isEmpty()));
    node.managedProperty().bind(node.visibleProperty());
  }
}
