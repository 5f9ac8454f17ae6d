package hypercall.cli;

import hypercall.pve.TypedServer;
import java.util.Locale;
import java.util.Optional;

/// What people write for a server: `pve1.lab`, `pve1.lab:8006`, `[fe80::1]:8006`,
/// `https://pve1.lab:8006/`.
///
/// @param host without brackets
record ServerAddress(String host, int port) {
  private static final int PORT = 8006;
  private static final String SHAPES = "HOST, HOST:PORT or https://HOST:PORT, IPv6 as [::1].";

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
    TypedServer typed = TypedServer.of(rest);
    if (typed.host().isEmpty()) {
      throw Failed.usage("“" + text + "” is no server: " + SHAPES);
    }
    Optional<String> fault = TypedServer.fault(typed.host());
    if (fault.isPresent()) {
      throw Failed.usage(fault.get() + " As an argument: " + SHAPES);
    }
    int port = typed.port().orElse(PORT);
    if (port < 1 || port > 65535) {
      throw Failed.usage("A port is a number from 1 to 65535, not " + port + ".");
    }
    return new ServerAddress(typed.host(), port);
  }
}
