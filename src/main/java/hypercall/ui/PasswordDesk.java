package hypercall.ui;

import hypercall.http.Call;
import hypercall.pve.Connection;
import hypercall.pve.HalfTicket;
import hypercall.pve.PasswordPrompt;
import hypercall.secret.Secret;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/// Where a background call waits for a person's password or second factor after a ticket has
/// expired.
///
/// The core never opens a dialog: it asks here, on its own thread, and the connect pane answers.
public final class PasswordDesk implements PasswordPrompt {
  /// Shows the question; completes the future with the answer, or with nothing for "no".
  @FunctionalInterface
  public interface Asker {
    /// @param half the second factor is asked for; without it, the password
    void ask(
        Connection connection,
        Optional<HalfTicket> half,
        String why,
        CompletableFuture<Optional<Secret>> answer);
  }

  private static final long CANCEL_CHECK_MILLIS = 50;

  private final Executor interfaceThread;
  private final ReentrantLock turn = new ReentrantLock(true);
  private volatile Asker asker = (_, _, _, answer) -> answer.complete(Optional.empty());

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
    return inTurn(connection, Optional.empty(), why, call);
  }

  @Override
  public Optional<Secret> askSecondFactor(
      Connection connection, HalfTicket half, String why, Call call) {
    return inTurn(connection, Optional.of(half), why, call);
  }

  private Optional<Secret> inTurn(
      Connection connection, Optional<HalfTicket> half, String why, Call call) {
    try {
      while (!turn.tryLock(CANCEL_CHECK_MILLIS, TimeUnit.MILLISECONDS)) {
        if (call.isCancelled()) {
          return Optional.empty();
        }
      }
      try {
        return answer(connection, half, why, call);
      } finally {
        turn.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private Optional<Secret> answer(
      Connection connection, Optional<HalfTicket> half, String why, Call call)
      throws InterruptedException {
    CompletableFuture<Optional<Secret>> answer = new CompletableFuture<>();
    interfaceThread.execute(() -> asker.ask(connection, half, why, answer));
    while (!call.isCancelled()) {
      try {
        return answer.get(CANCEL_CHECK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException _) {
        // Nobody has answered yet.
      } catch (ExecutionException e) {
        throw new IllegalStateException("The question for the sign-in failed.", e.getCause());
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
