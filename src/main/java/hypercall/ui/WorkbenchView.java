package hypercall.ui;

import hypercall.pve.Connection;
import hypercall.store.WindowPlace;
import hypercall.ui.connect.ConnectModel;
import hypercall.ui.connect.ConnectView;
import hypercall.ui.connect.PasswordModel;
import hypercall.ui.connect.PasswordView;
import hypercall.ui.cookies.CookiesView;
import hypercall.ui.kit.AnswerKeys;
import hypercall.ui.kit.Finding;
import hypercall.ui.kit.HexView;
import hypercall.ui.kit.JsonEditor;
import hypercall.ui.kit.SecretShown;
import hypercall.ui.kit.Sheet;
import hypercall.ui.kit.Shortcuts;
import hypercall.ui.kit.TabStrip;
import hypercall.ui.kit.WindowKeys;
import hypercall.ui.request.RequestView;
import hypercall.ui.response.ResponseView;
import hypercall.ui.sidebar.SidebarView;
import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The window's content: bar on top, sidebar and editor in the middle, status at the foot; the
/// connect pane comes in front of the middle.
final class WorkbenchView extends BorderPane {
  private static final double SIDEBAR = 284;

  private final RequestsModel requests;
  private final ConnectionModel connections;
  private final Preferences chosen;
  private final SidebarView sidebar;
  private final EditorArea editor;
  private final FirmSplit sides;
  private final TopBar topBar;
  private final Front middle;
  private final SettingsDesk settings;
  private final ConnectView pane;
  private final PaletteDesk palette;
  private @Nullable PasswordView password;
  private final DrillsDesk drills;
  private final TicketDesk inspector;

  WorkbenchView(
      RequestsModel requests,
      ConnectionModel connections,
      ConnectModel connect,
      StatusModel status,
      NoticesModel notices,
      Preferences chosen,
      SettingsDesk settings,
      PaletteDesk palette,
      InstantSource clock) {
    this.requests = requests;
    this.connections = connections;
    pane = new ConnectView(connect, () -> connections.connectingProperty().set(false));
    this.chosen = chosen;
    this.settings = settings;
    this.palette = palette;
    getStyleClass().add("workbench");
    Sheet.dress(this, WorkbenchView.class, "workbench.css");
    sidebar = new SidebarView(requests.sidebar());
    sidebar.setMinWidth(180);
    editor = new EditorArea(requests, chosen);
    sides = new FirmSplit(Orientation.HORIZONTAL, true, () -> 0, sidebar, editor);
    sides.divide(new FirmSplit.Place(SIDEBAR, false));
    middle = new Front();
    settings.showIn(middle);
    showPassword(connections.password());
    inspector = new TicketDesk(connections, clock, middle);
    requests.setInspector(inspector::toggle);
    topBar =
        new TopBar(
            connections,
            palette.button(),
            new Tools(chosen, editor.standing(), settings::showSettings),
            clock,
            inspector::toggle);
    VBox top = new VBox(topBar, new NoticesView(notices, this::work));
    // The list of connections hangs from the bar, in front of the panes below.
    top.setViewOrder(-1);
    top.addEventHandler(KeyEvent.KEY_PRESSED, middle::pressed);
    setTop(top);
    setCenter(middle);
    drills = new DrillsDesk(connections.drills());
    StatusBar foot = new StatusBar(status, connections, drills.button());
    addEventHandler(SecretShown.SHOWN, foot::secretShown);
    setBottom(foot);
    palette.showOver(this);
    drills.showOver(this);
    connections.connectingProperty().subscribe(this::connecting);
    connections.connectionProperty().subscribe(this::switched);
    sides.addEventHandler(KeyEvent.KEY_PRESSED, editor::pressed);
    topBar.addEventHandler(KeyEvent.KEY_PRESSED, editor::pressed);
  }

