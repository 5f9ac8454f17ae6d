package hypercall.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads one `Set-Cookie` line (RFC 6265 5.2 and 5.3), and says what it thinks of it and where.
///
/// A line is read as clients read it, not as the RFC wants servers to write it. What is refused is
/// a cookie for another host, for a whole public suffix, with control characters or too large.
public final class SetCookie {
  private static final Duration LONGEST = Duration.ofDays(36_500);

  /// What became of a line.
  public sealed interface Reading {
    /// @param remarks what of the line is ignored
    record Taken(Cookie cookie, List<Remark> remarks) implements Reading {}

    /// No cookie.
    record Refused(Remark why) implements Reading {}
  }

  /// @param at the character it is about, from 0
  /// @param sentence never quotes a value
  public record Remark(int at, String sentence) {}

  private final CookieTarget from;
  private final Instant now;
  private final Predicate<String> isPublicSuffix;
  private final List<Remark> remarks = new ArrayList<>();
  private String domain = "";
  private int domainAt;
  private @Nullable String path;
  private @Nullable Instant expires;
  private @Nullable Instant maxAge;
  private boolean secure;
  private boolean httpOnly;
  private SameSite sameSite = SameSite.UNSET;

  private SetCookie(CookieTarget from, Instant now, Predicate<String> isPublicSuffix) {
    this.from = from;
    this.now = now;
    this.isPublicSuffix = isPublicSuffix;
  }

  /// @param line without `Set-Cookie:`
  /// @param from the request whose answer held it
  /// @param isPublicSuffix whether a name is one below which strangers are neighbours (`co.uk`)
  public static Reading read(
      String line, CookieTarget from, Instant now, Predicate<String> isPublicSuffix) {
    return new SetCookie(from, now, isPublicSuffix).read(line);
  }

  private Reading read(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (Character.isISOControl(line.charAt(i)) && line.charAt(i) != '\t') {
        return refused(i, "A control character stands here; such a cookie is refused whole.");
      }
    }
    int end = endOfPart(line, 0);
    int is = line.indexOf('=');
    if (is < 0 || is > end) {
      return refused(0, "A cookie begins with NAME=VALUE.");
    }
    String name = trim(line.substring(0, is));
    if (name.isEmpty()) {
      return refused(0, "The name before the equals sign is missing.");
    }
    String value = trim(line.substring(is + 1, end));
    for (int at = end + 1; at <= line.length(); at = endOfPart(line, at) + 1) {
      attribute(line.substring(at, endOfPart(line, at)), at);
    }
    return cookie(name, value);
  }

  private static int endOfPart(String line, int from) {
    int semicolon = line.indexOf(';', from);
    return semicolon < 0 ? line.length() : semicolon;
  }

  private void attribute(String part, int at) {
    int is = part.indexOf('=');
    String name = trim(is < 0 ? part : part.substring(0, is));
    String value = is < 0 ? "" : trim(part.substring(is + 1));
    switch (name.toLowerCase(Locale.ROOT)) {
      case "" -> {}
      case "expires" ->
          CookieDate.read(value)
              .ifPresentOrElse(
                  date -> expires = date,
                  () -> ignored(at, "Expires is no date that can be read, and is ignored."));
      case "max-age" -> maxAge(value, at);
      case "domain" -> {
        if (!value.isEmpty()) {
          domain = (value.startsWith(".") ? value.substring(1) : value).toLowerCase(Locale.ROOT);
          domainAt = at;
        }
      }
      case "path" -> path = value.startsWith("/") ? value : null;
      case "secure" -> secure = true;
      case "httponly" -> httpOnly = true;
      case "samesite" -> {
        sameSite = SameSite.of(value);
        if (sameSite == SameSite.UNSET) {
          ignored(at, "SameSite is Strict, Lax or None; anything else is ignored.");
        }
      }
      default -> ignored(at, "\"" + Visible.of(name) + "\" is no attribute that is known here.");
    }
  }

  private void maxAge(String value, int at) {
    if (!value.matches("-?[0-9]+")) {
      ignored(at, "Max-Age is a number of seconds; anything else is ignored.");
    } else if (value.startsWith("-") || value.matches("0+")) {
      maxAge = Instant.EPOCH;
    } else {
      String digits = value.replaceFirst("^0+", "");
      Duration age = digits.length() > 10 ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
      maxAge = now.plus(age.compareTo(LONGEST) < 0 ? age : LONGEST);
    }
  }

  private Reading cookie(String name, String value) {
    boolean hostOnly = domain.isEmpty() || domain.equals(from.host()) && isAlone(from.host());
    if (!domain.isEmpty() && !hostOnly) {
      if (!from.isIn(domain, false)) {
        return refused(
            domainAt,
            "The domain "
                + Visible.of(domain)
                + " does not hold "
                + from.host()
                + ": a server sets cookies for itself only.");
      }
      if (isPublicSuffix.test(domain)) {
        return refused(
            domainAt, "The domain " + Visible.of(domain) + " belongs to many; it takes no cookie.");
      }
    }
    if (secure && !from.secure()) {
      remarks.add(new Remark(0, "Set without TLS, and sent over TLS only."));
    }
    try {
      return new Reading.Taken(
          new Cookie(
              name,
              value,
              hostOnly ? from.host() : domain,
              hostOnly,
              path == null ? from.defaultPath() : path,
              maxAge == null ? expires : maxAge,
              secure,
              httpOnly,
              sameSite),
          List.copyOf(remarks));
    } catch (IllegalArgumentException refused) {
      String sentence = refused.getMessage();
      return refused(0, sentence == null ? "This is no cookie." : sentence);
    }
  }

  /// A host no other can share a cookie with: an address, or a name that is a public suffix itself.
  private boolean isAlone(String host) {
    return CookieTarget.isAddress(host) || isPublicSuffix.test(host);
  }

  private void ignored(int at, String sentence) {
    remarks.add(new Remark(at, sentence));
  }

  private static Reading refused(int at, String sentence) {
    return new Reading.Refused(new Remark(at, sentence));
  }

  /// Space and tab only (RFC 6265 5.2).
  private static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && (text.charAt(from) == ' ' || text.charAt(from) == '\t')) {
      from++;
    }
    while (to > from && (text.charAt(to - 1) == ' ' || text.charAt(to - 1) == '\t')) {
      to--;
    }
    return text.substring(from, to);
  }
}
