package hypercall.bench;

import hypercall.Main;
import hypercall.ui.kit.JsonView;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Window;

/// Starts the workbench and presses in it what a person would: starts the practice cluster, signs
/// in, sends the request that is open. Says how long the answer took from there to its painted
/// screen, and `ready`.
public final class Hand {
  /// What stands before the milliseconds from Send to the painted answer, the server's in them.
  static final String SEEN_AFTER = "seen after ";

  private static final long LONGEST = TimeUnit.SECONDS.toNanos(30);
  private static final long PAUSE = TimeUnit.SECONDS.toNanos(2);

  private Hand() {}

  public static void main(String[] args) {
    Thread.ofPlatform().daemon().name("hand").start(Hand::work);
    Main.main(args);
  }

  private static void work() {
    try {
      press("Start the practice cluster");
      // With its accounts the pane has filled in the password of the first.
      await(() -> shown().anyMatch(n -> n.getStyleClass().contains("account")));
      connect();
      // A person needs longer to see what is there now.
      LockSupport.parkNanos(PAUSE);
      System.out.println(SEEN_AFTER + untilSeen());
      System.out.println("ready");
    } catch (Exception e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
  }

  private static double untilSeen() throws Exception {
    CompletableFuture<Long> seen = new CompletableFuture<>();
    long begin = System.nanoTime();
    onFx(
        () -> {
          Button send = button("Send").orElseThrow();
          send.fire();
          Pulses.painted(send.getScene(), Hand::isAnswered, seen);
          return true;
        });
    return (seen.get(LONGEST, TimeUnit.NANOSECONDS) - begin) / 1e6;
  }

  private static boolean isAnswered() {
    return shown().anyMatch(n -> words(n).startsWith("Status 200"))
        && shown().anyMatch(n -> n instanceof JsonView view && view.lines().isComplete());
  }

  /// Presses again when the pane was still busy with the certificate.
  private static void connect() throws Exception {
    long next = System.nanoTime();
    while (!onFx(() -> isReady("Send"))) {
      if (System.nanoTime() > next && onFx(() -> isReady("Connect"))) {
        press("Connect");
        next = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
      }
      LockSupport.parkNanos(50_000_000);
    }
  }

  private static boolean isReady(String name) {
    return button(name).filter(b -> !b.isDisabled()).isPresent();
  }

  private static void press(String name) throws Exception {
    await(() -> isReady(name));
    onFx(
        () -> {
          button(name).orElseThrow().fire();
          return true;
        });
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + LONGEST;
    while (!onFx(condition)) {
      if (System.nanoTime() > deadline) {
        String seen =
            onFx(() -> shown().map(Hand::said).filter(w -> !w.isBlank()).toList()).toString();
        throw new IllegalStateException("The workbench did not come so far; it shows " + seen);
      }
      LockSupport.parkNanos(50_000_000);
    }
  }

  private static <T> T onFx(Callable<T> question) throws Exception {
    FutureTask<T> task = new FutureTask<>(question);
    try {
      Platform.runLater(task);
    } catch (IllegalStateException _) {
      // JavaFX has not started yet.
      LockSupport.parkNanos(50_000_000);
      return onFx(question);
    }
    return task.get();
  }

  private static Optional<Button> button(String name) {
    return shown()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(b -> name.equals(b.getText()))
        .findFirst();
  }

  private static Stream<Node> shown() {
    return Window.getWindows().stream()
        .flatMap(w -> all(w.getScene().getRoot()))
        .filter(Hand::isShown);
  }

  private static String said(Node node) {
    return node instanceof Labeled labeled ? Objects.toString(labeled.getText(), "") : "";
  }

  private static String words(Node node) {
    return Objects.requireNonNullElse(node.getAccessibleText(), "");
  }

  private static boolean isShown(Node node) {
    return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
  }

  private static Stream<Node> all(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(Hand::all))
        : Stream.of(node);
  }
}
