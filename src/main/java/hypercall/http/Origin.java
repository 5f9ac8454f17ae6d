package hypercall.http;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;

/// Host and port of an address, taken from its authority also where [URI#getHost] gives up
/// (underscores and non-ASCII letters in names).
///
/// @param host lower case, ASCII, IPv6 without brackets
record Origin(String host, int port) {
  private static final int HTTPS = 443;

  /// @throws IllegalArgumentException when the address names no host or a port that is none
  static Origin of(URI address) {
    String authority = address.getRawAuthority() == null ? "" : address.getRawAuthority();
    String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
    int colon = hostAndPort.lastIndexOf(':');
    boolean hasPort = colon > hostAndPort.lastIndexOf(']');
    String host = hasPort ? hostAndPort.substring(0, colon) : hostAndPort;
    String port = hasPort ? hostAndPort.substring(colon + 1) : "";
    if (host.startsWith("[") && host.endsWith("]")) {
      host = host.substring(1, host.length() - 1);
    }
    if (host.isEmpty()) {
      throw new IllegalArgumentException("The address names no host: " + Visible.of(hostAndPort));
    }
    return new Origin(ascii(host), port.isEmpty() ? HTTPS : parsePort(port));
  }

  private static int parsePort(String port) {
    boolean digits = port.chars().allMatch(c -> c >= '0' && c <= '9') && port.length() <= 5;
    int number = digits ? Integer.parseInt(port) : 0;
    if (number < 1 || number > 65535) {
      throw new IllegalArgumentException(
          "\"" + Visible.of(port) + "\" is not a port (1 to 65535).");
    }
    return number;
  }

  private static String ascii(String host) {
    boolean plain = host.chars().allMatch(c -> c < 128);
    return (plain ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED)).toLowerCase(Locale.ROOT);
  }

  /// As in a Host header: IPv6 in brackets, the default port left out. A zone, which means
  /// something on this machine alone, stays here (RFC 6874 4).
  String hostHeader() {
    return bracketed(withoutZone()) + (port == HTTPS ? "" : ":" + port);
  }

  /// What a certificate calls the host: without a zone, and without the dot that keeps a name
  /// server from adding a domain.
  String certified() {
    String name = withoutZone();
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  /// The network interface of an IPv6 address, by its name or number; empty when none is named.
  String zone() {
    int percent = zoneMark();
    return percent < 0 ? "" : host.substring(percent + 1);
  }

  private String withoutZone() {
    int percent = zoneMark();
    return percent < 0 ? host : host.substring(0, percent);
  }

  private int zoneMark() {
    return host.indexOf(':') < 0 ? -1 : host.indexOf('%');
  }

  private static String bracketed(String host) {
    return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
  }

  /// `host:port`, IPv6 in brackets.
  @Override
  public String toString() {
    return bracketed(host) + ":" + port;
  }
}
