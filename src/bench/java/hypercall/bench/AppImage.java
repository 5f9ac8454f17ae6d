package hypercall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The app image as `mvn -Pdist package` leaves it, to be measured as it is given out.
final class AppImage {
  static final String BUILD = "Build the app image first: mvn -q -Pdist -DskipTests package";

  private static final Path FOLDER = Path.of("target/dist/Hypercall").toAbsolutePath();

  private AppImage() {}

  static boolean isBuilt() {
    return Files.exists(FOLDER);
  }

  /// The command that a person starts.
  static List<String> started() {
    return List.of(FOLDER.resolve("bin/Hypercall").toString());
  }

  /// The image's own virtual machine, libraries, settings and cache, with a hand in it.
  ///
  /// @param hand starts Hypercall and uses its window
  /// @param options of the virtual machine, besides the image's
  static List<String> started(Class<?> hand, String... options) throws IOException {
    Path app = FOLDER.resolve("lib/app");
    List<String> settings = Files.readAllLines(app.resolve("Hypercall.cfg"));
    List<String> command = new ArrayList<>();
    command.add(FOLDER.resolve("lib/runtime/bin/java").toString());
    values(settings, "java-options=", app).forEach(command::add);
    command.addAll(List.of(options));
    command.add("-classpath");
    command.add(
        Stream.concat(
                values(settings, "app.classpath=", app),
                Stream.of(Path.of("target/test-classes").toAbsolutePath().toString()))
            .collect(Collectors.joining(":")));
    command.add(hand.getName());
    return command;
  }

  private static Stream<String> values(List<String> settings, String name, Path app) {
    return settings.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).replace("$APPDIR", app.toString()));
  }
}
