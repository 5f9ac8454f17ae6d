package hypercall.ui;

import hypercall.http.Wire;
import hypercall.pve.Connection;
import hypercall.secret.Redactor;
import hypercall.store.KeptAnswers;
import hypercall.store.WindowPlace;
import hypercall.store.Workspace;
import hypercall.ui.connect.ConnectModel;
import hypercall.ui.kit.Background;
import hypercall.ui.kit.QuietCaret;
import hypercall.ui.kit.Shortcuts;
import hypercall.ui.kit.Theme;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The workbench: its models, its window, and the threads between them, for as long as the window
/// is.
public final class Workbench implements AutoCloseable {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  /// What a title bar takes at most; where the window would leave it no room, it stands above the
  /// screen.
  private static final double TITLE = 48;

  private static final String KEY = "key.";
  private static final String LATELY = "palette.lately";

  private final Workspace workspace;
  private final Wire wire;
  private final Preferences chosen;
  private final SettingsDesk settings;
  private final PaletteEntries found;
  private Consumer<URI> opener = _ -> {};
  private Runnable whenBegun = () -> {};
  private final InstantSource clock;
  private final Background background;
  private final StatusModel status = new StatusModel();
  private final NoticesModel notices = new NoticesModel();
  private final Sessions sessions;
  private final PracticeDesk practice;
  private final Keeper keeper;
  private final ConnectionModel connections;
  private final RequestsModel requests;
  private final ConnectModel connect;
  private @Nullable WorkbenchView view;
  private @Nullable Stage stage;
  private boolean begun;
  private boolean closed;

  /// @param passwords where the core asks for the password of an expired session
  public Workbench(
      Workspace workspace,
      Wire wire,
      Redactor redactor,
      PasswordDesk passwords,
      Background background,
      Theme theme,
      InstantSource clock) {
    this.workspace = workspace;
    this.wire = wire;
    chosen = new Preferences(theme, workspace);
    settings = new SettingsDesk(chosen, workspace.folder(), uri -> opener.accept(uri));
    this.clock = clock;
    this.background = background;
    sessions = new Sessions(wire, redactor, clock, passwords);
    keeper = new Keeper(workspace, background.tell(), notices);
    connections = new ConnectionModel(sessions, background);
    practice =
        new PracticeDesk(workspace.folder().resolve("practice"), connections.drills()::started);
    connections.connections().setAll(Joining.inOrder(workspace));
    requests =
        new RequestsModel(
            keeper,
            new KeptAnswers(workspace.folder(), redactor),
            connections,
            status,
            notices,
            background);
    connect =
        new ConnectModel(
            connections.connections(),
            new Joining(wire, sessions, practice, workspace, connections, keeper).core(),
            background);
    found = new PaletteEntries(requests, connections, settings);
    passwords.staffedBy(
        (connection, half, why, answer) -> {
          String lesson = connections.drills().lessonOfTicket(connection);
          connect.askAgain(
              connections.asListed(connection), half, (why + "\n" + lesson).strip(), answer);
          connections.connectingProperty().set(true);
          // The call goes on where it was; it asks again when the password was wrong. Told, because
          // a thread that waits for a future may run what follows it.
          answer.thenRun(() -> background.tell(connections::hideConnect));
        });
    connections.setBeforeConnect(connect::select);
    Bindings.bindContent(connect.signedIn(), connections.signedIn());
    connections.connectingProperty().subscribe(this::paneShown);
  }

  /// Who opens a folder in the system's own way.
  public void openFoldersWith(Consumer<URI> opener) {
    this.opener = opener;
  }

  /// Says that a folder could not be shown.
  public void sayNotOpened(String sentence) {
    notices.say("opened", Notice.Weight.CARE, sentence);
  }

  /// What waits until the window is there.
  public void whenBegun(Runnable then) {
    this.whenBegun = then;
  }

  /// Whatever the pane was busy with ends with it.
  private void paneShown(boolean on) {
    if (!on) {
      connect.cancel();
    }
  }

  /// Fills a stage and shows it where it last stood, after a run that ended as it should.
  public void show(Stage window) {
    show(window, Beginning.USUAL);
  }

