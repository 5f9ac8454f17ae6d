package hypercall.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Kills a program that types and saves, and looks what of it is there afterwards.
final class Kills {
  private static final long MOST_LOST = Duration.ofSeconds(2).toNanos();

  private record Typed(int number, long at) {}

  private final Awake clock;

  int early;
  int unreadable;
  int lostSaves;
  int lostTyping;
  long longestLost;

  /// @param clock what the time that is lost is told by
  Kills(Awake clock) {
    this.clock = clock;
  }

  /// One program, killed after a time between nothing and `longest` after its first word.
  void kill(Path folder, Duration longest, Random random) throws IOException, InterruptedException {
    int before = number(folder);
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                FaultChild.class.getName(),
                folder.toString(),
                Integer.toString(before + 1))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int acknowledged = before;
    Deque<Typed> typed = new ArrayDeque<>();
    AtomicBoolean alive = new AtomicBoolean();
    try (BufferedReader lines = child.inputReader()) {
      String line = lines.readLine();
      long end = System.nanoTime() + (long) (random.nextDouble() * longest.toNanos());
      // A killer of its own: reading must not hold it up.
      Thread killer =
          Thread.startVirtualThread(
              () -> {
                long left = end - System.nanoTime();
                try {
                  TimeUnit.NANOSECONDS.sleep(Math.max(0, left));
                } catch (InterruptedException _) {
                  Thread.currentThread().interrupt();
                }
                alive.set(child.isAlive());
                child.toHandle().destroyForcibly(); // leaves what it said to be read
              });
      for (; line != null; line = lines.readLine()) {
        if (line.startsWith("saved ")) {
          acknowledged = Integer.parseInt(line.substring(6));
        } else if (line.startsWith("typed ")) {
          typed.add(new Typed(Integer.parseInt(line.substring(6)), clock.now()));
        }
      }
      killer.join();
    }
    child.waitFor();
    long died = typed.isEmpty() ? clock.now() : typed.getLast().at();
    early += alive.get() ? 0 : 1;
    look(folder, acknowledged, typed, died);
  }

  private void look(Path folder, int acknowledged, Deque<Typed> typed, long died)
      throws IOException {
    Workspace workspace = Workspace.open(folder);
    unreadable += workspace.damaged().size();
    if (number(workspace) < acknowledged) {
      lostSaves++;
    }
    int kept =
        workspace.tabs().isEmpty()
            ? 0
            : Integer.parseInt(workspace.tabs().getFirst().draft().name());
    for (Typed each : typed) {
      if (each.number() > kept) {
        longestLost = Math.max(longestLost, died - each.at());
        if (died - each.at() > MOST_LOST) {
          lostTyping++;
        }
        break;
      }
    }
    Files.deleteIfExists(folder.resolve("tabs.json"));
  }

  private static int number(Path folder) throws IOException {
    return number(Workspace.open(folder));
  }

  private static int number(Workspace workspace) {
    return workspace.requests().stream()
        .filter(r -> r.id().equals("loop"))
        .mapToInt(r -> Integer.parseInt(r.name()))
        .findFirst()
        .orElse(0);
  }
}
