package hypercall.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Limits;
import hypercall.http.Wire;
import hypercall.secret.Redactor;
import hypercall.store.WindowPlace;
import hypercall.store.Workspace;
import hypercall.ui.kit.Background;
import hypercall.ui.kit.Pictures;
import hypercall.ui.kit.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The whole workbench in a real window, put together as the app does it, and a person before it
/// who finds things by their names and uses mouse and keyboard.
final class BenchWindow implements AutoCloseable {
  /// The headless platform's screen is 1000 × 1000.
  static final WindowPlace PLACE = new WindowPlace(0, 0, 1000, 800, false, 240, 0.5);

  private static final int MOST_PRESSES = 80;

  private final FxRobot robot = new FxRobot();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Stage stage;
  private final Wire wire;
  private final Workbench workbench;
  private final Theme theme;
  private final Seen seen;

  private BenchWindow(Path folder, Beginning beginning) throws IOException, TimeoutException {
    Stage shared = FxToolkit.registerPrimaryStage();
    // A window of its own: a workbench sets size and place, which the shared one would keep.
    stage =
        Pictures.on(
            () -> {
              shared.hide();
              return new Stage();
            });
    Platform.setImplicitExit(false);
    Workspace workspace = Workspace.open(folder);
    if (workspace.windowPlace().isEmpty()) {
      workspace.save(PLACE);
    }
    Redactor redactor = new Redactor();
    wire = new Wire(redactor, Limits.DEFAULT, folder.resolve("spill"));
    Background background = new Background(workers, Platform::runLater);
    PasswordDesk passwords = new PasswordDesk(Platform::runLater);
    theme = Pictures.on(Theme::new);
    workbench =
        Pictures.on(
            () -> {
              Workbench bench =
                  new Workbench(
                      workspace,
                      wire,
                      redactor,
                      passwords,
                      background,
                      theme,
                      InstantSource.system());
              bench.show(stage, beginning);
              stage.toFront();
              stage.requestFocus();
              return bench;
            });
    seen = new Seen(stage);
    until("tabs and sidebar are there", workbench::hasBegun);
  }

  /// Opens the workbench on a workspace folder.
  static BenchWindow open(Path folder) throws IOException, TimeoutException {
    return new BenchWindow(folder, Beginning.USUAL);
  }

  /// Opens it as after a run that was killed.
  static BenchWindow openAfterACrash(Path folder) throws IOException, TimeoutException {
    return new BenchWindow(folder, new Beginning(true, ""));
  }

  FxRobot robot() {
    return robot;
  }

  Scene scene() {
    return stage.getScene();
  }

  Theme theme() {
    return theme;
  }

  Seen seen() {
    return seen;
  }

  /// Waits for something to become true, looking on the FX thread.
  BenchWindow until(String what, BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, () -> Pictures.on(condition::getAsBoolean));
    } catch (TimeoutException e) {
      Camera.take(stage.getScene(), "waited-in-vain");
      throw new AssertionError(
          "Waited in vain: " + what + ". What is seen:\n" + String.join("\n", seen.texts()), e);
    }
    return this;
  }

  /// Waits until a sentence, or a part of one, is to be read.
  BenchWindow reads(String text) {
    return until("reads “" + text + "”", () -> seen.says(text));
  }

  /// When the window will have painted this text, which is not there yet, by [System#nanoTime].
  CompletableFuture<Long> painted(String text) {
    CompletableFuture<Long> at = new CompletableFuture<>();
    Runnable after =
        new Runnable() {
          private boolean laidOut;

          @Override
          public void run() {
            if (laidOut) {
              // The pulse after the one that found it: that one's picture is there.
              scene().removePostLayoutPulseListener(this);
              at.complete(System.nanoTime());
            } else if (seen.says(text)) {
              laidOut = true;
              Platform.requestNextPulse();
            }
          }
        };
    Pictures.on(
        () -> {
          assertThat(seen.says(text)).as("it says “%s” already", text).isFalse();
          scene().addPostLayoutPulseListener(after);
          return true;
        });
    return at;
  }

  /// Waits until the answer holds this text.
  BenchWindow answers(String text) {
    return until("answers " + text, () -> seen.answer().contains(text));
  }

  /// Waits for something of this name that can be used.
  Node named(String name) {
    until("there is “" + name + "”", () -> seen.named(name).isPresent());
    return Pictures.on(
        () -> {
          // The mouse goes where it stands now, so everything has to have its place.
          scene().getRoot().applyCss();
          scene().getRoot().layout();
          return seen.named(name).orElseThrow();
        });
  }

  BenchWindow click(String name) {
    robot.clickOn(named(name));
    WaitForAsyncUtils.waitForFxEvents();
    return this;
  }

  /// Presses a button that may lie outside the screen, as a screen reader would.
  BenchWindow fire(String name) {
    Node button = named(name);
    Pictures.on(
        () -> {
          button.executeAccessibleAction(AccessibleAction.FIRE);
          return true;
        });
    return this;
  }

  /// The first click may have to build what it opens, and on a machine under load the second would
  /// come too late to belong to it: one more click before does no harm.
  BenchWindow doubleClick(String name) {
    click(name);
    robot.doubleClickOn(named(name));
    WaitForAsyncUtils.waitForFxEvents();
    return this;
  }

  /// Clicks into a field and types over what is in it.
  BenchWindow fill(String name, String text) {
    click(name).until(name + " has the keyboard", () -> seen.focused().equals(name));
    push(KeyCode.SHORTCUT, KeyCode.A);
    return write(text);
  }

  BenchWindow write(String text) {
    robot.write(text, 0);
    WaitForAsyncUtils.waitForFxEvents();
    return this;
  }

  /// Presses keys together.
  BenchWindow push(KeyCode... keys) {
    robot.push(keys);
    WaitForAsyncUtils.waitForFxEvents();
    return this;
  }

  /// Leaves the connect pane; what it is busy with is ended first.
  BenchWindow leaveThePane() {
    for (int i = 0; i < MOST_PRESSES && seen.shows("Connect"); i++) {
      push(KeyCode.ESCAPE);
    }
    return until("the pane is gone", () -> seen.named("Connect").isEmpty());
  }

  /// Presses a key until the keyboard is at this name.
  BenchWindow pushUntil(KeyCode key, String name) {
    StringBuilder way = new StringBuilder(seen.focused());
    for (int i = 0; i < MOST_PRESSES && !seen.focused().equals(name); i++) {
      push(key);
      way.append(" > ").append(seen.focused());
    }
    if (!seen.focused().equals(name)) {
      throw new AssertionError(key + " never leads to “" + name + "”: " + way);
    }
    return this;
  }

  /// Ends this run of the workbench as closing its window does.
  @Override
  public void close() {
    Pictures.on(
        () -> {
          workbench.close();
          stage.hide();
          return true;
        });
    wire.close();
    workers.shutdownNow();
  }
}