  /// Fills a stage and shows it where it last stood.
  public void show(Stage window, Beginning beginning) {
    stage = window;
    PaletteDesk palette =
        new PaletteDesk(
            found,
            workspace.setting(LATELY).map(ids -> List.of(ids.split("\n"))).orElse(List.of()),
            ids -> keeper.setting(LATELY, String.join("\n", ids)));
    WorkbenchView content =
        new WorkbenchView(
            requests, connections, connect, status, notices, chosen, settings, palette, clock);
    view = content;
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    Optional<WindowPlace> kept = workspace.windowPlace().filter(Workbench::isOnAScreen);
    double width = kept.map(WindowPlace::width).orElse(Math.min(WIDTH, screen.getWidth()));
    double height =
        kept.map(WindowPlace::height).orElse(Math.min(HEIGHT, screen.getHeight() - TITLE));
    Scene scene = new Scene(content, width, height);
    chosen.theme().dress(scene);
    new QuietCaret(scene, chosen.theme().movingProperty(), QuietCaret.REST);
    Shortcuts commands = commands(content);
    commands.install(scene, () -> !content.isCovered());
    found.know(commands, content::uncover, content::focusAddress);
    window.setTitle("Hypercall");
    window
        .getIcons()
        .addAll(
            Stream.of(16, 32, 48, 64, 128, 256)
                .map(s -> "/hypercall/icons/hypercall-" + s + ".png")
                .map(Workbench.class::getResourceAsStream)
                .map(in -> new Image(Objects.requireNonNull(in)))
                .toList());
    window.setScene(scene);
    window.setWidth(width);
    window.setHeight(height);
    kept.ifPresent(p -> place(window, p));
    kept.ifPresent(content::divide);
    beginConnecting();
    window.show();
    new FirstFrame(scene, background::tell, () -> begin(content, beginning));
    window
        .focusedProperty()
        .subscribe(
            focused -> {
              if (focused && begun) {
                requests.look();
              }
            });
    chosen.keepWith(keeper::setting);
    chosen.limited(wire::limit);
  }

  /// The commands, with the keys a person has changed.
  private Shortcuts commands(WorkbenchView content) {
    Shortcuts commands = content.commands();
    List<String> troubles = commands.load(workspace.settings(KEY));
    troubles.stream().findFirst().ifPresent(status::notice);
    settings.list(commands, troubles);
    commands.keepWith((id, words) -> keeper.setting(KEY + id, words));
    return commands;
  }

  /// The connect pane, with the connection that was on top.
  private void beginConnecting() {
    Optional<Connection> last =
        workspace
            .setting("connection")
            .flatMap(
                id ->
                    connections.connections().stream().filter(c -> c.id().equals(id)).findFirst());
    last.ifPresent(connections::follow);
    connections.connectionProperty().subscribe(this::keepTop);
    last.ifPresentOrElse(connect::select, connect::addNew);
    connections.connectingProperty().set(true);
  }

  /// What the last session left, which the connect pane hides: tabs, damaged files.
  private void begin(WorkbenchView content, Beginning beginning) {
    if (closed) {
      return;
    }
    begun = true;
    content.furnish();
    requests.begin();
    new DamageLines(workspace, keeper, notices, requests::look).begin();
    beginning.why(workspace.foundTabsElsewhere()).ifPresent(requests::sayBack);
    if (!beginning.beside().isEmpty()) {
      notices.say("beside", Notice.Weight.CARE, beginning.beside());
    }
    keeper.run(workspace::backUp, () -> {}, _ -> {});
    whenBegun.run();
  }

  private void keepTop(@Nullable Connection top) {
    if (top != null && !top.id().equals(workspace.setting("connection").orElse(""))) {
      keeper.setting("connection", top.id());
    }
  }

  /// Whether its title bar can be reached: screens come and go between two starts.
  private static boolean isOnAScreen(WindowPlace place) {
    return !Screen.getScreensForRectangle(place.x(), place.y(), place.width(), 30).isEmpty();
  }

  private static void place(Stage window, WindowPlace place) {
    window.setX(place.x());
    window.setY(place.y());
    window.setMaximized(place.maximised());
  }

  /// Comes to the front, since somebody started Hypercall again.
  public void comeForward() {
    if (stage != null) {
      stage.setIconified(false);
      stage.toFront();
      stage.requestFocus();
    }
  }

  /// Begins to keep what is open and where the window stands; on the interface's thread, for an end
  /// that comes from outside. [#finishSaving] waits for it.
  public void keepAll() {
    if (!begun) {
      return;
    }
    if (stage != null && view != null) {
      keeper.window(view.place(stage));
      keeper.setting("split.share", Double.toString(view.besideShare()));
    }
    requests.close();
  }

  /// Waits until what was to be saved is on disk, or cannot be; from any thread.
  public void finishSaving() {
    keeper.close();
  }

  /// Whether tabs and sidebar are there: after the first frame.
  boolean hasBegun() {
    return begun;
  }

  @Override
  public void close() {
    closed = true;
    keepAll();
    if (requests.tabs().tabs().stream().noneMatch(t -> t.request().editedProperty().get())) {
      keeper.run(workspace::forgetOwnTabs, () -> {}, _ -> {});
    }
    finishSaving();
    connect.cancel();
    connections.close();
    sessions.close();
    practice.close();
  }
}
