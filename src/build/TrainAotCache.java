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

/// Gives the app image an ahead-of-time cache: the classes of a start, loaded and linked (JEP 483,
/// 514).
///
/// The image is started once with an empty workspace, until it has nothing more to do, and ended as
/// the system would end it; the virtual machine then writes the cache. Where there is no display
/// the window of that start lives in memory. The cache is tied to the times and sizes of the jars
/// and of the runtime's modules: they get the time that the files of the package have, so that it
/// fits there too.
///
/// Usage: `java TrainAotCache.java target/dist/Hypercall 2026-01-01T00:00:00Z`
final class TrainAotCache {
  private static final String CACHE = "hypercall.aot";
  private static final Duration LONGEST = Duration.ofSeconds(90);

  private TrainAotCache() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path image = Path.of(args[0]).toAbsolutePath();
    Path app = image.resolve("lib/app");
    Path settings = app.resolve("Hypercall.cfg");
    List<String> lines = Files.readAllLines(settings);
    date(image, FileTime.from(Instant.parse(args[1])));
    Path home = Files.createTempDirectory("hypercall-training-");
    try {
      train(image, app, lines, home);
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

  private static void train(Path image, Path app, List<String> settings, Path home)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(image.resolve("lib/runtime/bin/java").toString());
    values(settings, "java-options=", app).forEach(command::add);
    command.add("-XX:AOTCacheOutput=" + app.resolve(CACHE));
    command.add("-Xlog:aot*=error");
    // With the profiles of a start every start compiles what is in them to the utmost, at once, and
    // on two cores that keeps the window waiting longer than it helps.
    command.add("-XX:+UnlockDiagnosticVMOptions");
    command.add("-XX:-AOTRecordTraining");
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
    builder.environment().put("HYPERCALL_HOME", home.resolve("workspace").toString());
    Process process = builder.start();
    try {
      awaitIdle(process);
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

  /// A started window uses no processor any more.
  private static void awaitIdle(Process process) throws IOException {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    Duration before = Duration.ZERO;
    int quiet = 0;
    while (quiet < 6) {
      if (!process.isAlive()) {
        throw new IOException("The training run ended by itself: " + process.exitValue());
      }
      if (System.nanoTime() > deadline) {
        throw new IOException("The training run never came to rest.");
      }
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
      Duration used = process.info().totalCpuDuration().orElse(before.plusSeconds(1));
      boolean started = used.toMillis() > 500;
      quiet = started && used.minus(before).toMillis() < 50 ? quiet + 1 : 0;
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
