package hypercall.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What people write for a server: `pve1.lab`, `pve1.lab:8006`, `[fe80::1]:8006`,
/// `https://pve1.lab:8006/`.
///
/// @param host without brackets
record ServerAddress(String host, int port) {
  private static final int PORT = 8006;
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:\\[([0-9A-Fa-f:.]+(?:%[\\p{Alnum}_.]+)?)]|([\\p{L}\\p{N}._-]+))(?::(\\d{1,5}))?(?:[/?#].*)?");

  static ServerAddress parse(String text) throws Failed {
    String rest = text.strip();
    if (rest.toLowerCase(Locale.ROOT).startsWith("http://")) {
      throw Failed.usage(
          "http:// would send the password for everybody to read: use https://, or leave it out.");
    }
    if (rest.toLowerCase(Locale.ROOT).startsWith("https://")) {
      rest = rest.substring(8);
    }
    if (rest.contains("@")) {
      throw Failed.usage(
          "--server takes no user and no password: use --user NAME@REALM and --secret-file or the"
              + " prompt.");
    }
    Matcher matcher = SHAPE.matcher(rest);
    if (!matcher.matches()) {
      throw Failed.usage(
          "“"
              + text
              + "” is no server: write HOST, HOST:PORT or https://HOST:PORT, IPv6 as [::1].");
    }
    String host = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    int port = matcher.group(3) == null ? PORT : Integer.parseInt(matcher.group(3));
    if (port < 1 || port > 65535) {
      throw Failed.usage("A port is a number from 1 to 65535, not " + port + ".");
    }
    return new ServerAddress(host, port);
  }
}
