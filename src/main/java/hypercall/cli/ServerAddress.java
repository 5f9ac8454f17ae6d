package hypercall.cli;

import hypercall.pve.Product;
import hypercall.pve.TypedServer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What people write for a server: `pve1.lab`, `pve1.lab:8006`, `[fe80::1]:8006`,
/// `https://pve1.lab:8006/`.
///
/// @param host without brackets
/// @param product what was said to listen there, or what usually does on this port
record ServerAddress(String host, int port, Product product) {
  private static final String SHAPES = "HOST, HOST:PORT or https://HOST:PORT, IPv6 as [::1].";

  /// @param said which product it is; null to go by the port
  static ServerAddress parse(String text, @Nullable Product said) throws Failed {
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
    int port = typed.port().orElse(said == null ? Product.PVE.port() : said.port());
    if (port < 1 || port > 65535) {
      throw Failed.usage("A port is a number from 1 to 65535, not " + port + ".");
    }
    return new ServerAddress(typed.host(), port, said == null ? Product.ofPort(port) : said);
  }
}
