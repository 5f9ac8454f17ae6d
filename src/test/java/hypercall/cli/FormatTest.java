package hypercall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatTest {
  @TempDir Path folder;
  private Console console;

  @BeforeEach
  void sitDown() {
    console = new Console(folder);
  }

  @Test
  void aFileIsPrintedInLinesWithNumbersOrderAndEscapesAsTheyWere() throws IOException {
    Path file =
        Files.writeString(folder.resolve("a.json"), "{\"b\":1.10,\"a\":[\"\\u00e4ä\",1e400]}");

    assertThat(console.run("format", file.toString())).isZero();

    assertThat(console.out())
        .isEqualTo(
            """
            {
              "b": 1.10,
              "a": [
                "\\u00e4ä",
                1e400
              ]
            }
            """);
    assertThat(console.err()).isEmpty();
  }

  @Test
  void standardInputIsADash() {
    assertThat(console.reading("[1,2]").run("format", "-")).isZero();
    assertThat(console.out()).isEqualTo("[\n  1,\n  2\n]\n");
  }

  @Test
  void whatIsNotJsonIsShownAsFarAsItGoesWithThePlaceOfTheFault() {
    assertThat(console.reading("[1, nope, 2]").run("format", "-")).isEqualTo(6);

    assertThat(console.out()).contains("1").contains("nope");
    assertThat(console.err()).contains("standard input: line 1, column 6 (byte 5): ");
  }

  @Test
  void anEmptyInputIsNotJson() {
    assertThat(console.reading("").run("format", "-")).isEqualTo(6);
  }

  @Test
  void aScreenGetsColours() {
    console.coloured();

    assertThat(console.reading("{\"a\":null}").run("format", "-")).isZero();

    assertThat(console.out()).contains("\u001b[");
    assertThat(console.out().replaceAll("\u001b\\[[\\d;]*m", ""))
        .isEqualTo("{\n  \"a\": null\n}\n");
  }

  @Test
  void anOutputThatCannotBeWrittenIsToldButAReaderThatHasEnoughIsNot() {
    assertThat(writingFails("No space left on device").code()).isEqualTo(3);
    assertThat(console.err()).contains("No space left on device");

    sitDown();
    assertThat(writingFails("Broken pipe").code()).isZero();
    assertThat(console.err()).isEmpty();
  }

  private ExitCode writingFails(String why) {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(why);
          }
        };
    return new Formatting(console.reading("[1]").terminal(full)).run("-");
  }

  @Test
  void aFolderIsNoFile() {
    assertThat(console.run("format", folder.toString())).isEqualTo(2);
    assertThat(console.err()).contains("folder");
  }
}
