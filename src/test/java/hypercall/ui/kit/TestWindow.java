package hypercall.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A real window for the tests of a class: shows a pane, and finds its parts by their accessible
/// names, as a person who does not see them would.
public final class TestWindow {
  private final FxRobot writer = new FxRobot();
  private final Robot robot;
  private final StackPane root = new StackPane();

  /// Opens the window; once per class, since it takes seconds.
  public TestWindow(double width, double height) throws TimeoutException {
    Stage stage = FxToolkit.registerPrimaryStage();
    Pictures.on(
        () -> {
          Theme theme = new Theme();
          Scene scene = new Scene(root, width, height);
          theme.dress(scene);
          theme.choiceProperty().set(Theme.Choice.LIGHT);
          stage.setScene(scene);
          stage.show();
          return true;
        });
    robot = Pictures.on(Robot::new);
  }

  /// Shows a pane in place of the one before.
  public void show(Parent pane) {
    Pictures.on(() -> root.getChildren().setAll(pane));
  }

  /// The visible part of this accessible name.
  public Node named(String name) {
    try {
      until(() -> seen(name).isPresent());
    } catch (TimeoutException e) {
      throw new AssertionError("Nothing visible is called " + name, e);
    }
    return Pictures.on(() -> seen(name).orElseThrow());
  }

  /// Whether a part of this accessible name is to be seen.
  public boolean shows(String name) {
    return Pictures.on(() -> seen(name).isPresent());
  }

  private Optional<Node> seen(String name) {
    return parts("*").stream()
        .filter(node -> name.equals(node.getAccessibleText()) && isSeen(node))
        .findFirst();
  }

  /// Whether this text stands anywhere.
  public boolean says(String text) {
    return Pictures.on(
        () ->
            parts(".label").stream()
                .filter(TestWindow::isSeen)
                .map(node -> node.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .anyMatch(shown -> shown instanceof String words && words.contains(text)));
  }

  public TestWindow click(String name) {
    moveTo(name);
    return onRobot(MouseEvent.MOUSE_RELEASED, robot -> robot.mouseClick(MouseButton.PRIMARY));
  }

  public TestWindow write(String text) {
    Pictures.on(this::layOut);
    return onRobot(KeyEvent.KEY_TYPED, _ -> {}, () -> writer.write(text, 0));
  }

  /// Puts the mouse on the part of this accessible name.
  public TestWindow moveTo(String name) {
    Node node = named(name);
    return onRobot(
        MouseEvent.MOUSE_MOVED,
        robot -> {
          Bounds place = node.localToScreen(node.getBoundsInLocal());
          robot.mouseMove(place.getCenterX(), place.getCenterY());
        });
  }

  /// Holds the mouse's button down, or lets it go.
  public TestWindow hold(boolean down) {
    return onRobot(
        down ? MouseEvent.MOUSE_PRESSED : MouseEvent.MOUSE_RELEASED,
        robot -> {
          if (down) {
            robot.mousePress(MouseButton.PRIMARY);
          } else {
            robot.mouseRelease(MouseButton.PRIMARY);
          }
        });
  }

  /// Presses keys together.
  public TestWindow push(KeyCode... keys) {
    return onRobot(
        KeyEvent.KEY_RELEASED,
        robot -> {
          List<KeyCode> held = List.of(keys);
          held.forEach(robot::keyPress);
          held.reversed().forEach(robot::keyRelease);
        });
  }

  /// The accessible name of what has the keyboard.
  public String focused() {
    return Pictures.on(
        () -> {
          Node owner = root.getScene().getFocusOwner();
          return owner == null || owner.getAccessibleText() == null
              ? String.valueOf(owner)
              : owner.getAccessibleText();
        });
  }

  /// Presses a key until the keyboard is at this name.
  public TestWindow pushUntil(KeyCode key, String name) {
    for (int i = 0; i < 60 && !focused().equals(name); i++) {
      push(key);
    }
    if (!focused().equals(name)) {
      throw new AssertionError(key + " never leads to " + name + "; last " + focused());
    }
    return this;
  }

  /// Waits for something to become true on the FX thread.
  public void until(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Pictures.on(condition::getAsBoolean));
  }

  /// A part that was never laid out has no skin yet that takes keys and has parts of its own; a
  /// person is not so fast that it matters.
  private boolean layOut() {
    root.getScene().getRoot().applyCss();
    root.getScene().getRoot().layout();
    return true;
  }

  private Set<Node> parts(String selector) {
    layOut();
    return root.lookupAll(selector);
  }

  private TestWindow onRobot(EventType<? extends InputEvent> last, Consumer<Robot> action) {
    return onRobot(last, action, () -> {});
  }

  /// Does something with mouse and keyboard, and lets the window answer: on a real display an event
  /// takes its way round, so its arrival is waited for. One that changes nothing never comes.
  private TestWindow onRobot(
      EventType<? extends InputEvent> last, Consumer<Robot> action, Runnable beside) {
    CountDownLatch arrived = new CountDownLatch(1);
    EventHandler<InputEvent> watch = _ -> arrived.countDown();
    List<Scene> scenes =
        Pictures.on(
            () -> {
              layOut();
              List<Scene> all = Window.getWindows().stream().map(Window::getScene).toList();
              all.forEach(scene -> scene.addEventFilter(last, watch));
              action.accept(robot);
              return all;
            });
    beside.run();
    try {
      arrived.await(400, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("Interrupted while waiting for " + last, e);
    }
    Pictures.on(
        () -> {
          scenes.forEach(scene -> scene.removeEventFilter(last, watch));
          return true;
        });
    Pictures.on(() -> true);
    return this;
  }

  private static boolean isSeen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
