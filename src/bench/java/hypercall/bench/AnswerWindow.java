package hypercall.bench;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Body;
import hypercall.http.Exchange;
import hypercall.http.Header;
import hypercall.http.Headers;
import hypercall.http.Request;
import hypercall.http.Response;
import hypercall.http.Timing;
import hypercall.ui.kit.Background;
import hypercall.ui.kit.JsonView;
import hypercall.ui.kit.Theme;
import hypercall.ui.response.Answered;
import hypercall.ui.response.ResponseModel;
import hypercall.ui.response.ResponseView;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// A window with the response pane in it, as the workbench shows it, and the way to see when
/// something is painted.
final class AnswerWindow {
  private static final long IN_MEMORY = 8L << 20;

  final ResponseModel model;
  final ResponseView pane;
  private final Stage stage;

  private AnswerWindow(ResponseModel model, ResponseView pane, Stage stage) {
    this.model = model;
    this.pane = pane;
    this.stage = stage;
  }

  static AnswerWindow open() throws Exception {
    CountDownLatch ready = new CountDownLatch(1);
    Platform.startup(ready::countDown);
    ready.await();
    Platform.setImplicitExit(false);
    return on(
        () -> {
          Theme theme = new Theme();
          theme.choiceProperty().set(Theme.Choice.LIGHT);
          Background background = new Background(Thread::startVirtualThread, Platform::runLater);
          ResponseModel model = new ResponseModel(background, _ -> {}, () -> {});
          ResponseView pane = new ResponseView(model);
          Scene scene = new Scene(pane, 980, 900);
          theme.dress(scene);
          Stage stage = new Stage();
          stage.setScene(scene);
          stage.show();
          return new AnswerWindow(model, pane, stage);
        });
  }

  void close() throws Exception {
    on(
        () -> {
          model.clear();
          stage.close();
          return true;
        });
    Platform.exit();
  }

  /// A body kept as the wire keeps it: in a spill file when it is large.
  static GrowingBytes body(Path folder) {
    return GrowingBytes.spilling(folder, IN_MEMORY);
  }

  static Exchange exchange(GrowingBytes body) {
    Headers headers = new Headers(List.of(new Header("Content-Type", "application/json")));
    return new Exchange(
        new Request(
            "GET",
            URI.create("https://pve.example:8006/api2/json/cluster/resources"),
            Headers.NONE,
            Body.NONE),
        "GET /api2/json/cluster/resources HTTP/1.1\r\nHost: pve.example:8006\r\n",
        "",
        new Response("HTTP/1.1", 200, "OK", headers, body),
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n",
        new Timing(Instant.EPOCH, Map.of(), Duration.ofMillis(38)),
        null,
        body.size(),
        "",
        false);
  }

  /// Shows a whole answer; the milliseconds until its first screen is painted.
  double show(GrowingBytes body) throws Exception {
    Answered answer = new Answered(exchange(body), "lab", Optional.empty());
    return painted(() -> model.show(answer), this::isFull);
  }

  /// Lets go of the answer without closing its body.
  void letGo() throws Exception {
    painted(model::handOver);
  }

  /// Whether the text fills the screen, or is all there.
  private boolean isFull() {
    return pane.lookup(".json-view") instanceof JsonView view
        && view.lines().rowCount() > 0
        && (view.lines().isComplete() || view.lines().rowCount() > view.rowsSeen());
  }

  /// The text in front.
  JsonView text() throws Exception {
    return on(() -> (JsonView) pane.lookup(".json-view"));
  }

  /// Waits until the whole text is indexed.
  void indexed() throws Exception {
    JsonView view = text();
    while (!view.lines().isComplete()) {
      LockSupport.parkNanos(200_000);
    }
  }

  double painted(Runnable change) throws Exception {
    return painted(change, () -> true);
  }

  double untilFull() throws Exception {
    return painted(() -> {}, this::isFull);
  }

  /// Changes something and waits until it is painted; the milliseconds from the order to change it.
  ///
  /// @param there what must be true besides
  double painted(Runnable change, BooleanSupplier there) throws Exception {
    long begin = System.nanoTime();
    CompletableFuture<Long> over = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            change.run();
          } catch (RuntimeException e) {
            over.completeExceptionally(e);
          }
          Pulses.painted(pane.getScene(), there, over);
        });
    return (over.get(60, TimeUnit.SECONDS) - begin) / 1e6;
  }

  static <T> T on(Callable<T> work)
      throws ExecutionException, InterruptedException, TimeoutException {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(work.call());
          } catch (Exception e) {
            result.completeExceptionally(e);
          }
        });
    return result.get(60, TimeUnit.SECONDS);
  }

  static void until(Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!on(condition)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("Waited for a minute");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }
}
