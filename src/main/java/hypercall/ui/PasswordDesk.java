package hypercall.ui;

import hypercall.pve.Connection;
import hypercall.pve.SessionService;
import hypercall.secret.Secret;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;

/// Where a background call waits for a person's password after a ticket has expired.
///
/// The core never opens a dialog: it asks here, on its own thread, and the connect pane answers.
public final class PasswordDesk implements SessionService.PasswordPrompt {
  /// Shows the question; completes the future with the password, or with nothing for "no".
  public interface Asker {
    void ask(Connection connection, String why, CompletableFuture<Optional<Secret>> answer);
  }

  private final Executor interfaceThread;
  private volatile Asker asker = (connection, why, answer) -> answer.complete(Optional.empty());

  public PasswordDesk(Executor interfaceThread) {
    this.interfaceThread = interfaceThread;
  }

  /// Who asks from now on.
  public void staffedBy(Asker now) {
    asker = now;
  }

  @Override
  public Optional<Secret> ask(Connection connection, String why) {
    CompletableFuture<Optional<Secret>> answer = new CompletableFuture<>();
    interfaceThread.execute(() -> asker.ask(connection, why, answer));
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The question for the password failed.", e.getCause());
    }
  }
}
