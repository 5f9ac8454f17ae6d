import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes `target/hypercall` and `target/hypercall.bat`, which start what was just compiled with
/// the JDK that runs this program: the build's tool chain, whatever the default `java` may be.
///
/// Words on the command line mean the command line, none means the window. Only the window is given
/// JavaFX: naming its modules costs the start of the virtual machine 90 ms, and what is not there
/// cannot be loaded by mistake. All paths are absolute, because the libraries lie in the local
/// Maven repository anyway; so the launcher works from any folder.
///
/// The window is started from a jar, since the virtual machine keeps an archive of the classes it
/// loaded only where all of them come from jars: it writes that archive beside the launcher when
/// the window is closed for the first time, and starts from it in half the time from then on. A
/// stale or damaged archive is ignored and written anew.
///
/// Usage: `java WriteLauncher.java TARGET CLASSPATH MAIN`
final class WriteLauncher {
  private WriteLauncher() {}

  public static void main(String[] args) throws IOException {
    Path target = Path.of(args[0]).toAbsolutePath();
    String mainClass = args[2];
    Path common = target.resolve("launcher").resolve("common.args");
    Path command = target.resolve("launcher").resolve("command.args");
    Path window = target.resolve("launcher").resolve("window.args");
    Files.createDirectories(common.getParent());
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");

    Path classes = target.resolve("classes");
    Path jar = common.resolveSibling("hypercall.jar");
    pack(classes, jar);
    writeArguments(
        common,
        // One heap, two cores, a person waiting: the serial collector starts sooner and needs less.
        "-XX:+UseSerialGC",
        // The system keyring is called through java.lang.foreign.
        "--enable-native-access=ALL-UNNAMED");
    String classPath = withoutJavaFx(args[1]);
    writeArguments(command, "-classpath", classPath);
    writeArguments(
        window,
        "-classpath",
        classPath.replaceFirst(
            Pattern.quote(classes.toString()), Matcher.quoteReplacement(jar.toString())),
        "-XX:+AutoCreateSharedArchive",
        "-XX:SharedArchiveFile=" + common.resolveSibling("window.jsa"),
        // It tells which of the JDK's own classes it leaves out.
        "-Xlog:cds*=off",
        "-Xlog:aot*=off",
        "--module-path",
        target.resolve("javafx").toString(),
        "--add-modules",
        "javafx.controls",
        "--enable-native-access=javafx.graphics");
    Path shell = target.resolve("hypercall");
    Files.writeString(shell, shell(java, common, command, window, mainClass));
    if (!shell.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make " + shell + " executable");
    }
    Files.writeString(
        target.resolve("hypercall.bat"), batch(java, common, command, window, mainClass));
  }

  /// Puts the classes into a jar, which is left alone if it holds just these: the archive is tied
  /// to its time.
  private static void pack(Path classes, Path jar) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        ZipEntry entry =
            new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/'));
        entry.setTime(0);
        out.putNextEntry(entry);
        Files.copy(file, out);
      }
    }
    if (!Files.exists(jar) || !Arrays.equals(Files.readAllBytes(jar), bytes.toByteArray())) {
      Files.write(jar, bytes.toByteArray());
    }
  }

  private static String withoutJavaFx(String classPath) {
    return Stream.of(classPath.split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("javafx-"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /// The `java` command reads such a file in the platform's own encoding, and a backslash as an
  /// escape.
  private static void writeArguments(Path file, String... arguments) throws IOException {
    List<String> lines =
        Stream.of(arguments).map(a -> '"' + a.replace("\\", "\\\\") + '"').toList();
    Files.write(file, lines, Charset.forName(System.getProperty("native.encoding")));
  }

  private static String shell(Path java, Path common, Path command, Path window, String mainClass) {
    return """
    #!/bin/sh
    # Written by the build. Without words it opens the window; with words it is the command line.
    if [ $# -eq 0 ] || [ "$1" = --workspace ]; then
      exec %1$s %2$s %3$s %4$s "$@"
    fi
    exec %1$s %2$s %5$s %4$s "$@"
    """
        .formatted(
            quoted(java),
            quoted("@" + common),
            quoted("@" + window),
            mainClass,
            quoted("@" + command));
  }

  private static String quoted(Object word) {
    return "'" + word.toString().replace("'", "'\\''") + "'";
  }

  private static String batch(Path java, Path common, Path command, Path window, String mainClass) {
    return """
    @echo off
    rem Written by the build. Without words it opens the window; with words it is the command line.
    if "%%~1"=="" goto window
    if "%%~1"=="--workspace" goto window
    "%1$s.exe" "@%2$s" "@%5$s" %4$s %%*
    exit /b %%errorlevel%%
    :window
    "%1$s.exe" "@%2$s" "@%3$s" %4$s %%*
    exit /b %%errorlevel%%
    """
        .formatted(percents(java), percents(common), percents(window), mainClass, percents(command))
        .replace("\n", "\r\n");
  }

  private static String percents(Path path) {
    return path.toString().replace("%", "%%");
  }
}
