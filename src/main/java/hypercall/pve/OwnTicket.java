package hypercall.pve;

import hypercall.http.CookieTarget;
import hypercall.http.Request;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whether a request goes without what the session signs with, because a person wanted it so: then
/// a refusal says nothing of the session, and signing in again does not help.
public enum OwnTicket {
  /// It goes as the session signs it.
  NONE,

  /// The request has a ticket or a token of its own, or the session's is switched off in it.
  OF_REQUEST,

  /// The session's ticket was changed or removed in the cookie jar.
  OF_JAR;

  /// Asked before the request is sent.
  ///
  /// @param withheld header names that the session does not add
  public static OwnTicket of(SessionService service, Request request, Set<String> withheld) {
    return switch (service.session()) {
      case Session.WithTicket _, Session.WithToken _ -> {
        boolean off =
            withheld.stream()
                .anyMatch(
                    name ->
                        name.equalsIgnoreCase(Signer.COOKIE)
                            || name.equalsIgnoreCase(Signer.AUTHORIZATION));
        boolean typed =
            request.headers().first(Signer.AUTHORIZATION).isPresent()
                || Product.bringsTicket(request.headers().first(Signer.COOKIE).orElse(""));
        SessionCookies cookies = service.cookies();
        boolean jar =
            cookies.isTicketAway()
                || cookies.forRequest(CookieTarget.of(request.address())).bringsTicket();
        yield off || typed ? OF_REQUEST : jar ? OF_JAR : NONE;
      }
      case Session.SignedOut _, Session.NeedsSecondFactor _ -> NONE;
    };
  }

  /// What a problem of this kind was told of.
  public static OwnTicket toldBy(Problem.Kind kind) {
    return switch (kind) {
      case OWN_TICKET -> OF_REQUEST;
      case JAR_TICKET -> OF_JAR;
      case SIGN_IN,
          CSRF,
          PERMISSION,
          PARAMETERS,
          UNKNOWN_PATH,
          SERVER,
          NETWORK,
          CERTIFICATE,
          CANCELLED ->
          NONE;
    };
  }

  /// The same problem with what helps, where it is about who one is.
  public Problem told(Problem problem) {
    boolean identity =
        problem.kind() == Problem.Kind.SIGN_IN || problem.kind() == Problem.Kind.CSRF;
    return switch (this) {
      case NONE -> problem;
      case OF_REQUEST ->
          identity
              ? told(
                  problem,
                  Problem.Kind.OWN_TICKET,
                  "This request has a ticket or token of its own, or the session's is switched off"
                      + " in it: correct that under Cookies or Headers, or send it with the"
                      + " session's.")
              : problem;
      case OF_JAR ->
          identity
              ? told(
                  problem,
                  Problem.Kind.JAR_TICKET,
                  "In the cookie jar the session's ticket was changed, has expired or is gone:"
                      + " correct it there, or use the session's again.")
              : problem;
    };
  }

  private static Problem told(Problem problem, Problem.Kind kind, String next) {
    return new Problem(
        kind,
        "The request went without the session's ticket, and the server refused it.",
        problem.mayHaveRun(),
        List.of(next),
        Map.copyOf(problem.fields()),
        problem.details());
  }
}
