package hypercall.ui;

import hypercall.pve.Connection;
import hypercall.store.OpenTab;
import hypercall.store.SavedRequest;
import hypercall.store.SavedRequest.BodyKind;
import hypercall.store.SavedRequest.Content;
import hypercall.store.Workspace;
import hypercall.ui.SlowServer.Stuck;
import hypercall.ui.kit.Pictures;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// Calls that get stuck, each in another phase: what is going on is told, Cancel ends it, the
/// connection is closed, and the next request goes out.
class SlowServerTest {
  /// How often each phase is cancelled by mouse; more tell more of how long it takes.
  private static final int TIMES = Integer.getInteger("hypercall.cancels", 1);

  @TempDir Path folder;
  private SlowServer server;
  private BenchWindow window;

  @BeforeEach
  void signIn() throws Exception {
    server = new SlowServer();
    Path file = folder.resolve("large.iso");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(64 << 20);
    }
    Workspace workspace = Workspace.open(folder.resolve("home"));
    workspace.save(
        new Connection(
            "slow",
            "slow",
            "127.0.0.1",
            server.port(),
            new Connection.SignIn.Token("root@pam!slow"),
            server.pin()));
    workspace.saveSetting("connection", "slow");
    Content upload = new Content(BodyKind.UPLOAD, List.of(), "", "", "", file.toString());
    workspace.saveTabs(
        List.of(
            tab("Stuck", "GET", "/stuck", Content.NONE),
            tab("Large", "POST", "/upload", upload),
            tab("Quick", "GET", "/version", Content.NONE)),
        0);
    window = BenchWindow.open(folder.resolve("home"));
    window.reads("The certificate you trusted; fingerprint checked.");
    window.fill("Token secret", "01234567-89ab").push(KeyCode.ENTER);
    window.until("signed in", () -> !window.seen().shows("Connect"));
  }

  @AfterEach
  void end() throws Exception {
    window.close();
    server.close();
  }

  @Test
  void cancel_ends_a_call_in_every_phase_and_the_next_one_goes_out(TestReporter figures)
      throws Exception {
    window.click("GET Stuck");
    try (AutoCloseable _ = server.full()) {
      window.push(KeyCode.SHORTCUT, KeyCode.ENTER).reads("Connecting…");
      figures.publishEntry("CONNECT", escape().toString());
      window.reads("Cancelled while connecting to 127.0.0.1:" + server.port());
    }
    nextGoesOut();

    send("GET Stuck", Stuck.TLS, "Shaking hands…");
    figures.publishEntry("TLS", escape().toString());
    left("Cancelled during the TLS handshake");

    send("POST Large", Stuck.SEND, "Sending…");
    window.reads(" MB");
    figures.publishEntry("SEND", escape().toString());
    left(" of the request.");

    send("GET Stuck", Stuck.WAIT, "Waiting for the server…");
    window.pushUntil(KeyCode.F6, "Filter saved requests").push(KeyCode.DOWN);
    figures.publishEntry("WAIT", escape().toString());
    left("Cancelled while waiting for the answer.");

    send("GET Stuck", Stuck.BODY, "200 OK · Reading…");
    window.reads(" of 1.0 KB").answers("\"data\": [");
    Camera.take(window.scene(), "slow-body");
    escape();
    window.reads("cancelled: only ").answers("\"data\": [");
    left("cancelled: only ");

    for (int i = 0; i < TIMES; i++) {
      byMouse(figures);
    }
  }

  /// Each phase once more, and how long it takes from the press of the mouse until the connection
  /// is closed and until the window has painted that it is cancelled.
  private void byMouse(TestReporter figures) throws Exception {
    window.click("GET Stuck");
    try (AutoCloseable _ = server.full()) {
      window.push(KeyCode.SHORTCUT, KeyCode.ENTER).reads("Connecting…");
      Ended ended = click(ClientSockets.CONNECTING, "Cancelled while connecting");
      figures.publishEntry("CONNECT by mouse", ended.toString());
    }
    nextGoesOut();
    send("GET Stuck", Stuck.TLS, "Shaking hands…");
    byMouse("TLS", "Cancelled during the TLS handshake", figures);
    send("POST Large", Stuck.SEND, "Sending…");
    window.reads(" MB");
    byMouse("SEND", " of the request.", figures);
    send("GET Stuck", Stuck.WAIT, "Waiting for the server…");
    byMouse("WAIT", "Cancelled while waiting for the answer.", figures);
    send("GET Stuck", Stuck.BODY, "200 OK · Reading…");
    window.reads(" of 1.0 KB");
    byMouse("BODY", "cancelled: only ", figures);
  }

  private void byMouse(String phase, String said, TestReporter figures) throws Exception {
    Ended ended = click(ClientSockets.CONNECTED, said);
    figures.publishEntry(phase + " by mouse", ended.toString());
    left(said);
  }

  /// Sends it and lets it get stuck.
  private void send(String request, Stuck place, String told) {
    server.stickAt(place);
    window.click(request).push(KeyCode.SHORTCUT, KeyCode.ENTER).reads(told);
  }

  /// The call is over, here and there, and this is said; another one is not held up.
  private void left(String said) {
    window.reads(said);
    window.until("the connection is closed", () -> server.isLeft());
    nextGoesOut();
  }

  private void nextGoesOut() {
    server.stickAt(Stuck.NOWHERE);
    window.click("GET Quick").push(KeyCode.SHORTCUT, KeyCode.ENTER);
    window.answers("\"release\"").named("Send");
  }

  /// Presses Esc; how long it took until Send was back.
  private Duration escape() throws Exception {
    Button button = (Button) window.named("Cancel");
    CompletableFuture<Long> back = new CompletableFuture<>();
    Pictures.on(() -> button.textProperty().subscribe((_, _) -> back.complete(System.nanoTime())));
    long pressed = System.nanoTime();
    window.push(KeyCode.ESCAPE);
    return Duration.ofNanos(back.get(15, TimeUnit.SECONDS) - pressed);
  }

  /// What came how long after the mouse button was pressed; the end of the connection only where
  /// the system tells it.
  private record Ended(Optional<Duration> closed, Duration painted) {
    @Override
    public String toString() {
      return closed.map(c -> "closed " + c.toMillis() + " ms, ").orElse("")
          + "painted "
          + painted.toMillis()
          + " ms";
    }
  }

  /// Clicks Cancel.
  ///
  /// @param said what the window says then
  private Ended click(String state, String said) throws Exception {
    window.robot().moveTo(window.named("Cancel"));
    CompletableFuture<Long> painted = window.painted(said);
    Optional<CompletableFuture<Long>> gone = ClientSockets.gone(server.port(), state);
    long pressed = System.nanoTime();
    window.robot().clickOn(MouseButton.PRIMARY);
    long seen = painted.get(15, TimeUnit.SECONDS);
    Optional<Long> closed = Optional.empty();
    if (gone.isPresent()) {
      closed = Optional.of(gone.get().get(15, TimeUnit.SECONDS));
    }
    return new Ended(
        closed.map(at -> Duration.ofNanos(at - pressed)), Duration.ofNanos(seen - pressed));
  }

  private static OpenTab tab(String name, String method, String path, Content body) {
    SavedRequest draft =
        new SavedRequest(
            "", name, List.of(), method, path, List.of(), List.of(), List.of(), List.of(), body,
            "");
    return new OpenTab("", draft, false);
  }
}
