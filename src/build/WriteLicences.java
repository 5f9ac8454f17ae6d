import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes what About shows from the bill of materials: `parts.txt`, a line per library, and each
/// licence's text beside it. It fails when a library has no licence or a licence has no text. Maven
/// makes no bill of materials without a network: then nothing is written.
///
/// Usage: `java -classpath LIBRARIES WriteLicences.java bom.json FOLDER`
final class WriteLicences {
  /// Licences that a library names in its own words and whose text is known under another name.
  private static final String CLASSPATH = "GPL-2.0-with-classpath-exception";

  private static final String FONTS = "OFL-1.1";

  private WriteLicences() {}

  public static void main(String[] args) throws IOException {
    if (!Files.exists(Path.of(args[0]))) {
      System.out.println(
          "No bill of materials (Maven is offline): About shows the old one, if any.");
      return;
    }
    Path folder = Files.createDirectories(Path.of(args[1]));
    TreeSet<String> lines = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (JsonNode part : JsonMapper.shared().readTree(Path.of(args[0])).path("components")) {
      String name = part.path("name").asString();
      List<String> names = new ArrayList<>();
      for (JsonNode choice : part.path("licenses")) {
        names.add(licence(choice, folder));
      }
      if (names.isEmpty()) {
        throw new IllegalStateException("The bill of materials names no licence for " + name);
      }
      lines.add(
          String.join(
              "\t",
              name,
              part.path("version").asString(),
              String.join(", ", names),
              String.join(" ", names.stream().map(n -> n + ".txt").toList())));
    }
    Files.write(folder.resolve("parts.txt"), lines);
  }

  /// Keeps the text, and gives back the short name.
  private static String licence(JsonNode choice, Path folder) throws IOException {
    JsonNode licence = choice.path("license");
    String said =
        licence
            .path("id")
            .asString(licence.path("name").asString(choice.path("expression").asString("")));
    String name =
        switch (said) {
          case "GPLv2 with the Classpath Exception" -> CLASSPATH;
          case "SIL OPEN FONT LICENSE Version 1.1" -> FONTS;
          default -> said;
        };
    Path file = folder.resolve(name + ".txt");
    JsonNode text = licence.path("text").path("content");
    if (name.equals(CLASSPATH)) {
      // The bill of materials says "404: Not Found" in its place.
      Path own = Path.of("src", "build", "licences", name + ".txt");
      Files.write(file, Files.readAllBytes(own));
    } else if (!text.isMissingNode()) {
      Files.write(file, Base64.getMimeDecoder().decode(text.asString()));
    } else if (name.equals(FONTS)) {
      Files.writeString(file, fonts());
    } else if (!Files.exists(file)) {
      throw new IllegalStateException("There is no text of the licence " + said);
    }
    return name;
  }

  private static String fonts() throws IOException {
    String beside = "/com/formdev/flatlaf/fonts/inter/LICENSE.txt";
    try (InputStream in = WriteLicences.class.getResourceAsStream(beside)) {
      if (in == null) {
        throw new IllegalStateException("The licence of the fonts is not where it was: " + beside);
      }
      return "JetBrains Mono: Copyright 2020 The JetBrains Mono Project Authors"
          + " (https://github.com/JetBrains/JetBrainsMono), under the same licence.\n\n"
          + new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
