package hypercall;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Limits;
import hypercall.http.Wire;
import hypercall.secret.Redactor;
import hypercall.store.Door;
import hypercall.store.Workspace;
import hypercall.ui.Beginning;
import hypercall.ui.PasswordDesk;
import hypercall.ui.Workbench;
import hypercall.ui.kit.Background;
import hypercall.ui.kit.Fonts;
import hypercall.ui.kit.ForgetfulClip;
import hypercall.ui.kit.LinkEvent;
import hypercall.ui.kit.Secrecy;
import hypercall.ui.kit.SecretCopied;
import hypercall.ui.kit.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Builds everything by hand, top to bottom, and takes it down again.
public final class App extends Application {
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  /// Handed over here, since JavaFX makes the application itself and gives it nothing but words.
  private static volatile Door.Arrival arrival = new Door.Arrival.NoDoor();

  private static volatile @Nullable Ahead<Workspace> workspaceAhead;
  private static volatile @Nullable Ahead<Fonts> fontsAhead;

  private final AtomicBoolean ended = new AtomicBoolean();
  private @Nullable Wire wire;
  private @Nullable Workbench workbench;
  private @Nullable ForgetfulClip clip;

  /// Shows the window and returns when it is closed.
  static void launch(Path workspace, Door.Arrival found) {
    arrival = found;
    workspaceAhead = Ahead.begin("workspace", () -> open(workspace));
    fontsAhead = Ahead.begin("fonts", Fonts::load);
    try {
      Application.launch(App.class, workspace.toString());
    } finally {
      sayGoodbye(); // said already, unless no window could be shown at all
    }
  }

  @Override
  public void start(Stage stage) {
    Path folder = Path.of(getParameters().getRaw().getFirst());
    try {
      Theme theme = new Theme(App::fonts); // reads its sheets while the others are still at work
      start(stage, folder, there(workspaceAhead), theme);
    } catch (IOException e) {
      String why =
          e instanceof AccessDeniedException
              ? "You may not read or write in it."
              : Objects.toString(e.getMessage(), e.getClass().getSimpleName());
      sayOnly(
          stage,
          "The folder of your connections and requests cannot be opened",
          folder
              + "\n"
              + why
              + "\n\nNothing was changed. Make the folder usable, or name another in"
              + " HYPERCALL_HOME.");
    }
  }

  private static Fonts fonts() {
    try {
      return there(fontsAhead);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T there(@Nullable Ahead<T> ahead) throws IOException {
    return Objects.requireNonNull(ahead, "begun in launch").get();
  }

  private static Workspace open(Path folder) throws IOException {
    return switch (arrival) {
      case Door.Arrival.Unanswered _ -> Workspace.openBeside(folder);
      case Door.Arrival.First _, Door.Arrival.HandedOver _, Door.Arrival.NoDoor _ ->
          Workspace.open(folder);
    };
  }

  private static Beginning beginning() {
    return switch (arrival) {
      case Door.Arrival.First(Door _, boolean afterCrash) -> new Beginning(afterCrash, "");
      case Door.Arrival.Unanswered _ ->
          new Beginning(
              false,
              "Another Hypercall has this folder open and does not answer. This window keeps its"
                  + " tabs apart; what both save is compared before it is written.");
      case Door.Arrival.HandedOver _, Door.Arrival.NoDoor _ -> Beginning.USUAL;
    };
  }

  /// A window with a sentence, when there is nothing to work on.
  private static void sayOnly(Stage stage, String what, String more) {
    Label title = new Label(what);
    title.getStyleClass().add("strong");
    title.setWrapText(true);
    Label label = new Label(more);
    label.setWrapText(true);
    Button close = new Button("Close");
    close.setDefaultButton(true);
    close.setCancelButton(true);
    close.setOnAction(_ -> stage.close());
    VBox box = new VBox(12, title, label, close);
    box.setPadding(new Insets(24));
    Scene scene = new Scene(box, 600, 220);
    new Theme().dress(scene);
    stage.setTitle("Hypercall");
    stage.setScene(scene);
    stage.show();
    close.requestFocus();
  }

  private void start(Stage stage, Path folder, Workspace workspace, Theme theme) {
    if (arrival instanceof Door.Arrival.First first) {
      workspace.behind(first.door());
    }
    Redactor redactor = new Redactor();
    Path spill = folder.resolve("spill");
    Wire net = new Wire(redactor, Limits.DEFAULT, spill);
    wire = net;
    Background background = new Background(workers, Platform::runLater);
    PasswordDesk passwords = new PasswordDesk(Platform::runLater);
    Workbench bench =
        new Workbench(
            workspace, net, redactor, passwords, background, theme, InstantSource.system());
    workbench = bench;
    bench.openFoldersWith(uri -> open(background, uri.toString(), bench::sayNotOpened));
    bench.whenBegun(() -> afterwards(bench, net, spill));
    bench.show(stage, beginning());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> endFromOutside(bench), "goodbye"));
    clip = new ForgetfulClip(ForgetfulClip.AFTER, background.tell());
    stage.addEventHandler(SecretCopied.ANY, clip);
    Secrecy.know(stage.getScene(), text -> !redactor.redact(text).equals(text));
    stage.addEventHandler(
        LinkEvent.OPEN, event -> open(background, event.address(), event::refuse));
  }

