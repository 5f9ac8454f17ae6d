package hypercall.bench;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Measures the start of the window, its memory and what it does at rest, beside a bare window and
/// any other program, in turns, on a display that shows nothing else.
///
/// A window counts as painted when a column and a row through its middle show enough colours; the
/// screen is looked at every 20 ms. In the last three rounds memory is what is resident 10 s later,
/// and processor time what is used in the 10 s after that. All draw in software, as on a machine
/// without a graphics processor. Build the app image first, and run this on a virtual display of its
/// own:
///
///     mvn -q -Pdist -DskipTests package
///     xvfb-run -a -s "-screen 0 1440x900x24" mvn -q -Pbench test-compile exec:exec \
///       -Dbench=hypercall.bench.StartBench
///
/// Arguments: rounds (7), then the command of another program to measure beside, if any.
public final class StartBench {
  private static final Rectangle COLUMN = new Rectangle(140, 0, 1, 900);
  private static final Rectangle ROW = new Rectangle(0, 450, 1440, 1);
  private static final Path IMAGE = Path.of("target/dist/Hypercall/bin/Hypercall");

  private StartBench() {}

  /// One program and what was measured of it.
  private record Program(String name, List<String> command, int colours, List<Start> starts) {
    Program(String name, List<String> command, int colours) {
      this(name, command, colours, new ArrayList<>());
    }

    double median(ToDoubleFunction<Start> what) {
      double[] sorted =
          starts.stream().mapToDouble(what).filter(d -> !Double.isNaN(d)).sorted().toArray();
      return sorted[sorted.length / 2];
    }
  }

  /// @param idle share of one core used at rest
  private record Start(double seconds, double mebibytes, double idle) {}

  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 7;
    Path home = Files.createTempDirectory("hypercall-start-");
    Robot robot = new Robot();
    List<Program> programs = new ArrayList<>(List.of(bare()));
    if (Files.exists(IMAGE)) {
      programs.add(new Program("workbench, app image", List.of(IMAGE.toString()), 8));
    }
    programs.add(new Program("workbench, target/hypercall", List.of("target/hypercall"), 8));
    if (args.length > 1) {
      programs.add(new Program(args[1], List.of(args).subList(1, args.length), 8));
    }
    try {
      for (int i = 0; i < rounds; i++) {
        for (Program program : programs) {
          program.starts().add(start(program, home, robot, i >= rounds - 3));
        }
      }
    } finally {
      delete(home);
    }
    double floor = programs.getFirst().median(Start::seconds);
    System.out.println("| window | painted after, median | of the bare window | resident | idle |");
    System.out.println("|---|---|---|---|---|");
    for (Program program : programs) {
      double seconds = program.median(Start::seconds);
      System.out.printf(
          "| %s | %.2f s | %.2f | %.0f MiB | %.1f %% of a core |%n",
          program.name(),
          seconds,
          seconds / floor,
          program.median(Start::mebibytes),
          100 * program.median(Start::idle));
    }
  }

  private static Program bare() {
    return new Program(
        "bare window",
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "--module-path",
            "target/javafx",
            "--add-modules",
            "javafx.controls",
            "--enable-native-access=javafx.graphics",
            "-cp",
            "target/test-classes",
            BareWindow.class.getName()),
        3);
  }

  private static Start start(Program program, Path home, Robot robot, boolean rest)
      throws IOException, InterruptedException, AWTException {
    waitFor(robot, 0, 1);
    ProcessBuilder builder =
        new ProcessBuilder(program.command())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD);
    builder.environment().put("HYPERCALL_HOME", home.toString());
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Dprism.order=sw");
    long start = System.nanoTime();
    Process process = builder.start();
    try {
      waitFor(robot, program.colours(), Integer.MAX_VALUE);
      double seconds = (System.nanoTime() - start) / 1e9;
      if (!rest) {
        return new Start(seconds, Double.NaN, Double.NaN);
      }
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(10));
      double memory = resident(process.toHandle());
      Duration before = processor(process);
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(10));
      Duration used = processor(process).minus(before);
      return new Start(seconds, memory, used.toMillis() / 10_000.0);
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      process.waitFor();
    }
  }

  /// Of the process and those it started, in MiB.
  private static double resident(ProcessHandle process) throws IOException {
    double all = 0;
    for (ProcessHandle one : Stream.concat(Stream.of(process), process.descendants()).toList()) {
      for (String line : Files.readAllLines(Path.of("/proc/" + one.pid() + "/status"))) {
        if (line.startsWith("VmRSS:")) {
          all += Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
        }
      }
    }
    return all;
  }

  private static Duration processor(Process process) {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static void waitFor(Robot robot, int least, int most) throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (true) {
      Set<Integer> seen = new HashSet<>();
      add(robot.createScreenCapture(COLUMN), seen);
      add(robot.createScreenCapture(ROW), seen);
      if (seen.size() >= least && seen.size() <= most) {
        return;
      }
      if (System.nanoTime() > deadline) {
        throw new IOException("The screen shows " + seen.size() + " colours after a minute.");
      }
      LockSupport.parkNanos(20_000_000);
    }
  }

  private static void add(BufferedImage image, Set<Integer> colours) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.add(image.getRGB(x, y));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
