package hypercall.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Breaks what can break while something is kept, and counts what is lost: nothing may be.
///
/// Words: kills, full disks, damaged files, races; 1000 50 500 200 when there are none.
public final class Faults {
  private static final int AT_ONCE = 8;

  private final Path folder;
  private final Random random = new Random(7);
  private final Consumer<String> table;
  private int bad;

  /// @param table hears each row when it is done
  Faults(Path folder, Consumer<String> table) {
    this.folder = folder;
    this.table = table;
  }

  public static void main(String[] args) throws Exception {
    int[] counts = {1000, 50, 500, 200};
    for (int i = 0; i < args.length && i < counts.length; i++) {
      counts[i] = Integer.parseInt(args[i]);
    }
    Faults faults = new Faults(Files.createTempDirectory("hypercall-faults-"), System.out::println);
    faults.fullDisks(counts[1]);
    faults.damages(counts[2]);
    faults.races(counts[3]);
    faults.kills(counts[0], Duration.ofMillis(1500));
    faults.sweep();
    System.exit(faults.bad == 0 ? 0 : 1);
  }

  /// Nothing is left behind when nothing was lost; else it is there to be looked at.
  private void sweep() throws IOException {
    if (bad == 0) {
      try (var all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    } else {
      table.accept("To be looked at: " + folder);
    }
  }

  /// What went wrong, all in all.
  int bad() {
    return bad;
  }

  private void row(String what, int count, String found, int wrong) {
    bad += wrong;
    table.accept(String.format("%-34s %5d   %s", what, count, found));
  }

  void kills(int count, Duration longest) throws Exception {
    List<Kills> all = new ArrayList<>();
    Awake clock = new Awake();
    try (clock;
        var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> running = new ArrayList<>();
      for (int t = 0; t < AT_ONCE; t++) {
        Kills kills = new Kills(clock);
        all.add(kills);
        Path own = Files.createDirectory(folder.resolve("kills-" + t));
        Random seeded = new Random(t);
        int share = count / AT_ONCE + (t < count % AT_ONCE ? 1 : 0);
        Callable<Kills> work =
            () -> {
              for (int i = 0; i < share; i++) {
                kills.kill(own, longest, seeded);
              }
              return kills;
            };
        running.add(threads.submit(work));
      }
      for (Future<?> each : running) {
        each.get();
      }
    }
    int early = all.stream().mapToInt(k -> k.early).sum();
    int unreadable = all.stream().mapToInt(k -> k.unreadable).sum();
    int saves = all.stream().mapToInt(k -> k.lostSaves).sum();
    int typing = all.stream().mapToInt(k -> k.lostTyping).sum();
    long lost = all.stream().mapToLong(k -> k.longestLost).max().orElse(0) / 1_000_000;
    row(
        "kill -9 of a JVM that saves, types",
        count,
        early
            + " ended before, "
            + unreadable
            + " unreadable, "
            + saves
            + " acknowledged saves lost, "
            + typing
            + " times more than 2 s of typing lost (most: "
            + lost
            + " ms"
            + clock.told()
            + ")",
        early + unreadable + saves + typing);
  }

  void fullDisks(int count) throws IOException {
    int lost = 0;
    for (int i = 0; i < count; i++) {
      Path own = folder.resolve("full-" + i);
      int[] room = {Integer.MAX_VALUE};
      Workspace workspace =
          Workspace.open(
              own,
              (to, bytes) -> {
                int length = Math.min(room[0], bytes.remaining());
                ByteBuffer part = bytes.slice(bytes.position(), length);
                while (part.hasRemaining()) {
                  to.write(part);
                }
                if (length < bytes.remaining()) {
                  throw new IOException("No space left on device");
                }
              },
              TabsFile.USUAL);
      SavedRequest before = Samples.full("kept").withoutSecrets();
      workspace.save(before);
      Path file = own.resolve("requests/kept.json");
      byte[] old = Files.readAllBytes(file);
      SavedRequest wanted = before.withName("N".repeat(before.name().length()));
      room[0] = (int) ((long) old.length * i / count);
      boolean refused = false;
      try {
        workspace.save(wanted);
      } catch (NotSaved _) {
        refused = true;
      }
      boolean whole = Arrays.equals(Files.readAllBytes(file), old);
      room[0] = Integer.MAX_VALUE;
      workspace.save(wanted);
      boolean now = Workspace.open(own).requests().contains(wanted);
      lost += refused && whole && now ? 0 : 1;
    }
    row("disk full at a place of a file", count, lost + " files torn or saves lost", lost);
  }

  void damages(int count) throws IOException {
    Path own = folder.resolve("damage");
    Workspace.open(own).saveTabs(List.of(), -1);
    int all = Workspace.open(own).requests().size();
    List<Path> files;
    try (var list = Files.list(own.resolve("requests"))) {
      files = new ArrayList<>(list.filter(f -> f.toString().endsWith(".json")).sorted().toList());
    }
    files.add(own.resolve("tabs.json"));
    int wrong = 0;
    int setAside = 0;
    for (int i = 0; i < count; i++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] whole = Files.readAllBytes(file);
      byte[] torn = damaged(whole);
      Files.write(file, torn);
      Workspace workspace = Workspace.open(own);
      int aside = workspace.damaged().size();
      setAside += aside;
      boolean request = !file.endsWith("tabs.json");
      boolean others = workspace.requests().size() == all - (request ? aside : 0);
      Path where = aside == 0 ? file : workspace.damaged().getFirst().setAside();
      boolean kept = Arrays.equals(Files.readAllBytes(where), torn);
      wrong += others && kept && aside <= 1 ? 0 : 1;
      Files.write(file, whole);
      if (aside > 0 && !where.equals(file)) {
        Files.delete(where);
      }
    }
    row(
        "damaged files",
        count,
        setAside + " set aside and named, " + wrong + " silently reset or stopping others",
        wrong);
  }

