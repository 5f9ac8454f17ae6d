package hypercall.pve;

import hypercall.http.Call;
import hypercall.secret.Secret;
import java.util.Optional;

/// Asks a person for what a session that expired needs to go on; called on the thread of the call
/// that waits. An empty answer means "no".
@FunctionalInterface
public interface PasswordPrompt {
  /// The password.
  ///
  /// @param why one or two sentences: whose session ended, or why the last answer was refused
  /// @param call the call that waits for the answer; nobody is asked any more once it is cancelled
  Optional<Secret> ask(Connection connection, String why, Call call);

  /// The second factor, after a password that was right.
  default Optional<Secret> askSecondFactor(
      Connection connection, HalfTicket half, String why, Call call) {
    return Optional.empty();
  }
}
