package hypercall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs `format` and `jq .` as whole processes over the same line of JSON, one after the other, and
/// prints the ratio of their medians.
///
/// Arguments: size in MB, rounds, then the command that formats the file given as its last
/// argument, for instance `100 3 target/hypercall format`.
public final class FormatVersusJq {
  private FormatVersusJq() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int megabytes = Integer.parseInt(args[0]);
    int rounds = Integer.parseInt(args[1]);
    List<String> ours = new ArrayList<>(List.of(args).subList(2, args.length));
    Path file = Files.createTempFile("resources-", ".json");
    try {
      Files.write(file, ClusterResources.ofAbout(megabytes * 1_000_000L));
      ours.add(file.toString());
      double mine = median(ours, rounds);
      double jq = median(List.of("jq", ".", file.toString()), rounds);
      System.out.printf(
          "%d MB on one line: format %.2f s, jq %.2f s, ratio %.1f%n",
          megabytes, mine, jq, jq / mine);
    } finally {
      Files.delete(file);
    }
  }

  private static double median(List<String> command, int rounds)
      throws IOException, InterruptedException {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      int exit = process.waitFor();
      if (exit != 0) {
        throw new IOException(command + " ended with " + exit);
      }
      seconds.add((System.nanoTime() - start) / 1e9);
    }
    seconds.sort(null);
    return seconds.get(rounds / 2);
  }
}