  private byte[] damaged(byte[] whole) {
    if (random.nextBoolean()) {
      return Arrays.copyOf(whole, random.nextInt(whole.length));
    }
    byte[] flipped = whole.clone();
    flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    return flipped;
  }

  void races(int count) throws IOException {
    Path own = folder.resolve("races");
    Workspace.open(own).save(SavedRequest.blank("shared", "start"));
    int silent = 0;
    int both = 0;
    int told = 0;
    try (Racer one = new Racer(own, "asks");
        Racer two = new Racer(own, "keeps both")) {
      for (int i = 0; i < count; i++) {
        one.say("read");
        two.say("read");
        one.hear();
        two.hear();
        one.say("one-" + i);
        two.say("two-" + i);
        String ones = one.hear();
        String twos = two.hear();
        boolean first = ones.equals("saved");
        boolean second = twos.equals("saved");
        told += ones.equals("held back") ? 1 : 0;
        both += first && second ? 1 : 0;
        silent += (first && !isSomewhere(own, "one-" + i) ? 1 : 0);
        silent += (second && !isSomewhere(own, "two-" + i) ? 1 : 0);
      }
    }
    row(
        "races of two writing processes",
        count,
        silent
            + " silent overwrites ("
            + both
            + " times both saved and both kept, "
            + told
            + " times the later one told)",
        silent + count - both - told);
  }

  private static boolean isSomewhere(Path folder, String name) throws IOException {
    try (var files = Files.list(folder.resolve("requests"))) {
      for (Path file : files.filter(f -> f.toString().contains("shared")).toList()) {
        if (Files.readString(file).contains('"' + name + '"')) {
          return true;
        }
      }
    }
    return false;
  }

  /// One of the two processes.
  private static final class Racer implements AutoCloseable {
    private final Process process;
    private final BufferedWriter words;
    private final BufferedReader answers;

    Racer(Path folder, String way) throws IOException {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Writer.class.getName(),
                  folder.toString(),
                  way)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      words = process.outputWriter();
      answers = process.inputReader();
    }

    void say(String word) throws IOException {
      words.write(word + "\n");
      words.flush();
    }

    String hear() throws IOException {
      return answers.readLine();
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }
}