  /// The program that opens it is waited for; a sentence says when there is none.
  private static void open(Background background, String address, Consumer<String> refused) {
    background.run(
        () -> {
          Opener.ofProcess().open(address);
          return address;
        },
        _ -> {},
        failure -> refused.accept(Objects.toString(failure.getMessage(), "Nothing opened it.")));
  }

  /// What would only delay the first frame.
  private void afterwards(Workbench bench, Wire net, Path spill) {
    workers.execute(() -> listen(bench));
    workers.execute(net::warmUp);
    workers.execute(() -> tidy(spill));
  }

  /// Takes away what an earlier run that was killed left behind.
  private static void tidy(Path spill) {
    try {
      GrowingBytes.deleteLeftovers(spill);
    } catch (IOException e) {
      Logger.getLogger(App.class.getName())
          .log(Level.WARNING, "Old spill files in {0} could not be deleted.", spill);
    }
  }

  private static void listen(Workbench bench) {
    if (arrival instanceof Door.Arrival.First first) {
      try {
        first
            .door()
            .listen(
                answer ->
                    Platform.runLater(
                        () -> {
                          bench.comeForward();
                          answer.run();
                        }));
      } catch (IOException e) {
        Logger.getLogger(App.class.getName())
            .log(Level.WARNING, "A second start will not find this window: {0}", e.getMessage());
      }
    }
  }

  /// The process is told to end (logging off, SIGTERM): what is typed and where the window stands
  /// is kept first. The interface's thread still runs then; when it hangs, what it kept last stays.
  private void endFromOutside(Workbench bench) {
    if (!ended.compareAndSet(false, true)) {
      return;
    }
    CountDownLatch asked = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          bench.keepAll();
          forgetCopied();
          asked.countDown();
        });
    try {
      if (asked.await(5, TimeUnit.SECONDS)) {
        bench.finishSaving();
        sayGoodbye();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void sayGoodbye() {
    if (arrival instanceof Door.Arrival.First first) {
      try {
        first.door().close();
      } catch (IOException e) {
        Logger.getLogger(App.class.getName())
            .log(Level.WARNING, "The next start will think of a crash: {0}", e.getMessage());
      }
    }
  }

  private void forgetCopied() {
    if (clip != null) {
      clip.close();
    }
  }

  @Override
  public void stop() {
    if (!ended.compareAndSet(false, true)) {
      return;
    }
    forgetCopied();
    if (workbench != null) {
      workbench.close();
    }
    if (wire != null) {
      wire.close();
    }
    sayGoodbye();
    workers.shutdownNow();
  }
}