  /// The pane is built when it is first asked for.
  private void showPassword(PasswordModel model) {
    model
        .whoseProperty()
        .subscribe(
            whose -> {
              if (whose != null) {
                PasswordView shown = password == null ? new PasswordView(model) : password;
                password = shown;
                middle.show(shown, shown::focusFirst);
              } else if (password != null && middle.shows(password)) {
                middle.close(password);
                work();
              }
            });
  }

  /// Puts sidebar and editor into their place; they are the dearest to show, and hidden at first.
  void furnish() {
    middle.stand(sides);
  }

  /// The keyboard goes back to the tab in front, or to what stands before it.
  private void work() {
    if (middle.isBusy()) {
      middle.enter();
    } else {
      editor.enter();
    }
  }

  private void connecting(boolean on) {
    if (on) {
      middle.show(pane, pane::focusFirst);
    } else if (middle.shows(pane)) {
      pane.forgetSecret();
      middle.close(pane);
      work();
    }
  }

  /// Another connection is on top; an open pane asks for its secret next.
  private void switched(@Nullable Connection before, @Nullable Connection now) {
    if (before == null && now != null && middle.shows(pane)) {
      pane.focusSecret();
    }
  }

  /// The commands of the workbench, with the keys people know from other request tools.
  Shortcuts commands() {
    Shortcuts table = Commands.of(requests, editor, this, chosen.theme());
    ConnectionCommands.addTo(table, connections, topBar);
    return table
        .on(WindowKeys.TURN, chosen::turn)
        .on("line.up", "More room for the answer", "Alt+PAGE_UP", () -> editor.moveLine(-1))
        .on("line.down", "More room for the request", "Alt+PAGE_DOWN", () -> editor.moveLine(1))
        .on("line.left", "Narrower sidebar", "Alt+Shift+PAGE_UP", () -> sides.step(-1))
        .on("line.right", "Wider sidebar", "Alt+Shift+PAGE_DOWN", () -> sides.step(1))
        .everywhere(WindowKeys.PALETTE, palette::toggle)
        .everywhere(WindowKeys.SETTINGS, settings::showSettings)
        .everywhere("session.ticket", "Ticket inspector", "Shortcut+Shift+I", inspector::toggle)
        .everywhere("window.about", "About Hypercall", "", settings::showAbout)
        .list(SidebarView.KEYS)
        .list(RequestView.KEYS)
        .list(AnswerKeys.ALL)
        .list(JsonEditor.KEYS)
        .list(Finding.KEYS)
        .list(CookiesView.KEYS)
        .list(ConnectView.KEYS)
        .list(HexView.KEYS)
        .list(TabStrip.KEYS);
  }

  /// Whether a pane stands in front, so that the workbench's own keys do nothing.
  boolean isCovered() {
    return middle.isBusy();
  }

  /// Brings the workbench to the front.
  void uncover() {
    settings.close();
    inspector.close();
    connections.hideConnect();
  }

  /// For panes that cannot find anything the answer is searched.
  void find(Consumer<ResponseView> how) {
    if (!isCovered()) {
      editor.answer().filter(ResponseView::isAnswered).ifPresent(how);
    }
  }

  void focusAddress() {
    editor.focusAddress();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    palette.place(this);
    drills.place(this);
  }

  void toggleSidebar() {
    if (sides.getItems().contains(sidebar)) {
      boolean had = hasKeyboard(sidebar);
      sides.getItems().remove(sidebar);
      if (had) {
        editor.focusAddress();
      }
    } else {
      sides.getItems().addFirst(sidebar);
    }
  }

  /// F6 goes round the panes: sidebar, address, answer.
  void nextPane() {
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
    sides.divide(new FirmSplit.Place(place.sidebarWidth(), false));
    editor.divide(place.split(), chosen.besideShare());
  }

  /// The share of the request when the answer stands beside it.
  double besideShare() {
    return editor.splitBeside();
  }

  /// Where window and dividers stand.
  WindowPlace place(Stage window) {
    return new WindowPlace(
        window.getX(),
        window.getY(),
        window.getWidth(),
        window.getHeight(),
        window.isMaximized(),
        sides.place().at(),
        editor.split());
  }
}
