package hypercall.ui;

import hypercall.http.Call;
import hypercall.pve.Connection;
import hypercall.pve.SessionService;
import hypercall.secret.Secret;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/// Where a background call waits for a person's password after a ticket has expired.
///
/// The core never opens a dialog: it asks here, on its own thread, and the connect pane answers.
public final class PasswordDesk implements SessionService.PasswordPrompt {
  /// Shows the question; completes the future with the password, or with nothing for "no".
  public interface Asker {
    void ask(Connection connection, String why, CompletableFuture<Optional<Secret>> answer);
  }

  private static final long CANCEL_CHECK_MILLIS = 50;

  private final Executor interfaceThread;
  private final ReentrantLock turn = new ReentrantLock(true);
  private volatile Asker asker = (connection, why, answer) -> answer.complete(Optional.empty());

  public PasswordDesk(Executor interfaceThread) {
    this.interfaceThread = interfaceThread;
  }

  /// Who asks from now on.
  public void staffedBy(Asker now) {
    asker = now;
  }

  /// One question at a time: who comes while another waits is asked after it.
  ///
  /// @throws IllegalStateException when the question could not be put
  @Override
  public Optional<Secret> ask(Connection connection, String why, Call call) {
    try {
      while (!turn.tryLock(CANCEL_CHECK_MILLIS, TimeUnit.MILLISECONDS)) {
        if (call.isCancelled()) {
          return Optional.empty();
        }
      }
      try {
        return answer(connection, why, call);
      } finally {
        turn.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private Optional<Secret> answer(Connection connection, String why, Call call)
      throws InterruptedException {
    CompletableFuture<Optional<Secret>> answer = new CompletableFuture<>();
    interfaceThread.execute(() -> asker.ask(connection, why, answer));
    while (!call.isCancelled()) {
      try {
        return answer.get(CANCEL_CHECK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException _) {
        // Nobody has answered yet.
      } catch (ExecutionException e) {
        throw new IllegalStateException("The question for the password failed.", e.getCause());
      }
    }
    // Takes the question off the pane; an answer that came in the meantime is wiped.
    interfaceThread.execute(
        () -> {
          if (!answer.complete(Optional.empty())) {
            answer.join().ifPresent(Secret::close);
          }
        });
    return Optional.empty();
  }
}
