package hypercall.pve;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Body;
import hypercall.http.Call;
import hypercall.http.Exchange;
import hypercall.http.Headers;
import hypercall.http.NoResponse;
import hypercall.http.Request;
import hypercall.secret.Secret;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Changes the password of who is signed in (`PUT /access/password`, wire-facts 4.6, 4.7). The
/// session goes on: its ticket proves who one is without the password.
public final class PasswordChange {
  private static final String FRESH = "password";
  private static final String CURRENT = "confirmation-password";

  private PasswordChange() {}

  /// Why it was refused; each text may be empty.
  ///
  /// @param current what is wrong with the old password
  /// @param fresh what is wrong with the new one
  /// @param whole what is wrong besides
  public record Refused(String current, String fresh, String whole) {}

  /// Asks the server for it; both secrets are closed afterwards. Empty when it was done.
  public static Optional<Refused> ask(
      SessionService session, Secret current, Secret fresh, Call call) throws NoResponse {
    try (current;
        fresh) {
      if (!(session.session() instanceof Session.WithTicket now)) {
        return Optional.of(
            new Refused(
                "",
                "",
                "Nobody is signed in here with a password: sign in with it, then change it."));
      }
      List<Body.Field> fields = new ArrayList<>();
      fields.add(new Body.Field("userid", now.user()));
      fields.add(new Body.Field(FRESH, fresh.reveal(), true));
      if (session.connection().product().takesOldPassword()) {
        fields.add(new Body.Field(CURRENT, current.reveal(), true));
      }
      Request request =
          new Request(
              "PUT",
              URI.create(session.connection().base() + "/access/password"),
              Headers.NONE,
              new Body.Form(fields));
      Exchange answer = session.send(request, Set.of(), call);
      try (GrowingBytes _ = answer.response().body()) {
        return Problem.of(answer).map(problem -> refused(answer, problem));
      }
    }
  }

  private static Refused refused(Exchange answer, Problem problem) {
    Map<String, String> fields = problem.fields();
    if (answer.response().status() == 401 && problem.kind() == Problem.Kind.SIGN_IN) {
      return new Refused("The server does not take this for the old password.", "", "");
    }
    String others =
        fields.entrySet().stream()
            .filter(field -> !field.getKey().equals(FRESH) && !field.getKey().equals(CURRENT))
            .map(field -> field.getKey() + ": " + field.getValue())
            .collect(Collectors.joining(" "));
    boolean told = fields.containsKey(FRESH) || fields.containsKey(CURRENT);
    String whole = told && others.isEmpty() ? "" : (problem.title() + " " + others).strip();
    return new Refused(sentence(fields.get(CURRENT)), sentence(fields.get(FRESH)), whole);
  }

  private static String sentence(@Nullable String told) {
    return told == null ? "" : "The server says: " + told.strip().replaceFirst("\\.?$", ".");
  }
}
