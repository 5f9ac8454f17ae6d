package hypercall.bench;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// Measures from the start of the process to the painted window: the workbench against a bare
/// window, in turns, on a display that shows nothing else.
///
/// A window counts as painted when a column and a row through its middle show enough colours; the
/// screen is looked at every 20 ms. Run it on a virtual display of its own:
///
///     xvfb-run -a -s "-screen 0 1440x900x24" mvn -q -Pbench test-compile exec:exec \
///       -Dbench=hypercall.bench.StartBench
///
/// Arguments: rounds (7).
public final class StartBench {
  private static final Rectangle COLUMN = new Rectangle(140, 0, 1, 900);
  private static final Rectangle ROW = new Rectangle(0, 450, 1440, 1);

  private StartBench() {}

  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 7;
    Path home = Files.createTempDirectory("hypercall-start-");
    Robot robot = new Robot();
    List<String> bare =
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
            BareWindow.class.getName());
    List<Double> ours = new ArrayList<>();
    List<Double> floor = new ArrayList<>();
    try {
      for (int i = 0; i < rounds; i++) {
        floor.add(seconds(bare, home, robot, 3));
        ours.add(seconds(List.of("target/hypercall"), home, robot, 8));
      }
    } finally {
      delete(home);
    }
    System.out.println("| window | median | fastest |");
    System.out.println("|---|---|---|");
    System.out.println(row("workbench", ours));
    System.out.println(row("bare window", floor));
  }

  private static String row(String name, List<Double> seconds) {
    List<Double> sorted = seconds.stream().sorted().toList();
    return "| %s | %.2f s | %.2f s |"
        .formatted(name, sorted.get(sorted.size() / 2), sorted.getFirst());
  }

  private static double seconds(List<String> command, Path home, Robot robot, int colours)
      throws IOException, InterruptedException, AWTException {
    waitFor(robot, 0, 1);
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("HYPERCALL_HOME", home.toString());
    long start = System.nanoTime();
    Process process = builder.start();
    try {
      waitFor(robot, colours, Integer.MAX_VALUE);
      return (System.nanoTime() - start) / 1e9;
    } finally {
      process.destroy();
      process.waitFor();
    }
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
