package hypercall.ui.settings;

import hypercall.http.UserAgent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The parts of this program and their licences, as the build wrote them from its bill of
/// materials.
///
/// `/hypercall/licences/parts.txt` has a line per part: name, version, licence, and the files of
/// its texts beside it, with tabs between.
public final class Licences {
  private static final String LIST = "/hypercall/licences/parts.txt";

  private Licences() {}

  /// @param licence its short name, such as `Apache-2.0`
  /// @param words reads the whole text
  public record Part(String name, String version, String licence, Supplier<String> words) {
    /// The whole text.
    public String text() {
      return words.get();
    }
  }

  /// Hypercall itself first, then the Java it runs on. A build without the list says so in the
  /// place of the others.
  public static List<Part> all() {
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part("Hypercall", UserAgent.version(), "Apache-2.0", () -> read("/META-INF/LICENSE")));
    parts.add(
        new Part(
            "OpenJDK",
            System.getProperty("java.runtime.version"),
            "GPL-2.0-with-classpath-exception",
            () -> ofJava(Path.of(System.getProperty("java.home"), "legal"))));
    if (hasLibraries()) {
      for (String line : read(LIST).lines().toList()) {
        String[] words = line.split("\t");
        List<String> files = files(words[3]);
        parts.add(new Part(words[0], words[1], words[2], () -> joined(files)));
      }
    }
    return parts;
  }

  /// Whether this build has the list of its libraries.
  public static boolean hasLibraries() {
    return Licences.class.getResource(LIST) != null;
  }

  private static String joined(List<String> files) {
    return files.stream().map(Licences::read).collect(Collectors.joining("\n\n"));
  }

  /// The licence of a Java runtime and of what it took in from others, as it brings them along.
  static String ofJava(Path legal) {
    try (Stream<Path> found = Files.walk(legal, 2)) {
      List<Path> files =
          found
              .filter(Files::isRegularFile)
              .filter(Licences::isTold)
              .sorted(
                  Comparator.comparing((Path p) -> p.toString().endsWith(".md"))
                      .thenComparing(p -> p.getFileName().toString(), Comparator.reverseOrder()))
              .toList();
      StringBuilder all = new StringBuilder();
      for (Path file : files) {
        all.append(all.isEmpty() ? "" : "\n\n").append(Files.readString(file));
      }
      return all.isEmpty() ? "This Java runtime has no licence texts in " + legal : all.toString();
    } catch (IOException e) {
      return "The licence texts of this Java runtime cannot be read: " + e.getMessage();
    }
  }

  /// Each module repeats the licence of the base; what others wrote stands in files of its own.
  private static boolean isTold(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".md")
        || file.getParent().endsWith("java.base")
            && (name.equals("LICENSE") || name.equals("ASSEMBLY_EXCEPTION"));
  }

  private static List<String> files(String names) {
    return List.of(names.split(" ")).stream().map(n -> "/hypercall/licences/" + n).toList();
  }

  private static String read(String file) {
    try (InputStream in = Licences.class.getResourceAsStream(file)) {
      return in == null
          ? "The text is not part of this build: " + file
          : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The licence " + file + " cannot be read.", e);
    }
  }
}
