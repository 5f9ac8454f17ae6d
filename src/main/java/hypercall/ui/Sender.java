package hypercall.ui;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Call;
import hypercall.http.Exchange;
import hypercall.http.NoResponse;
import hypercall.http.Phase;
import hypercall.http.Request;
import hypercall.pve.Connection;
import hypercall.pve.Problem;
import hypercall.pve.SessionService;
import hypercall.pve.TaskState;
import hypercall.pve.Tasks;
import hypercall.pve.Upid;
import hypercall.ui.kit.Background;
import hypercall.ui.request.Built;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns "send" into a call of the core, and its outcome into what the response pane shows.
final class Sender {
  private static final long QUIET_NANOS = 100_000_000;

  private final ConnectionModel connections;
  private final StatusModel status;
  private final Background background;

  Sender(ConnectionModel connections, StatusModel status, Background background) {
    this.connections = connections;
    this.status = status;
    this.background = background;
  }

  /// Sends what is in the tab through the connection on top.
  void send(RequestTab tab) {
    Optional<SessionService> service = connections.service();
    if (service.isEmpty()) {
      tab.response().show(notConnected(), Optional.empty(), "");
      connections.showConnect();
      return;
    }
    Connection connection = service.get().connection();
    switch (tab.request().build(connection.base())) {
      case Built.Incomplete i ->
          tab.response().show(incomplete(), Optional.empty(), connections.nameOf(service.get()));
      case Built.Ready ready -> send(tab, service.get(), ready.request());
    }
  }

  private void send(RequestTab tab, SessionService service, Request request) {
    String from = connections.nameOf(service);
    Set<String> withheld = tab.request().withheld();
    Watching watching = new Watching(tab, from);
    Call call = watching.call;
    tab.begin(call);
    background.run(
        () -> service.send(request, withheld, call),
        exchange -> {
          if (tab.isNewest(call)) {
            tab.end();
            show(tab, exchange, from);
            follow(service, exchange);
          } else {
            exchange.response().body().close();
          }
        },
        failure -> {
          if (tab.isNewest(call)) {
            tab.end();
            tab.response().show(problem(failure), Optional.empty(), from);
          }
          watching.letGo();
        });
  }

  private static void show(RequestTab tab, Exchange exchange, String from) {
    Optional<Problem> problem = Problem.of(exchange);
    if (problem.isPresent()) {
      tab.response().show(problem.get(), Optional.of(exchange), from);
    } else {
      tab.response().show(exchange, from);
    }
    tab.keep(exchange);
  }

  private void follow(SessionService service, Exchange exchange) {
    Upid.startedBy(exchange).ifPresent(upid -> follow(service, upid));
  }

  private void follow(SessionService service, Upid upid) {
    String name = (upid.type() + " " + upid.id()).strip();
    long began = System.nanoTime();
    status.running(name, 0);
    background.run(
        () ->
            new Tasks(service)
                .follow(upid, new Call(), state -> background.tell(() -> told(name, state, began))),
        state -> told(name, state, began),
        failure -> status.ended(name, "no longer followed: " + failure.getMessage(), true));
  }

  private void told(String name, TaskState state, long began) {
    switch (state) {
      case TaskState.Running r ->
          status.running(name, Duration.ofNanos(System.nanoTime() - began).toSeconds());
      case TaskState.Ended e -> {
        status.ended(name, outcome(e), !e.isOk());
        connections.refresh();
      }
      case TaskState.Unknown u -> status.ended(name, u.why(), true);
    }
  }

  private static String outcome(TaskState.Ended ended) {
    if (ended.hasWarnings()) {
      return "ended with " + ended.exitStatus() + ", see its log";
    }
    return ended.isOk() ? "ended OK" : "ended: " + ended.exitStatus();
  }

  private static Problem problem(Throwable failure) {
    if (failure instanceof NoResponse silence) {
      return Problem.of(silence);
    }
    return new Problem(
        Problem.Kind.NETWORK,
        "The request failed in Hypercall itself. This is a fault of ours.",
        "The request may have run.",
        List.of("Look at the state of the server before you send it again."),
        Map.of(),
        failure.getClass().getSimpleName());
  }

  private static Problem notConnected() {
    return new Problem(
        Problem.Kind.SIGN_IN,
        "Not connected: nothing was sent.",
        "",
        List.of("Choose a server, or the practice cluster that needs none."),
        Map.of(),
        "");
  }

  /// What exactly is told once, in the editor, where it is put right.
  private static Problem incomplete() {
    return new Problem(
        Problem.Kind.PARAMETERS,
        "Not sent yet: something is missing.",
        "",
        List.of("What it is stands above, below the address."),
        Map.of(),
        "");
  }

  /// Tells the response pane how far a call is, from whatever thread it runs on.
  private final class Watching implements Call.Watcher {
    private final RequestTab tab;
    private final String from;
    private final Call call = new Call(this);
    private final long began = System.nanoTime();
    private @Nullable GrowingBytes coming;
    private long lastTold = Long.MIN_VALUE;

    Watching(RequestTab tab, String from) {
      this.tab = tab;
      this.from = from;
    }

    @Override
    public void progress(Phase phase, long bytes) {
      long now = System.nanoTime();
      if (lastTold != Long.MIN_VALUE && now - lastTold < QUIET_NANOS) {
        return;
      }
      lastTold = now;
      background.tell(
          () -> {
            if (tab.isNewest(call)) {
              tab.response().progress(phase, bytes, Duration.ofNanos(now - began));
            }
          });
    }

    @Override
    public void answered(Exchange soFar) {
      background.tell(
          () -> {
            coming = soFar.response().body();
            if (tab.isNewest(call)) {
              tab.response().answered(soFar, from);
            }
          });
    }

    /// Gives back the body of a call that ended early; nobody shows it any more.
    void letGo() {
      if (coming != null) {
        coming.close();
      }
    }
  }
}
