package hypercall.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Where a workspace is by default: `$XDG_CONFIG_HOME/hypercall` or what the system has for this.
final class DefaultFolder {
  private DefaultFolder() {}

  static Path find() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Path home = Path.of(System.getProperty("user.home", "."));
    if (system.startsWith("windows")) {
      return variable("APPDATA").orElse(home.resolve("AppData/Roaming")).resolve("Hypercall");
    }
    if (system.startsWith("mac")) {
      return home.resolve("Library/Application Support/Hypercall");
    }
    return variable("XDG_CONFIG_HOME").orElse(home.resolve(".config")).resolve("hypercall");
  }

  /// A path from an environment variable; a relative one counts as not set, as the XDG base
  /// directory specification demands.
  private static Optional<Path> variable(String name) {
    return Optional.ofNullable(System.getenv(name))
        .filter(value -> !value.isEmpty())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
