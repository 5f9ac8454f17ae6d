package hypercall.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One cookie as RFC 6265 5.3 keeps it, checked at entry: what could not stand in a `Cookie` line
/// is refused here.
///
/// @param name not empty; no `=`, `;` or control character
/// @param value no `;` or control character; a secret most of the time
/// @param domain the host it is for, lower case, without a leading dot, IPv6 without brackets
/// @param hostOnly whether it is for that very host and not for those below it too
/// @param path where it is sent; begins with `/`
/// @param expiry when it ends; null while it lasts as long as the session does
/// @param httpOnly kept for a page's scripts from it; means nothing here
/// @throws IllegalArgumentException with a sentence that never quotes the value
public record Cookie(
    String name,
    String value,
    String domain,
    boolean hostOnly,
    String path,
    @Nullable Instant expiry,
    boolean secure,
    boolean httpOnly,
    SameSite sameSite) {
  /// Name and value together, in bytes (security C3).
  public static final int MOST_BYTES = 4096;

  private static final int LONGEST_ATTRIBUTE = 1024;

  public Cookie {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("A cookie needs a name.");
    }
    check("name of the cookie", name, "=;");
    check("value of the cookie", value, ";");
    check("path of the cookie", path, ";");
    domain = domain.toLowerCase(Locale.ROOT);
    checkDomain(domain);
    if (!path.startsWith("/") || path.length() > LONGEST_ATTRIBUTE) {
      throw new IllegalArgumentException(
          "The path of a cookie begins with a slash and has at most 1,024 characters.");
    }
    int bytes = bytes(name) + bytes(value);
    if (bytes > MOST_BYTES) {
      throw new IllegalArgumentException(
          "Name and value have "
              + Sizes.bytes(bytes)
              + " together; a cookie holds at most "
              + Sizes.number(MOST_BYTES)
              + ".");
    }
    if (name.regionMatches(true, 0, "__Secure-", 0, 9) && !secure) {
      throw new IllegalArgumentException("A cookie whose name begins with __Secure- is secure.");
    }
    if (name.regionMatches(true, 0, "__Host-", 0, 7) && !(secure && hostOnly && path.equals("/"))) {
      throw new IllegalArgumentException(
          "A cookie whose name begins with __Host- is secure, for one host only, and has the path"
              + " \"/\".");
    }
  }

  private static void check(String what, String text, String forbidden) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((Character.isISOControl(c) && c != '\t') || forbidden.indexOf(c) >= 0) {
        throw new IllegalArgumentException(
            "The "
                + what
                + " holds "
                + (Character.isISOControl(c) ? "a control character" : "\"" + c + "\"")
                + " at position "
                + (i + 1)
                + ", which cannot be sent.");
      }
    }
  }

  private static void checkDomain(String domain) {
    boolean plain = domain.chars().allMatch(c -> c > ' ' && c < 127 && "/;,@\\\"".indexOf(c) < 0);
    if (domain.isEmpty() || domain.startsWith(".") || !plain) {
      throw new IllegalArgumentException(
          "The domain of a cookie is the name or address of a host, such as pve1.lab.");
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /// When it ends; empty while it lasts as long as the session does.
  public Optional<Instant> expires() {
    return Optional.ofNullable(expiry);
  }

  /// Whether it has ended.
  public boolean isExpired(Instant now) {
    return expiry != null && !expiry.isAfter(now);
  }

  /// Two cookies with the same key replace each other (RFC 6265 5.3, step 11).
  public Key key() {
    return new Key(name, domain, path);
  }

  /// What tells one cookie from another.
  public record Key(String name, String domain, String path) {}

  /// As it is sent: `name=value`.
  public String pair() {
    return name + "=" + value;
  }

  public Cookie withValue(String other) {
    return new Cookie(name, other, domain, hostOnly, path, expiry, secure, httpOnly, sameSite);
  }

  public Cookie withExpiry(@Nullable Instant other) {
    return new Cookie(name, value, domain, hostOnly, path, other, secure, httpOnly, sameSite);
  }

  /// Without the value.
  @Override
  public String toString() {
    return name + "=••• for " + domain + path;
  }
}
