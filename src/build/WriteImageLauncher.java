import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts a script into the place of the launcher that jpackage made, on Linux: it starts the image's
/// own Java with the image's own settings.
///
/// jpackage's launcher first asks rpm and dpkg, at every start, whose file it is. Where there are
/// many packages that takes longer than to start the virtual machine, and the command line pays it
/// for each word too. Elsewhere its launcher asks nobody and stays.
///
/// Before that it adds to the settings what only this system understands.
///
/// Usage: `java WriteImageLauncher.java target/dist/Hypercall`
final class WriteImageLauncher {
  /// The C library keeps what was given back to it, some 20 MiB after a start, until it is told, as
  /// it is here every ten seconds. On other systems the virtual machine would say that it cannot.
  private static final String TRIM = "java-options=-XX:TrimNativeHeapInterval=10000";

  private WriteImageLauncher() {}

  public static void main(String[] args) throws IOException {
    Path image = Path.of(args[0]);
    if (!System.getProperty("os.name").equals("Linux")) {
      return;
    }
    Path file = image.resolve("lib/app/Hypercall.cfg");
    List<String> settings = new ArrayList<>(Files.readAllLines(file));
    settings.add(settings.indexOf("[JavaOptions]") + 1, TRIM);
    Files.write(file, settings);
    Path launcher = image.resolve("bin/Hypercall");
    Files.delete(launcher); // it may not be written to
    Files.writeString(launcher, script(settings));
    if (!launcher.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make " + launcher + " executable");
    }
  }

  private static String script(List<String> settings) {
    return """
    #!/bin/sh
    # Written by the build.
    self=$0
    if [ -L "$self" ]; then
      self=$(readlink -f "$self")
    fi
    image=$(CDPATH= cd -P "${self%%/*}/.." && pwd) || exit 1
    APPDIR=$image/lib/app
    # Options for another Java are none for this one.
    unset JDK_JAVA_OPTIONS
    exec "$image/lib/runtime/bin/java" \\
      %s \\
      -classpath "%s" \\
      %s "$@"
    """
        .formatted(
            values(settings, "java-options=")
                .map(option -> '"' + option + '"')
                .collect(Collectors.joining(" \\\n  ")),
            values(settings, "app.classpath=").collect(Collectors.joining(":")),
            values(settings, "app.mainclass=").findFirst().orElseThrow());
  }

  private static Stream<String> values(List<String> settings, String name) {
    return settings.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()));
  }
}
