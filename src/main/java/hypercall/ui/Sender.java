package hypercall.ui;

import hypercall.http.Body;
import hypercall.http.Call;
import hypercall.http.Exchange;
import hypercall.http.NoResponse;
import hypercall.http.Request;
import hypercall.pve.Connection;
import hypercall.pve.OwnTicket;
import hypercall.pve.Problem;
import hypercall.pve.SessionService;
import hypercall.pve.TaskState;
import hypercall.pve.Tasks;
import hypercall.pve.Upid;
import hypercall.ui.kit.Background;
import hypercall.ui.request.Built;
import hypercall.ui.response.Answered;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/// Turns "send" into a call of the core, and its outcome into what the response pane shows.
final class Sender {
  private final ConnectionModel connections;
  private final StatusModel status;
  private final Background background;
  private final BiConsumer<RequestTab, Answered> answers;

  /// @param answers told of every whole answer, for keeping
  Sender(
      ConnectionModel connections,
      StatusModel status,
      Background background,
      BiConsumer<RequestTab, Answered> answers) {
    this.answers = answers;
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
      case Built.Ready ready -> send(tab, service.get(), ready);
    }
  }

  private void send(RequestTab tab, SessionService service, Built.Ready ready) {
    Request request = ready.request();
    String from = connections.nameOf(service);
    Set<String> withheld = tab.request().withheld();
    OwnTicket ticket = OwnTicket.of(service, request, withheld);
    Underway underway = new Underway(tab, from, ready.byDefault(), background);
    underway.begin();
    if (request.body() instanceof Body.Upload upload) {
      tab.response().uploads(upload.file().size());
    }
    background.run(
        () -> underway.traced(service.send(request, withheld, underway.call())),
        exchange -> {
          if (underway.end()) {
            Optional<Problem> problem = Problem.of(exchange).map(ticket::told);
            show(tab, new Answered(exchange, from, problem));
            explain(tab, connections.drills().lessonOf(service.connection(), exchange));
            follow(service, exchange);
          } else {
            exchange.response().body().close();
          }
        },
        failure -> {
          if (underway.end()) {
            showFailure(tab, failure, underway, from);
            explain(tab, connections.drills().lessonOf(service.connection(), failure));
          } else {
            underway.letGo();
          }
        });
  }

  private void show(RequestTab tab, Answered answered) {
    tab.response().show(answered);
    answers.accept(tab, answered);
  }

  private static void explain(RequestTab tab, String lesson) {
    if (!lesson.isEmpty()) {
      tab.response().explain(lesson);
    }
  }

  /// What was there before, or a part of the answer that came, stays to be read.
  private static void showFailure(
      RequestTab tab, Throwable failure, Underway underway, String from) {
    Problem problem = problem(failure);
    boolean cancelled = problem.kind() == Problem.Kind.CANCELLED;
    Optional<Exchange> partial = underway.partial().filter(soFar -> cancelled);
    if (partial.isPresent()) {
      tab.response().show(underway.cut(partial.get()));
    } else if (cancelled) {
      tab.response().cancelled(problem, from);
      underway.letGo();
    } else {
      tab.response().show(problem, Optional.empty(), from);
      underway.letGo();
    }
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
}
