import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Formats every Java file below a folder with google-java-format, or only says which are not.
///
/// It is a program of its own because the formatter needs the compiler of the JDK that the sources
/// are written for, and Maven itself may run on an older one.
///
/// Usage: `java -cp google-java-format.jar Format.java check|write FOLDER`
final class Format {
  private Format() {}

  public static void main(String[] args) throws IOException {
    boolean check =
        switch (args[0]) {
          case "check" -> true;
          case "write" -> false;
          default -> throw new IllegalArgumentException("check or write, not " + args[0]);
        };
    List<String> files;
    try (Stream<Path> walk = Files.walk(Path.of(args[1]))) {
      files = walk.map(Path::toString).filter(f -> f.endsWith(".java")).sorted().toList();
    }
    Stream<String> options =
        check ? Stream.of("--dry-run", "--set-exit-if-changed") : Stream.of("--replace");
    ToolProvider formatter =
        ToolProvider.findFirst("google-java-format")
            .orElseThrow(() -> new IllegalStateException("google-java-format is not on the path"));
    int status =
        formatter.run(
            System.out, System.err, Stream.concat(options, files.stream()).toArray(String[]::new));
    if (status != 0 && check) {
      System.err.println("The files named above are not formatted: mvn -Pformat generate-sources");
    }
    System.exit(status);
  }
}
