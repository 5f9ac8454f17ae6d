package hypercall.cli;

import hypercall.practice.Drill;
import hypercall.practice.PracticeCluster;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Switches drills by lines typed while the practice cluster runs: `clock-skew on`, `clock-skew
/// off`, `drills`.
final class DrillLines {
  private final PracticeCluster cluster;
  private final PrintStream out;

  DrillLines(PracticeCluster cluster, PrintStream out) {
    this.cluster = cluster;
    this.out = out;
  }

  /// Reads lines until there are no more, on a thread that keeps nothing alive.
  void listen(InputStream in) {
    if (!wouldBeStopped()) {
      Thread.ofPlatform().daemon().name("drills").start(() -> read(in));
    }
  }

  /// Whether reading from the terminal would stop this process: a shell has put it in the
  /// background.
  private static boolean wouldBeStopped() {
    Path stat = Path.of("/proc/self/stat");
    try {
      if (!Files.isReadable(stat)) {
        return false;
      }
      String text = Files.readString(stat);
      String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
      boolean terminal = !fields[4].equals("0");
      return terminal && !fields[5].equals(fields[2]);
    } catch (IOException unknown) {
      return true;
    }
  }

  private void read(InputStream in) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          out.println(answer(line.strip().split("\\s+")));
        }
      }
    } catch (IOException ended) {
      out.println("No more drills can be typed: " + ended.getMessage() + ".");
    }
  }

  /// Does what a line says, and tells what is so now.
  String answer(String[] words) {
    if (words[0].equals("drills")) {
      return list(cluster);
    }
    Optional<Drill> drill = Drill.of(words[0]);
    if (drill.isPresent() && !drill.get().suits(cluster.product())) {
      return words[0] + " changes nothing here; type drills for a list.";
    }
    boolean known = words.length == 2 && List.of("on", "off").contains(words[1]);
    if (drill.isEmpty() || !known) {
      return "Type a drill and on or off, or drills for a list.";
    }
    cluster.set(drill.get(), words[1].equals("on"));
    return words[0] + " is " + words[1] + ": " + drill.get().effect();
  }

  /// All drills that change something here, and which are on.
  static String list(PracticeCluster cluster) {
    Set<Drill> on = cluster.drills();
    StringBuilder text = new StringBuilder("Drills (type a name and on or off)");
    for (Drill drill : Drill.values()) {
      if (!drill.suits(cluster.product())) {
        continue;
      }
      String state = on.contains(drill) ? "on " : "off";
      text.append(String.format("%n  %-20s %s  %s", drill.word(), state, drill.effect()));
    }
    return text.toString();
  }
}
