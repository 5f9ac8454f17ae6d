package hypercall.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// A program that runs, drawing in software: what it and what it has started takes.
record Started(Process process) implements AutoCloseable {
  static Started quietly(List<String> command, Path home) throws IOException {
    return new Started(builder(command, home).redirectOutput(Redirect.DISCARD).start());
  }

  static Started talking(List<String> command, Path home) throws IOException {
    return new Started(builder(command, home).start());
  }

  private static ProcessBuilder builder(List<String> command, Path home) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("HYPERCALL_HOME", home.toString());
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Dprism.order=sw");
    return builder;
  }

  /// Waits until it says a line that begins so; the rest of the line.
  String awaitLine(String begin) throws IOException {
    StringBuilder said = new StringBuilder();
    BufferedReader reader = process.inputReader();
    for (String next = reader.readLine(); next != null; next = reader.readLine()) {
      if (next.startsWith(begin)) {
        return next.substring(begin.length());
      }
      said.append(next).append('\n');
    }
    throw new IOException("It ended before it said “" + begin + "”:\n" + said);
  }

  /// What is resident, in MiB.
  double resident() throws IOException {
    double all = 0;
    for (ProcessHandle one : all().toList()) {
      for (String line : Files.readAllLines(Path.of("/proc/" + one.pid() + "/status"))) {
        if (line.startsWith("VmRSS:")) {
          all += Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
        }
      }
    }
    return all;
  }

  /// The processor time used so far, of all threads.
  Duration processor() throws IOException {
    long nanos = 0;
    for (ProcessHandle one : all().toList()) {
      try (Stream<Path> threads = Files.list(Path.of("/proc/" + one.pid() + "/task"))) {
        for (Path thread : threads.toList()) {
          nanos += Long.parseLong(Files.readString(thread.resolve("schedstat")).split(" ")[0]);
        }
      }
    }
    return Duration.ofNanos(nanos);
  }

  private Stream<ProcessHandle> all() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants());
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().join();
  }
}
