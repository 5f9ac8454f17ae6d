package hypercall.ui.settings;

import hypercall.http.UserAgent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The parts of this program and their licences, as the build wrote them from its bill of
/// materials.
///
/// `/hypercall/licences/parts.txt` has a line per part: name, version, licence, and the files of
/// its texts beside it, with tabs between.
public final class Licences {
  private Licences() {}

  /// @param licence its short name, such as `Apache-2.0`
  /// @param files the texts, beside the list
  public record Part(String name, String version, String licence, List<String> files) {
    /// The whole text.
    public String text() {
      StringBuilder all = new StringBuilder();
      for (String file : files) {
        all.append(all.isEmpty() ? "" : "\n\n").append(read(file));
      }
      return all.toString();
    }
  }

  /// Hypercall itself first. A build without the list says so in the place of the others.
  public static List<Part> all() {
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part("Hypercall", UserAgent.version(), "Apache-2.0", List.of("/META-INF/LICENSE")));
    if (Licences.class.getResource("/hypercall/licences/parts.txt") != null) {
      for (String line : read("/hypercall/licences/parts.txt").lines().toList()) {
        String[] words = line.split("\t");
        parts.add(new Part(words[0], words[1], words[2], files(words[3])));
      }
    }
    return parts;
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
