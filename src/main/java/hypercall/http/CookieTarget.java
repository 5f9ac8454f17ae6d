package hypercall.http;

import java.net.URI;

/// Where a request goes, as far as cookies care.
///
/// @param host lower case, IPv6 without brackets
/// @param path begins with `/`; without the query
/// @param secure whether it goes over TLS
public record CookieTarget(String host, String path, boolean secure) {
  /// @throws IllegalArgumentException when the address names no host
  public static CookieTarget of(URI address) {
    String path = address.getRawPath();
    return new CookieTarget(
        Origin.of(address).host(),
        path == null || path.isEmpty() ? "/" : path,
        "https".equalsIgnoreCase(address.getScheme()));
  }

  /// The path a cookie is for when it names none (RFC 6265 5.1.4).
  public String defaultPath() {
    int last = path.lastIndexOf('/');
    return path.startsWith("/") && last > 0 ? path.substring(0, last) : "/";
  }

  /// Whether a cookie of this domain and host-only flag is for this host (RFC 6265 5.1.3).
  boolean isIn(String domain, boolean hostOnly) {
    return host.equals(domain) || (!hostOnly && !isAddress(host) && host.endsWith("." + domain));
  }

  /// Whether a cookie of this path goes here (RFC 6265 5.1.4).
  boolean isBelow(String cookiePath) {
    return path.equals(cookiePath)
        || (path.startsWith(cookiePath)
            && (cookiePath.endsWith("/") || path.charAt(cookiePath.length()) == '/'));
  }

  /// Whether a host is an IP address and so has no domain above it: `::1`, `10.0.0.1`, also in the
  /// short and hexadecimal spellings that browsers take for one.
  static boolean isAddress(String host) {
    String last = host.substring(host.lastIndexOf('.') + 1);
    return host.indexOf(':') >= 0 || last.matches("[0-9]+|0x[0-9a-f]*");
  }
}
