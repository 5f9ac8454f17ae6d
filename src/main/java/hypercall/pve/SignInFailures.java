package hypercall.pve;

import hypercall.http.Exchange;
import java.util.Map;
import java.util.stream.Collectors;

/// The sentences of a sign-in that did not work.
final class SignInFailures {
  private static final Map<String, String> FACTORS =
      Map.of(
          "totp", "a code from an authenticator app",
          "recovery", "a recovery key",
          "webauthn", "a security key",
          "u2f", "a U2F key",
          "yubico", "a Yubico key");

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

  static SignInFailed ofToken(String tokenId, Exchange answer) {
    if (answer.response().status() == 401) {
      return new SignInFailed(
          "The server does not accept the API token "
              + tokenId
              + ": its name or secret is wrong, or the token is expired or was removed.");
    }
    return new SignInFailed(
        "The API token "
            + tokenId
            + " could not be checked. "
            + Problem.of(answer).map(SignInFailures::sentences).orElse(""));
  }

  static SignInFailed ofSecondFactor(Login.Outcome.SecondFactor asked) {
    String kinds =
        asked.kinds().stream()
            .map(kind -> FACTORS.getOrDefault(kind, kind))
            .collect(Collectors.joining(" or "));
    return new SignInFailed(
        "The password is right, but "
            + asked.user()
            + " also needs a second factor"
            + (kinds.isEmpty() ? "" : " (" + kinds + ")")
            + ", which this version cannot give yet. Use an API token or another account.");
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
