package hypercall.ui.response;

import hypercall.http.Exchange;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where an answer points instead of answering. Nothing is ever sent there by itself.
///
/// @param target as the server wrote it
/// @param path what can be asked of the same server's API, as requests name it: without the
///   `/api2/json` that all of them begin with; empty when it leads elsewhere
record Redirect(String target, Optional<String> path, String sentence) {
  /// What every path of the API begins with, whatever its format.
  private static final Pattern API = Pattern.compile("^/api2/[a-z]+(?:/|(?=\\?)|$)");

  private static final String NOT_FOLLOWED = " Redirects are never followed.";

  /// Empty when the answer is no redirect.
  static Optional<Redirect> of(Exchange exchange) {
    int status = exchange.response().status();
    Optional<String> target = exchange.response().headers().first("Location");
    return status >= 300 && status < 400 && target.isPresent()
        ? Optional.of(of(exchange.request().address(), target.get().strip()))
        : Optional.empty();
  }

  private static Redirect of(URI asked, String target) {
    URI to;
    try {
      to = asked.resolve(target);
    } catch (IllegalArgumentException noAddress) {
      return new Redirect(
          target, Optional.empty(), "The answer points to what is no address." + NOT_FOLLOWED);
    }
    boolean same =
        "https".equalsIgnoreCase(to.getScheme())
            && String.valueOf(to.getHost()).equalsIgnoreCase(asked.getHost())
            && port(to) == port(asked);
    if (!same) {
      return new Redirect(
          target,
          Optional.empty(),
          "The answer points to another server, " + shown(to) + "." + NOT_FOLLOWED);
    }
    String path = to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
    boolean api = API.matcher(path).find();
    return new Redirect(
        target,
        api ? Optional.of("/" + API.matcher(path).replaceFirst("")) : Optional.empty(),
        "The answer points to "
            + path
            + (api ? " on the same server." : " on the same server, which is no part of its API.")
            + NOT_FOLLOWED);
  }

  private static int port(URI address) {
    return address.getPort() < 0 ? 443 : address.getPort();
  }

  private static String shown(URI to) {
    return to.getScheme() + "://" + to.getRawAuthority();
  }
}
