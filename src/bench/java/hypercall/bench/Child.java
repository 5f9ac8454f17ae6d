package hypercall.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs a benchmark in a process of its own, since it counts what was never done before, or what a
/// process needs, or wants another option of the virtual machine.
final class Child {
  /// The garbage collector that Hypercall starts with.
  static final List<String> AS_STARTED = List.of("-XX:+UseSerialGC");

  private Child() {}

  /// @param options of the virtual machine, besides those of this one
  /// @return the figures it printed
  static List<Figure> figures(List<String> options, Class<?> main, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    if (code != 0) {
      throw new IOException(main.getSimpleName() + " ended with " + code + ": " + printed);
    }
    return printed.lines().filter(line -> line.startsWith("| ")).map(Figure::read).toList();
  }
}
