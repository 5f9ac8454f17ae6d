package hypercall.json;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import hypercall.bytes.text.AsUtf8;
import hypercall.bytes.text.Encoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nicolas Seriot's JSONTestSuite: `y_` is JSON, `n_` is not, `i_` may be either.
class JsonTestSuiteTest {
  private static final Path SUITE =
      Path.of(System.getProperty("hypercall.shared", "../shared"), "corpora/json/JSONTestSuite");

  private static List<Path> files(String kind) throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(SUITE), () -> SUITE + " is not here");
    try (Stream<Path> files = Files.list(SUITE)) {
      List<Path> found =
          files.filter(file -> file.getFileName().toString().startsWith(kind)).sorted().toList();
      assertThat(found).hasSizeGreaterThan(30);
      return found;
    }
  }

  private record Formatted(Optional<Fault> fault, byte[] text) {
    static Formatted of(byte[] json) throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Optional<Fault> fault = new JsonFormatter(out, false).format(GrowingBytes.of(json));
      return new Formatted(fault, out.toByteArray());
    }
  }

  /// Bytes as characters of the same value, whatever they mean.
  private static String plain(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void everyValidFileChangesInWhiteSpaceOutsideStringsOnly() throws IOException {
    for (Path file : files("y_")) {
      byte[] json = Files.readAllBytes(file);
      Formatted formatted = Formatted.of(json);
      assertThat(formatted.fault()).as(file.toString()).isEmpty();
      assertThat(Reference.squeezed(plain(formatted.text())))
          .as(file.toString())
          .isEqualTo(Reference.squeezed(plain(json)));
    }
  }

  @Test
  void everyInvalidFileIsShownAsFarAsItGoesAndNotRepaired() throws IOException {
    for (Path file : files("n_")) {
      byte[] json = Files.readAllBytes(file);
      Formatted formatted = Formatted.of(json);
      assertThat(formatted.fault()).as(file.toString()).isPresent();
      assertUnrepaired(file, json, formatted);
    }
  }

  @Test
  void everyUndecidedFileIsShownOneWayOrTheOther() throws IOException {
    for (Path file : files("i_")) {
      byte[] json = Files.readAllBytes(file);
      assertUnrepaired(file, inUtf8(json), Formatted.of(json));
    }
  }

  private static byte[] inUtf8(byte[] json) {
    Encoding encoding = Encoding.ofJson(json);
    String text = new String(json, encoding.charset());
    return AsUtf8.reads(encoding)
        ? text.replace("\uFEFF", "").getBytes(StandardCharsets.UTF_8)
        : json;
  }

  private static void assertUnrepaired(Path file, byte[] json, Formatted formatted) {
    int offset = (int) formatted.fault().map(Fault::offset).orElse((long) json.length).longValue();
    String good = plain(Arrays.copyOf(json, offset));
    String rest = plain(Arrays.copyOfRange(json, offset, json.length));
    String text = plain(formatted.text());
    String unended =
        text.endsWith("\n") && !rest.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    assertThat(unended).as(file.toString()).endsWith(rest);
    assertThat(Reference.squeezed(unended.substring(0, unended.length() - rest.length())))
        .as(file.toString())
        .isEqualTo(Reference.squeezed(good));
  }

  @ParameterizedTest
  @ValueSource(strings = {"y_", "n_", "i_"})
  void theViewerShowsEveryFileWithAllItsRows(String kind) throws IOException {
    for (Path file : files(kind)) {
      JsonDocument document = JsonDocumentTest.document(Files.readAllBytes(file));
      FoldedLines lines = document.lines();
      for (long row = 0; row < Math.min(500, lines.rowCount()); row++) {
        assertThat(lines.row(row).number()).isEqualTo(row + 1);
      }
      lines.foldAll(1);
      for (long row = 0; row < Math.min(500, lines.rowCount()); row++) {
        assertThat(lines.row(row).text()).as(file.toString()).isNotNull();
      }
      document
          .fault()
          .ifPresent(
              fault -> {
                assertThat(fault.line()).isBetween(1L, Math.max(1, document.lineCount()));
                assertThat(fault.message()).endsWith(".");
              });
    }
  }
}
