package hypercall.ui.connect;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server as people type or paste it, put right: scheme, path, brackets and a password fall away,
/// port and user move to fields of their own.
///
/// @param host name or address without brackets; empty when nothing is there
/// @param user who stands before an `@`; empty when nobody does
record ServerField(String host, OptionalInt port, String user) {
  private static final Pattern BARE_IPV6 = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F.]*:.*");
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?//)?"
              + "(?:(?<user>[^@/:]*)(?::[^@/]*)?@)?"
              + "(?:\\[(?<six>[^]]+)]|(?<name>[^:/?#]*))"
              + "(?::(?<port>\\d{0,5}))?(?:[/?#].*)?");

  static ServerField of(String typed) {
    String text = typed.strip();
    if (BARE_IPV6.matcher(text).matches() && !text.contains("/") && !text.contains("@")) {
      return new ServerField(text.toLowerCase(Locale.ROOT), OptionalInt.empty(), "");
    }
    Matcher m = SHAPE.matcher(text);
    if (!m.matches()) {
      return new ServerField(text, OptionalInt.empty(), "");
    }
    String host = m.group("six") != null ? m.group("six") : m.group("name");
    String port = m.group("port");
    return new ServerField(
        inAscii(host.strip()).toLowerCase(Locale.ROOT),
        port == null || port.isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(port)),
        m.group("user") == null ? "" : m.group("user").strip());
  }

  /// `bücher.example` as name servers know it.
  private static String inAscii(String host) {
    try {
      return host.indexOf(':') >= 0 ? host : IDN.toASCII(host);
    } catch (IllegalArgumentException _) {
      return host;
    }
  }

  /// Whether it can stand in an address at all.
  static boolean isHost(String host) {
    try {
      return new URI("https://" + (host.contains(":") ? "[" + host + "]" : host)).getHost() != null;
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
