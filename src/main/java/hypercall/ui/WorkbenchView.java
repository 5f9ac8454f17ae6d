package hypercall.ui;

import hypercall.store.WindowPlace;
import hypercall.ui.connect.ConnectModel;
import hypercall.ui.connect.ConnectView;
import hypercall.ui.kit.Theme;
import hypercall.ui.sidebar.SidebarView;
import java.time.InstantSource;
import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The window's content: bar on top, sidebar and editor in the middle, status at the foot; the
/// connect pane comes in front of the middle.
final class WorkbenchView extends BorderPane {
  private static final double SIDEBAR = 284;

  private final RequestsModel requests;
  private final ConnectionModel connections;
  private final Theme theme;
  private final SidebarView sidebar;
  private final EditorArea editor;
  private final FirmSplit sides;
  private final StackPane middle = new StackPane();
  private final ConnectView pane;

  WorkbenchView(
      RequestsModel requests,
      ConnectionModel connections,
      ConnectModel connect,
      StatusModel status,
      Theme theme,
      InstantSource clock) {
    this.requests = requests;
    this.connections = connections;
    pane = new ConnectView(connect, () -> connections.connectingProperty().set(false));
    this.theme = theme;
    getStyleClass().add("workbench");
    getStylesheets()
        .add(
            Objects.requireNonNull(WorkbenchView.class.getResource("workbench.css"))
                .toExternalForm());
    sidebar = new SidebarView(requests.sidebar());
    sidebar.setMinWidth(180);
    editor = new EditorArea(requests);
    sides = new FirmSplit(Orientation.HORIZONTAL, true, sidebar, editor);
    sides.divide(SIDEBAR);
    middle.getChildren().add(sides);
    setTop(new TopBar(connections, theme, clock));
    setCenter(middle);
    setBottom(new StatusBar(status, connections));
    connections.connectingProperty().subscribe(this::connecting);
  }

  private void connecting(boolean on) {
    sides.setDisable(on);
    if (on) {
      if (middle.getChildren().size() == 1) {
        middle.getChildren().add(pane);
        // A scroll pane has its content only after a first pass; nothing can be focused before.
        middle.applyCss();
        middle.layout();
        pane.focusFirst();
      }
    } else if (middle.getChildren().size() > 1) {
      pane.forgetSecret();
      middle.getChildren().remove(pane);
      editor.focusAddress();
    }
  }

  /// The keys of the workbench, as people know them from other request tools.
  Shortcuts keys() {
    TabsModel tabs = requests.tabs();
    Shortcuts keys =
        new Shortcuts()
            .on(KeyCode.ENTER, () -> tabs.selected().ifPresent(t -> t.request().send()))
            .on(KeyCode.T, requests::create)
            .on(KeyCode.N, requests::create)
            .on(KeyCode.W, () -> tabs.selected().ifPresent(tabs::close))
            .onShift(KeyCode.T, tabs::reopen)
            .on(KeyCode.S, () -> tabs.selected().ifPresent(requests::save))
            .on(KeyCode.D, this::duplicate)
            .on(KeyCode.L, editor::focusAddress)
            .on(KeyCode.F, editor::find)
            .on(KeyCode.BACK_SLASH, this::toggleSidebar)
            .on(KeyCode.EQUALS, () -> theme.zoomBy(1))
            .on(KeyCode.PLUS, () -> theme.zoomBy(1))
            .on(KeyCode.MINUS, () -> theme.zoomBy(-1))
            .on(KeyCode.DIGIT0, () -> theme.zoomBy(0))
            .onControl(KeyCode.TAB, false, () -> tabs.step(1))
            .onControl(KeyCode.TAB, true, () -> tabs.step(-1))
            .onBare(KeyCode.F6, this::nextPane);
    KeyCode[] digits = {
      KeyCode.DIGIT1,
      KeyCode.DIGIT2,
      KeyCode.DIGIT3,
      KeyCode.DIGIT4,
      KeyCode.DIGIT5,
      KeyCode.DIGIT6,
      KeyCode.DIGIT7,
      KeyCode.DIGIT8,
      KeyCode.DIGIT9
    };
    for (int i = 0; i < digits.length; i++) {
      int place = i + 1;
      keys.on(digits[i], () -> tabs.show(place));
    }
    return keys;
  }

  /// In the sidebar the marked request is duplicated, elsewhere the one in front.
  private void duplicate() {
    requests.tabs().selected().ifPresent(tab -> requests.duplicate(tab.request().draft()));
  }

  private void toggleSidebar() {
    if (sides.getItems().contains(sidebar)) {
      sides.getItems().remove(sidebar);
    } else {
      sides.getItems().addFirst(sidebar);
    }
  }

  /// F6 goes round the panes: sidebar, address, answer.
  private void nextPane() {
    boolean listed = sides.getItems().contains(sidebar);
    if (listed && hasKeyboard(sidebar)) {
      editor.focusAddress();
    } else if (!editor.answer().map(WorkbenchView::hasKeyboard).orElse(true)) {
      editor.focusAnswer();
    } else if (listed) {
      sidebar.focusFilter();
    } else {
      editor.focusAddress();
    }
  }

  /// Asked of the scene: `isFocusWithin` was seen to stay true after the keyboard had left.
  private static boolean hasKeyboard(Node pane) {
    Node at = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
    while (at != null && at != pane) {
      at = at.getParent();
    }
    return at != null;
  }

  /// Puts the dividers where they were.
  void divide(WindowPlace place) {
    sides.divide(place.sidebarWidth());
    editor.divide(place.split());
  }

  /// Where window and dividers stand.
  WindowPlace place(Stage window) {
    return new WindowPlace(
        window.getX(),
        window.getY(),
        window.getWidth(),
        window.getHeight(),
        window.isMaximized(),
        sides.wanted(),
        editor.split());
  }
}
