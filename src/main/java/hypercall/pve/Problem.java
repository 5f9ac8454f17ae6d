package hypercall.pve;

import hypercall.http.Exchange;
import hypercall.http.NoResponse;
import hypercall.http.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What went wrong, for people: shown where the answer would be.
///
/// @param title what happened, one sentence
/// @param mayHaveRun whether the request may have run, as a sentence; empty when it is plain
/// @param next what to do next, sentences
/// @param fields messages by parameter name (400 `errors`)
/// @param details technical text for those who ask; masked
public record Problem(
    Kind kind,
    String title,
    String mayHaveRun,
    List<String> next,
    Map<String, String> fields,
    String details) {
  /// What an action button may do about it.
  public enum Kind {
    SIGN_IN,
    CSRF,
    /// The request went with a ticket of its own, or with none on purpose.
    OWN_TICKET,
    /// The same, because of the cookie jar.
    JAR_TICKET,
    PERMISSION,
    PARAMETERS,
    UNKNOWN_PATH,
    SERVER,
    NETWORK,
    CERTIFICATE,
    CANCELLED
  }

  /// Empty when the answer is a success (2xx, and no `success:0`).
  public static Optional<Problem> of(Exchange exchange) {
    return ProblemOfAnswer.of(exchange);
  }

  /// Whether the body is an error's text alone, though it is labelled JSON, as Backup Server does
  /// it (wire-facts 4.8).
  public static boolean isBareText(Response response) {
    return response.status() >= 400 && BareText.of(response).isPresent();
  }

  public static Problem of(NoResponse failure) {
    return ProblemOfSilence.of(failure);
  }

  /// The missing privilege of a [Kind#PERMISSION] problem, where the server names it.
  public Optional<MissingPrivilege> missingPrivilege() {
    return kind == Kind.PERMISSION ? MissingPrivilege.in(details) : Optional.empty();
  }
}
