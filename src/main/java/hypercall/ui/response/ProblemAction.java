package hypercall.ui.response;

import hypercall.pve.Problem;
import java.util.function.Consumer;

/// What the button of a problem does.
///
/// @param words what it says; empty where nothing can be done from here
record ProblemAction(String words, Runnable run) {
  static ProblemAction of(Problem problem, Consumer<Problem> act) {
    String words =
        switch (problem.kind()) {
          case SIGN_IN, CSRF -> "Sign in…";
          case OWN_TICKET -> "Send with the session's ticket";
          case JAR_TICKET -> "Cookie jar…";
          case NETWORK, SERVER, CANCELLED -> "Send again";
          case CERTIFICATE -> "Check certificate…";
          case PERMISSION, PARAMETERS, UNKNOWN_PATH -> "";
        };
    return new ProblemAction(words, () -> act.accept(problem));
  }

  /// Sent again, it would only point there again: what it points to can be asked instead, when that
  /// is the same server.
  static ProblemAction of(Redirect redirect, Consumer<String> open) {
    String words = redirect.path().isPresent() ? RedirectLine.OPEN : "";
    return new ProblemAction(words, () -> redirect.path().ifPresent(open));
  }
}
