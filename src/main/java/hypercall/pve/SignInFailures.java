package hypercall.pve;

import hypercall.http.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/// The sentences of a sign-in that did not work.
final class SignInFailures {
  private static final Map<String, String> FACTORS =
      Map.of(
          "totp", "a code from an authenticator app",
          "recovery", "a recovery key",
          "webauthn", "a security key (WebAuthn)",
          "u2f", "a security key (U2F)",
          "yubico", "a Yubico key");

  /// So many wrong codes lock them, until a recovery key is used (wire-facts 4.5).
  private static final int MOST_CODES = 8;

  private static final int WARNED_FROM = 3;

  private SignInFailures() {}

  static SignInFailed ofPassword(String user, Exchange answer) {
    int status = answer.response().status();
    if (status / 100 == 2 && Problem.of(answer).isEmpty()) {
      return new SignInFailed(
          "The server answered the sign-in of " + user + " without giving a ticket.");
    }
    if (status == 401 || status / 100 == 2) {
      return new SignInFailed(
          "The server refused the sign-in of "
              + user
              + ": user name, realm or password is wrong, or the account is disabled or expired."
              + " It does not say which.");
    }
    return new SignInFailed(
        "The sign-in of "
            + user
            + " failed. "
            + Problem.of(answer).map(SignInFailures::sentences).orElse(""));
  }

  /// A pasted ticket was refused.
  static SignInFailed ofTicket(Ticket ticket, Exchange answer) {
    if (answer.response().status() != 401) {
      return ofPassword(ticket.user(), answer);
    }
    Instant now = Standing.date(answer).orElse(ticket.issued());
    Duration age = Duration.between(ticket.issued(), now);
    return new SignInFailed(
        age.compareTo(SessionService.TICKET_LIFE) > 0
            ? "The ticket of "
                + ticket.user()
                + " has expired: a ticket lasts two hours, and this one was made "
                + ago(age)
                + " ago. Paste a newer one, or sign in with the password."
            : "The server does not accept this ticket of "
                + ticket.user()
                + ", though it is new enough: it was made by another server, or the account was"
                + " disabled since.");
  }

  private static String ago(Duration age) {
    return age.toDays() > 1
        ? age.toDays() + " days"
        : age.toHours() + " h " + age.toMinutesPart() + " min";
  }

  static SignInFailed ofToken(Product product, String tokenId, Exchange answer) {
    if (answer.response().status() == 401) {
      return new SignInFailed(
          "The server does not accept the API token "
              + tokenId
              + ": its name or secret is wrong, or the token is expired or was removed."
              + (speaksLike(product, answer)
                  ? ""
                  : " It does not answer like "
                      + product.title()
                      + " either: is it another product?"));
    }
    return new SignInFailed(
        "The API token "
            + tokenId
            + " could not be checked. "
            + Problem.of(answer).map(SignInFailures::sentences).orElse(""));
  }

  /// Whether a refusal is told where this product tells it, and is about the token.
  private static boolean speaksLike(Product product, Exchange answer) {
    return ErrorAnswer.of(answer)
        .map(e -> e.errors() == product.errors() && !e.text().equals("No ticket"))
        .orElse(true);
  }

  static SignInFailed ofNoTokens(Product product) {
    return new SignInFailed(product.withoutTokens());
  }

  /// Says that the second factor is next, or that it cannot be given here.
  static SignInFailed ofHalf(HalfTicket half) {
    String kinds =
        half.kinds().stream()
            .map(kind -> FACTORS.getOrDefault(kind, kind))
            .collect(Collectors.joining(" or "));
    if (half.isTypeable()) {
      return new SecondFactorAsked(
          half,
          "The password is right; " + half.user() + " also needs a second factor: " + kinds + ".");
    }
    return new SignInFailed(
        "The password is right, but "
            + half.user()
            + " also needs a second factor that works only in a browser"
            + (kinds.isEmpty() ? "" : ": " + kinds)
            + ". Sign in there and paste the ticket here, or use an API token.");
  }

  /// What was typed is none of what the server offers; it was not sent.
  static SignInFailed ofShape(HalfTicket half) {
    String codes = half.takesCodes() ? " A code of an authenticator app has 6 to 8 digits." : "";
    String keys = half.takesRecoveryKeys() ? " A recovery key looks like 1a2b-3c4d-5e6f-7a8b." : "";
    return new SignInFailed("That is no second factor of " + half.user() + "." + codes + keys);
  }

  /// @param refusals how many second factors were refused one after the other
  static SignInFailed ofFactor(HalfTicket half, Exchange answer, int refusals) {
    if (answer.response().status() != 401) {
      return ofPassword(half.user(), answer);
    }
    String refused = "The server refused the second factor of " + half.user();
    if (refusals >= MOST_CODES) {
      return new SignInFailed(
          refused
              + ". After "
              + MOST_CODES
              + " wrong codes it takes none any more: "
              + (half.takesRecoveryKeys() ? "use a recovery key, or " : "")
              + "have an administrator unlock the account (PUT /access/users/"
              + half.user()
              + "/unlock-tfa).");
    }
    return new SignInFailed(
        refused
            + ": it is wrong or was used already, or the authenticator's clock is off."
            + (refusals < WARNED_FROM
                ? " Try the next code."
                : " After " + MOST_CODES + " wrong codes the server locks them."));
  }

  private static String sentences(Problem problem) {
    return problem.fields().isEmpty()
        ? problem.title()
        : problem.title()
            + problem.fields().entrySet().stream()
                .map(f -> " " + f.getKey() + ": " + f.getValue() + ".")
                .collect(Collectors.joining());
  }
}
