package hypercall.pve;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server as people type or paste it, put right: scheme, path, brackets and a password fall away,
/// port and user move to fields of their own.
///
/// @param host name or address without brackets; empty when nothing is there
/// @param user who stands before an `@`; empty when nobody does
public record TypedServer(String host, OptionalInt port, String user) {
  private static final Pattern BARE_IPV6 = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F.]*:.*");
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?//)?"
              // A password may hold anything; what may be a port with a path behind it is none.
              + "(?:(?<user>[^/:]*)(?::(?!\\d{1,5}[/?#]).*)?@)?"
              + "(?:\\[(?<six>[^]]+)]|(?<name>[^:/?#]*))"
              + "(?::(?<port>\\d{0,5}))?(?:[/?#].*)?");

  private static final int LONGEST = 254;
  private static final String LABEL = "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?";
  private static final Pattern NAME =
      Pattern.compile(LABEL + "(?:\\." + LABEL + ")*\\.?", Pattern.CASE_INSENSITIVE);

  /// A name whose last part is a number is taken for an IPv4 address everywhere.
  private static final Pattern NUMERIC = Pattern.compile("(?:^|\\.)[0-9]+\\.?$");

  /// `ß`, final sigma and the joiners: Java writes them as IDNA 2003 does, browsers as IDNA 2008.
  private static final Pattern TWO_WAYS = Pattern.compile("[\\u00DF\\u03C2\\u200C\\u200D]");

  /// Takes it apart; what is no server at all is told by [#fault].
  public static TypedServer of(String typed) {
    String text = tidied(typed);
    if (BARE_IPV6.matcher(text).matches() && !text.contains("/") && !text.contains("@")) {
      return new TypedServer(small(text), OptionalInt.empty(), "");
    }
    Matcher m = SHAPE.matcher(text);
    if (!m.matches()) {
      String afterPassword = text.substring(text.lastIndexOf('@') + 1);
      return new TypedServer(afterPassword, OptionalInt.empty(), "");
    }
    // Inside an address the percent sign of a zone may be written percent-encoded (RFC 6874).
    String host = m.group("six") != null ? m.group("six").replace("%25", "%") : m.group("name");
    String port = m.group("port");
    return new TypedServer(
        small(inAscii(host.strip())),
        port == null || port.isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(port)),
        m.group("user") == null ? "" : m.group("user").strip());
  }

  /// Without what copying leaves around and between its parts; `pve1.lab 8006` is host and port.
  private static String tidied(String typed) {
    return typed
        .replaceAll("[\u200B\u2060\uFEFF\u00AD]", "")
        .replaceAll("[\\s\u00A0]+", " ")
        .replaceAll("^[ \"'<(]+|[ \"'>),;]+$", "")
        .replaceAll(" ?([:/@]) ?", "$1")
        .replaceFirst("^(\\S+) (\\d{2,5})$", "$1:$2");
  }

  /// In small letters, but for a zone: `Ethernet0` is another interface than `ethernet0`.
  private static String small(String host) {
    int zone = host.indexOf(':') < 0 ? -1 : host.indexOf('%');
    return zone < 0
        ? host.toLowerCase(Locale.ROOT)
        : host.substring(0, zone).toLowerCase(Locale.ROOT) + host.substring(zone);
  }

  /// `bücher.example` as name servers know it.
  private static String inAscii(String host) {
    try {
      return host.indexOf(':') >= 0 || TWO_WAYS.matcher(host).find() ? host : IDN.toASCII(host);
    } catch (IllegalArgumentException _) {
      return host;
    }
  }

  /// Why this can be no server's name or address; empty when it can. An underscore is no letter of
  /// a host name (RFC 952), but name servers and certificates know such names.
  public static Optional<String> fault(String host) {
    if (TWO_WAYS.matcher(host).find()) {
      return Optional.of(
          "“"
              + host
              + "” has a letter that older and newer rules write in two ways, as two servers. Type"
              + " the name as name servers know it, beginning with xn--.");
    }
    if (host.contains(":") && host.indexOf('%') > 0 && !isAddress(host)) {
      return Optional.of(
          "“"
              + host
              + "” is no address with a network interface. Type one such as fe80::1%eth0; an"
              + " interface with other signs in its name than letters, digits, _ and . by its"
              + " number, such as fe80::1%3.");
    }
    return host.contains(":") || NUMERIC.matcher(host).find()
        ? isAddress(host) ? Optional.empty() : Optional.of(noServer(host))
        : NAME.matcher(host).matches() && host.length() <= LONGEST
            ? Optional.empty()
            : Optional.of(noServer(host));
  }

  private static String noServer(String host) {
    return "“"
        + host
        + "” is no name or address of a server. Type one such as pve1.lab, 192.168.1.10 or"
        + " fd00::1.";
  }

  private static boolean isAddress(String host) {
    try {
      return new URI("https://" + (host.contains(":") ? "[" + host + "]" : host)).getHost() != null;
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
