package hypercall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// Measures the start of the window, its memory and what it does at rest, beside a bare window and
/// any other program, on a display that shows nothing else. All draw in software, as on a machine
/// without a graphics processor.
///
/// First the starts, in turns: from the start of the process to the painted window. Then the rest,
/// all at once: half a minute after what was pressed last, so that carets rest and compilers are
/// done, processor time is counted for a minute. Build the app image first, and run this on a
/// virtual display of its own; it takes about three minutes:
///
///     xvfb-run -a -s "-screen 0 1440x900x24" mvn -q -Pdist -Dtraining.keys=true \
///       -DskipTests package
///     xvfb-run -a -s "-screen 0 1440x900x24" mvn -q -Pbench test-compile exec:exec \
///       -Dbench=hypercall.bench.StartBench
///
/// Arguments: rounds (9), then the command of another program to measure beside, if any.
public final class StartBench {
  private static final Duration SETTLE = Duration.ofSeconds(30);
  private static final Duration REST = Duration.ofSeconds(60);

  private final Path work;
  private final Painted screen = new Painted();

  private StartBench(Path work) throws Exception {
    this.work = work;
  }

  /// @param fresh whether each start finds no folder yet
  private record Program(
      String name, List<String> command, int colours, boolean fresh, List<Double> seconds) {
    Program(String name, List<String> command, int colours, boolean fresh) {
      this(name, command, colours, fresh, new ArrayList<>());
    }

    double median() {
      return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }
  }

  public static void main(String[] args) throws Exception {
    if (!AppImage.isBuilt()) {
      throw new IOException(AppImage.BUILD);
    }
    Path work = Files.createTempDirectory("hypercall-start-");
    try {
      StartBench bench = new StartBench(work);
      bench.starts(
          args.length > 0 ? Integer.parseInt(args[0]) : 9,
          List.of(args).subList(Math.min(1, args.length), args.length));
      bench.rest();
    } finally {
      delete(work);
    }
  }

  private void starts(int rounds, List<String> other) throws IOException {
    List<String> image = AppImage.started();
    List<Program> programs = new ArrayList<>();
    programs.add(new Program("bare window", bare(), 3, false));
    programs.add(new Program("bare window, own AOT cache", bareFromCache(), 3, false));
    programs.add(new Program("Hypercall, app image, first start ever", image, 8, true));
    programs.add(new Program("Hypercall, app image, later starts", image, 8, false));
    programs.add(
        new Program("Hypercall, `target/hypercall`", List.of("target/hypercall"), 8, false));
    if (!other.isEmpty()) {
      programs.add(new Program(other.getFirst(), other, 8, false));
    }
    programs.forEach(this::start); // unmeasured: fills the disk's cache and the kept folders
    for (int i = 0; i < rounds; i++) {
      programs.forEach(program -> program.seconds().add(start(program)));
    }
    double floor = programs.getFirst().median();
    System.out.println("| window | painted after | of the bare window |");
    System.out.println("|---|---|---|");
    for (Program program : programs) {
      System.out.printf(
          "| %s | %.2f s | %.2f × |%n", program.name(), program.median(), program.median() / floor);
    }
  }

  private double start(Program program) {
    try {
      screen.awaitNothing();
      Path home = work.resolve(program.fresh() ? "fresh-" + System.nanoTime() : "kept");
      long start = System.nanoTime();
      try (Started _ = Started.quietly(program.command(), home)) {
        screen.await(program.colours());
        double seconds = (System.nanoTime() - start) / 1e9;
        // What a window still does when it is seen is its own affair, not the next one's.
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        return seconds;
      }
    } catch (IOException e) {
      throw new IllegalStateException(program.name(), e);
    }
  }

  private void rest() throws IOException {
    Map<String, Started> all = new LinkedHashMap<>();
    try {
      all.put("bare window", Started.quietly(bare(), work.resolve("none")));
      all.put(
          "Hypercall, connect pane", Started.quietly(AppImage.started(), work.resolve("rest-1")));
      Started used = Started.talking(AppImage.started(Hand.class), work.resolve("rest-2"));
      all.put("Hypercall, signed in, an answer shown, the ticket counting", used);
      used.awaitLine("ready");
      LockSupport.parkNanos(SETTLE.toNanos());
      Map<String, Duration> before = new LinkedHashMap<>();
      for (var one : all.entrySet()) {
        before.put(one.getKey(), one.getValue().processor());
      }
      LockSupport.parkNanos(REST.toNanos());
      System.out.println();
      System.out.println("| at rest | of a core | resident |");
      System.out.println("|---|---|---|");
      for (var one : all.entrySet()) {
        Duration spent = one.getValue().processor().minus(before.get(one.getKey()));
        System.out.printf(
            "| %s | %.2f %% | %.0f MiB |%n",
            one.getKey(), 100.0 * spent.toNanos() / REST.toNanos(), one.getValue().resident());
      }
    } finally {
      all.values().forEach(Started::close);
    }
  }

  private static List<String> bare() {
    return bare("-cp", "target/test-classes");
  }

  /// As it is started from its class files, with the collector that Hypercall has.
  private static List<String> bare(String... more) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--module-path",
                "target/javafx",
                "--add-modules",
                "javafx.controls",
                "--enable-native-access=javafx.graphics"));
    command.addAll(List.of(more));
    command.add(BareWindow.class.getName());
    return command;
  }

  private List<String> bareFromCache() throws IOException {
    Path jar = work.resolve("bare.jar");
    String name = BareWindow.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry(name));
      Files.copy(Path.of("target/test-classes", name), out);
    }
    Path cache = work.resolve("bare.aot");
    try (Started training =
        Started.quietly(bare("-XX:AOTCacheOutput=" + cache, "-cp", jar.toString()), work)) {
      screen.await(3);
      training.process().destroy();
      training.process().onExit().join();
    }
    if (!Files.exists(cache)) {
      throw new IOException("The bare window wrote no cache.");
    }
    return bare("-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-cp", jar.toString());
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
