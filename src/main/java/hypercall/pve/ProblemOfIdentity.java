package hypercall.pve;

import hypercall.http.Exchange;
import hypercall.http.Headers;
import java.util.Locale;
import java.util.Optional;

/// Says in sentences why the server did not take somebody for who they are, or not for allowed
/// (wire-facts 4.4, 4.7).
final class ProblemOfIdentity {
  private ProblemOfIdentity() {}

  static Problem unauthorized(Exchange exchange, ErrorAnswer error) {
    String text = error.text();
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("csrf")) {
      return new Sentences(
              Problem.Kind.CSRF,
              "The CSRF prevention token is missing, old, or of another session.")
          .notRun()
          .next(
              "Writing with a ticket needs the header CSRFPreventionToken: let the session add it.")
          .next("If it was added, sign in again to get a new one.")
          .of(exchange, error);
    }
    if (Login.is(exchange.request())) {
      return new Sentences(
              Problem.Kind.SIGN_IN,
              "The server refused the sign-in: user name, realm or password is wrong, or the"
                  + " account is disabled or expired. It does not say which.")
          .next("Check user name, realm and password, and that capital letters are off.")
          .of(exchange, error);
    }
    if (text.equals("No ticket")
        || error.errors() == Product.Errors.IN_BODY && isBareOfProof(exchange)) {
      return new Sentences(
              Problem.Kind.SIGN_IN,
              "You are not signed in: the request carried neither a ticket nor an API token.")
          .notRun()
          .next("Sign in and send it again.")
          .of(exchange, error);
    }
    if (text.equals("API tokens not implemented")) {
      return new Sentences(Problem.Kind.SIGN_IN, Product.PMG.withoutTokens())
          .notRun()
          .of(exchange, error);
    }
    return usesToken(exchange) ? token(exchange, error) : ticket(exchange, error);
  }

  private static Problem token(Exchange exchange, ErrorAnswer error) {
    return new Sentences(Problem.Kind.SIGN_IN, "The server does not accept the API token.")
        .notRun()
        .next("Check its name (USER@REALM!NAME) and its secret.")
        .next("The token may have expired or been removed, or its user disabled.")
        .of(exchange, error);
  }

  private static Problem ticket(Exchange exchange, ErrorAnswer error) {
    return new Sentences(
            Problem.Kind.SIGN_IN,
            error.text().equals("Authentication failed!")
                    || error.text().equals("authentication failed")
                ? "The server does not accept the ticket of this request; the session may have"
                    + " ended."
                : "The server does not know who you are: " + ProblemOfAnswer.text(error))
        .notRun()
        .next("Sign in and send it again.")
        .next(
            "Where the request has a ticket cookie of its own, correct or remove it: it is sent in"
                + " place of the session's.")
        .next("If that fails too, the account may have been disabled.")
        .of(exchange, error);
  }

  /// Whether the request carried nothing to know somebody by.
  private static boolean isBareOfProof(Exchange exchange) {
    Headers sent = exchange.request().headers();
    return sent.first(Signer.AUTHORIZATION).isEmpty()
        && !Product.bringsTicket(sent.first(Signer.COOKIE).orElse(""));
  }

  private static boolean usesToken(Exchange exchange) {
    return exchange
        .request()
        .headers()
        .first(Signer.AUTHORIZATION)
        .filter(value -> value.contains("APIToken"))
        .isPresent();
  }

  static Problem forbidden(Exchange exchange, ErrorAnswer error) {
    String text = error.text();
    if (text.contains("not available with API token")) {
      return new Sentences(Problem.Kind.PERMISSION, "This call cannot be made with an API token.")
          .notRun()
          .next("Sign in with a password and send it again.")
          .of(exchange, error);
    }
    if (text.contains("user != root@pam")) {
      return new Sentences(Problem.Kind.PERMISSION, "Only root@pam may do this.")
          .notRun()
          .next("Sign in as root@pam, with its password.")
          .of(exchange, error);
    }
    Optional<MissingPrivilege> missing = MissingPrivilege.in(text);
    if (missing.isEmpty()) {
      return new Sentences(
              Problem.Kind.PERMISSION,
              "You are not allowed to do this: " + ProblemOfAnswer.text(error))
          .notRun()
          .next("Ask an administrator for a role that allows it; signing in again does not help.")
          .of(exchange, error);
    }
    Sentences sentences =
        new Sentences(
                Problem.Kind.PERMISSION,
                "You are not allowed to do this: it needs the privilege " + missing.get() + ".")
            .notRun()
            .next(
                "Ask an administrator for a role with this privilege on this path; signing in again"
                    + " does not help.");
    if (usesToken(exchange)) {
      sentences.next(
          "An API token with privilege separation has only the rights it was given itself.");
    }
    return sentences.of(exchange, error);
  }
}
