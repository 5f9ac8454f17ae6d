package hypercall.pve;

import hypercall.http.Call;
import hypercall.http.Exchange;
import hypercall.http.NoResponse;
import hypercall.http.PercentEncoding;
import hypercall.http.Phase;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Follows a task by asking for its state again and again. Blocking calls, for background threads.
public final class Tasks {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration CANCEL_CHECK = Duration.ofMillis(50);

  private final SessionService session;
  private final Duration pause;

  public Tasks(SessionService session) {
    this(session, PAUSE);
  }

  /// @param pause between two questions
  public Tasks(SessionService session, Duration pause) {
    this.session = session;
    this.pause = pause;
  }

  /// Asks until the task has ended, and returns its last state, which is not `Running`.
  ///
  /// @param told every state, on the calling thread
  /// @throws NoResponse when the server could not be asked, or the call was cancelled
  public TaskState follow(Upid upid, Call call, Consumer<TaskState> told) throws NoResponse {
    while (true) {
      TaskState state = state(upid, call);
      told.accept(state);
      if (!(state instanceof TaskState.Running)) {
        return state;
      }
      rest(call);
    }
  }

  /// Asks once.
  public TaskState state(Upid upid, Call call) throws NoResponse {
    String path =
        "/nodes/"
            + PercentEncoding.encode(upid.node())
            + "/tasks/"
            + PercentEncoding.encode(upid.text())
            + "/status";
    return session.ask(path, call, answer -> read(upid, answer));
  }

  private static TaskState read(Upid upid, Exchange exchange) {
    Optional<Problem> problem = Problem.of(exchange);
    if (problem.isPresent()) {
      return new TaskState.Unknown(upid, problem.get().title());
    }
    JsonNode data =
        SmallJson.read(exchange.response().body()).map(n -> n.path("data")).orElse(null);
    if (data == null || !data.isObject()) {
      return new TaskState.Unknown(upid, "The server's answer about the task was not understood.");
    }
    return SmallJson.text(data, "status").equals("running")
        ? new TaskState.Running(upid)
        : new TaskState.Ended(upid, SmallJson.text(data, "exitstatus"));
  }

  private void rest(Call call) throws NoResponse {
    long until = System.nanoTime() + pause.toNanos();
    try {
      while (System.nanoTime() - until < 0) {
        if (call.isCancelled()) {
          throw cancelled();
        }
        long left = until - System.nanoTime();
        Thread.sleep(Duration.ofNanos(Math.max(0, Math.min(left, CANCEL_CHECK.toNanos()))));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw cancelled();
    }
  }

  private static NoResponse cancelled() {
    return new NoResponse(
        NoResponse.Reason.CANCELLED,
        Phase.SEND,
        false,
        "The task is no longer followed; it goes on by itself.",
        null,
        null);
  }
}
