import java.awt.AWTException;
import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Gives the app image an ahead-of-time cache: the classes of a start and of the first answers,
/// loaded and linked (JEP 483, 514), and what was compiled then (JEP 515).
///
/// The image is started once with an empty workspace, until it has nothing more to do; if asked, a
/// newcomer's first keys are pressed in it, see [#KEYS]; and it is ended as the system would end
/// it. The virtual machine then writes the cache. Without the keys it knows the start alone. They
/// go to whatever window has the keyboard, so they are for a virtual display that shows nothing
/// else. Where there is no display the window lives in memory. The cache is tied to the times and
/// sizes of the jars and of the runtime's modules: they get the time that the files of the package
/// have, so that it fits there too.
///
/// Usage: `java TrainAotCache.java target/dist/Hypercall 2026-01-01T00:00:00Z KEYS`, where KEYS is
/// `true` or `false`
final class TrainAotCache {
  private static final String CACHE = "hypercall.aot";
  private static final Duration LONGEST = Duration.ofSeconds(90);
  private static final Duration LOOK = Duration.ofMillis(250);

  /// What a newcomer presses: starts the practice cluster, connects, sends what is open, and looks
  /// into the answer (`src/docs/keys.md`).
  private static final List<List<Integer>> KEYS =
      List.of(
          List.of(KeyEvent.VK_SHIFT, KeyEvent.VK_TAB),
          List.of(KeyEvent.VK_SPACE), // the practice cluster
          List.of(KeyEvent.VK_ENTER), // connects
          List.of(KeyEvent.VK_CONTROL, KeyEvent.VK_ENTER), // sends
          List.of(KeyEvent.VK_F6),
          List.of(KeyEvent.VK_DOWN),
          List.of(KeyEvent.VK_CONTROL, KeyEvent.VK_F),
          List.of(KeyEvent.VK_9),
          List.of(KeyEvent.VK_ESCAPE),
          List.of(KeyEvent.VK_CONTROL, KeyEvent.VK_J),
          List.of(KeyEvent.VK_ESCAPE),
          List.of(KeyEvent.VK_CONTROL, KeyEvent.VK_K),
          List.of(KeyEvent.VK_ESCAPE));

  private TrainAotCache() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path image = Path.of(args[0]).toAbsolutePath();
    Path app = image.resolve("lib/app");
    Path settings = app.resolve("Hypercall.cfg");
    List<String> lines = Files.readAllLines(settings);
    date(image, FileTime.from(Instant.parse(args[1])));
    Path home = Files.createTempDirectory("hypercall-training-");
    try {
      train(image, app, lines, home, Boolean.parseBoolean(args[2]));
    } finally {
      delete(home);
    }
    List<String> options =
        List.of(
            "java-options=-XX:AOTCache=$APPDIR/" + CACHE,
            // A cache that does not fit is left alone without a word: the start is slower, no more.
            "java-options=-Xlog:aot*=off",
            "java-options=-Xlog:cds*=off");
    List<String> changed = new ArrayList<>(lines);
    changed.addAll(changed.indexOf("[JavaOptions]") + 1, options);
    Files.write(settings, changed);
  }

  private static void date(Path image, FileTime time) throws IOException {
    try (Stream<Path> files = Files.walk(image)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, time);
      }
    }
  }

  private static void train(Path image, Path app, List<String> settings, Path home, boolean keys)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(image.resolve("lib/runtime/bin/java").toString());
    values(settings, "java-options=", app).forEach(command::add);
    command.add("-XX:AOTCacheOutput=" + app.resolve(CACHE));
    command.add("-Xlog:aot*=error");
    // What was compiled here is compiled at this level at first, later, too: without the counts of
    // types and branches, which take a start longer than anything else that the compilers do. With
    // such counts in the cache every start would compile what is in it to the utmost, at once.
    command.add("-XX:TieredStopAtLevel=2");
    if (System.getenv("DISPLAY") == null) {
      command.add("-Dglass.platform=Headless");
    }
    command.add("-classpath");
    command.add(values(settings, "app.classpath=", app).collect(Collectors.joining(":")));
    command.add(values(settings, "app.mainclass=", app).findFirst().orElseThrow());
    // The virtual machine talks a lot while it writes a cache: told only when it went wrong.
    Path log = home.resolve("training.log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    Path workspace = home.resolve("workspace");
    builder.environment().put("HYPERCALL_HOME", workspace.toString());
    Process process = builder.start();
    try {
      awaitIdle(process, 12);
      if (keys) {
        press(process);
        if (!Files.exists(workspace.resolve("answers"))) {
          throw new IOException("The keys pressed in the training run brought no answer.");
        }
      }
      process.destroy();
      if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        throw new IOException("The training run did not end.");
      }
      if (!Files.exists(app.resolve(CACHE))) {
        throw new IOException("The training run wrote no cache.");
      }
    } catch (IOException e) {
      process.destroyForcibly();
      System.err.print(Files.readString(log));
      throw e;
    }
  }

  private static void press(Process process) throws IOException {
    try {
      Robot hand = new Robot();
      for (List<Integer> keys : KEYS) {
        keys.forEach(hand::keyPress);
        keys.reversed().forEach(hand::keyRelease);
        awaitIdle(process, 4);
      }
    } catch (AWTException e) {
      throw new IOException("No key can be pressed on this display.", e);
    }
  }

  /// A window that is there and has done what it was told uses no processor any more.
  ///
  /// @param looks how many times in a row it must be seen at rest
  private static void awaitIdle(Process process, int looks) throws IOException {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    Duration before = Duration.ZERO;
    int quiet = 0;
    while (quiet < looks) {
      if (!process.isAlive()) {
        throw new IOException("The training run ended by itself: " + process.exitValue());
      }
      if (System.nanoTime() > deadline) {
        throw new IOException("The training run never came to rest.");
      }
      LockSupport.parkNanos(LOOK.toNanos());
      Duration used = process.info().totalCpuDuration().orElse(before.plusSeconds(1));
      boolean started = used.toMillis() > 500;
      quiet = started && used.minus(before).toMillis() < 25 ? quiet + 1 : 0;
      before = used;
    }
  }

  private static Stream<String> values(List<String> settings, String name, Path app) {
    return settings.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).replace("$APPDIR", app.toString()));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
