package hypercall;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Opens web addresses and folders with the programs a person uses for them.
///
/// JavaFX's own way tells nobody when it fails, and on a desk without GNOME's services it does.
final class Opener {
  /// What has not ended by then has opened something.
  private static final Duration MOMENT = Duration.ofSeconds(4);

  private static final List<List<String>> ANYTHING =
      List.of(List.of("xdg-open"), List.of("gio", "open"), List.of("kde-open"));

  private static final List<List<String>> WEB =
      List.of(
          List.of("x-www-browser"),
          List.of("firefox"),
          List.of("chromium"),
          List.of("google-chrome"));

  private final String system;
  private final String path;

  /// @param system the name of the operating system
  /// @param path the folders that programs are looked for in, as in `PATH`
  Opener(String system, String path) {
    this.system = system.toLowerCase(Locale.ROOT);
    this.path = path;
  }

  static Opener ofProcess() {
    return new Opener(
        System.getProperty("os.name"), Optional.ofNullable(System.getenv("PATH")).orElse(""));
  }

  /// Opens it, and waits a moment to see whether that worked.
  ///
  /// @param written begins with `http:`, `https:` or `file:`; a link may hold what no address may
  /// @throws IOException when no program would; its message is a sentence
  void open(String written) throws IOException {
    try {
      open(new URI(written));
    } catch (URISyntaxException _) {
      throw new IOException("“" + written + "” is no address that a program could open.");
    }
  }

  private void open(URI address) throws IOException {
    boolean web = !"file".equals(address.getScheme());
    for (List<String> words : programs(web)) {
      Optional<Path> program = find(words.getFirst());
      if (program.isPresent() && isOpened(program.get(), words.subList(1, words.size()), address)) {
        return;
      }
    }
    throw new IOException(
        (web ? "No browser was found that opens " : "No program was found that shows ")
            + (web ? address : Path.of(address))
            + ".");
  }

  private List<List<String>> programs(boolean web) {
    if (system.startsWith("windows")) {
      return List.of(List.of("rundll32.exe", "url.dll,FileProtocolHandler"));
    }
    if (system.startsWith("mac")) {
      return List.of(List.of("open"));
    }
    List<List<String>> all = new ArrayList<>(ANYTHING);
    if (web) {
      all.addAll(WEB);
    }
    return all;
  }

  private Optional<Path> find(String program) {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(path)
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static boolean isOpened(Path program, List<String> options, URI address) {
    List<String> words = new ArrayList<>(List.of(program.toString()));
    words.addAll(options);
    words.add(address.toString());
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
      return !ended || process.exitValue() == 0;
    } catch (IOException _) {
      return false; // it cannot be started; the next one may
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return true; // the window is being closed
    }
  }
}
