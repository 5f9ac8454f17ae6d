package hypercall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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
  void standardInputIsReadWhereNoFileIsNamed() {
    assertThat(console.reading("[1]").run("format")).isZero();
    assertThat(console.reading("[2]").run("format", "--path", "$[0]")).isZero();
    assertThat(console.reading("[ 3 ]").run("format", "--compact")).isZero();
    assertThat(console.reading("{\"a\":4}").run("format", "--path", ".a", "--sort-keys")).isZero();
    assertThat(console.out()).isEqualTo("[\n  1\n]\n2\n[3]\n4\n");
    assertThat(console.err()).isEmpty();
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
  void textInUtf16IsPrintedAsUtf8WithEveryOptionAndFromEverySource() throws IOException {
    byte[] wide = "\uFEFF{\"b\":\"ä😀\",\"a\":1}".getBytes(StandardCharsets.UTF_16LE);
    String file = Files.write(folder.resolve("wide.json"), wide).toString();
    String[][] options = {{}, {"--compact"}, {"--sort-keys", "--compact"}, {"--path", "$.b"}};
    String[] printed = {
      "{\n  \"b\": \"ä😀\",\n  \"a\": 1\n}\n",
      "{\"b\":\"ä😀\",\"a\":1}\n",
      "{\"a\":1,\"b\":\"ä😀\"}\n",
      "\"ä😀\"\n"
    };
    for (int i = 0; i < options.length; i++) {
      for (String source : new String[] {file, "-"}) {
        sitDown();
        String[] words =
            Stream.of(new String[] {"format"}, options[i], new String[] {source})
                .flatMap(Stream::of)
                .toArray(String[]::new);
        assertThat(console.reading(wide).run(words)).isZero();
        assertThat(console.out()).isEqualTo(printed[i]);
        assertThat(console.err()).isEmpty();
      }
    }
    byte[] bad = "[\"😀\",?é".getBytes(StandardCharsets.UTF_16LE);
    bad[12] = 0;
    bad[13] = (byte) 0xD8;
    for (String path : new String[] {"$[0]", "$"}) {
      sitDown();
      assertThat(console.reading(bad).run("format", "--path", path, "-")).isEqualTo(6);
      assertThat(console.err())
          .startsWith("One place is no character, and was replaced by U+FFFD.\nstandard input:")
          .contains("line 1, column 6 (byte 12)")
          .endsWith("but a character beyond ASCII was found.\n");
    }
    sitDown();
    assertThat(console.reading(bad).run("format", "-")).isEqualTo(6);
    assertThat(console.err())
        .startsWith("One place is no character")
        .contains("line 1, column 6 (byte 12)");
  }

  @Test
  void aFolderIsNoFile() {
    assertThat(console.run("format", folder.toString())).isEqualTo(2);
    assertThat(console.err()).contains("folder");
  }

  @Test
  void aPathPrintsWhatItSelectsOneAfterTheOtherAsItWasSent() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.json"), "{\"data\":[{\"n\":1.10,\"t\":[1]},{\"n\":\"\\u00e4\"}]}");

    assertThat(console.run("format", "--path", "$.data[*].n", file.toString())).isZero();
    assertThat(console.out()).isEqualTo("1.10\n\"\\u00e4\"\n");

    sitDown();
    assertThat(console.run("format", "--path", ".data[0]", file.toString())).isZero();
    assertThat(console.out()).isEqualTo("{\n  \"n\": 1.10,\n  \"t\": [\n    1\n  ]\n}\n");

    sitDown();
    assertThat(console.run("format", "--path", "$.none", file.toString())).isZero();
    assertThat(console.out()).isEmpty();
    assertThat(console.err()).isEmpty();
  }

  @Test
  void aPathThatIsNoneIsRefusedWithItsPlace() {
    assertThat(console.reading("[]").run("format", "--path", "$.a[?@.b=1]", "-")).isEqualTo(2);

    assertThat(console.out()).isEmpty();
    assertThat(console.err())
        .isEqualTo(
            """
            --path, column 9: Two values are compared by ==, with two signs.
              $.a[?@.b=1]
                      ^
            """);
  }

  @Test
  void aPatternThatMatchesNothingIsRemarkedUpon() {
    assertThat(console.reading("[\"1\"]").run("format", "--path", "$[?match(@, '\\\\d')]", "-"))
        .isZero();
    assertThat(console.err()).contains("column 13", "write [0-9]");
  }

  @Test
  void compactLeavesOutWhiteSpaceOutsideStrings() {
    String json = " {\"a b\" : [ 1 , {} ,\"\\\" ,\" ]\n}\n";
    assertThat(console.reading(json).run("format", "--compact", "-")).isZero();
    assertThat(console.out()).isEqualTo("{\"a b\":[1,{},\"\\\" ,\"]}\n");

    sitDown();
    assertThat(console.reading(json).run("format", "--compact", "--path", "$.*[*]", "-")).isZero();
    assertThat(console.out()).isEqualTo("1\n{}\n\"\\\" ,\"\n");
  }

  @Test
  void sortedKeysStandInTheOrderOfTheirCharactersAtEveryLevel() {
    String json = "{\"b\":{\"z\":1,\"\\u0061\":[{\"d\":{},\"c\":[]}]},\"B\":2,\"b\":3,\"\":4}";
    assertThat(console.reading(json).run("format", "--sort-keys", "--compact", "-")).isZero();
    assertThat(console.out())
        .isEqualTo("{\"\":4,\"B\":2,\"b\":{\"\\u0061\":[{\"c\":[],\"d\":{}}],\"z\":1},\"b\":3}\n");

    sitDown();
    assertThat(console.reading("[{\"b\":1,\"a\":2}]").run("format", "--sort-keys", "-")).isZero();
    assertThat(console.out()).isEqualTo("[\n  {\n    \"a\": 2,\n    \"b\": 1\n  }\n]\n");
  }

  @Test
  void whatIsNotJsonIsNeitherSortedNorRepaired() {
    assertThat(console.reading("{\"b\":1,\"a\":tru }").run("format", "--sort-keys", "-"))
        .isEqualTo(6);
    assertThat(console.out()).isEqualTo("{\n  \"b\": 1,\n  \"a\": tru }\n");
    assertThat(console.err()).contains("left in their order").contains("byte 14");

    sitDown();
    String cut = "[{\"b\":1,\"a\":2},{\"b\":1,\"a\":";
    assertThat(
            console.reading(cut).run("format", "--sort-keys", "--compact", "--path", "$[*]", "-"))
        .isEqualTo(6);
    assertThat(console.out()).isEqualTo("{\"a\":2,\"b\":1}\n{\"b\":1,\"a\":\n");
  }

  @Test
  void aHundredThousandLevelsAreSorted() {
    String json = "[".repeat(100_000) + "]".repeat(100_000);
    assertThat(console.reading(json).run("format", "--sort-keys", "--compact", "-")).isZero();
    assertThat(console.out()).isEqualTo(json + "\n");
  }

  @Test
  void coloursEndWithTheValueTheyBelongTo() {
    console.coloured();
    assertThat(console.reading("[12,\"a\"]").run("format", "--path", "$[*]", "-")).isZero();
    assertThat(console.out()).isEqualTo("\u001b[33m12\u001b[0m\n\u001b[32m\"a\"\u001b[0m\n");

    sitDown();
    console.coloured();
    assertThat(console.reading("12").run("format", "-")).isZero();
    assertThat(console.out()).isEqualTo("\u001b[33m12\u001b[0m\n");
  }

  @Test
  void whatCannotBeReadIsToldOfAPathToo() {
    assertThat(console.run("format", "--path", "$", folder.toString())).isEqualTo(2);
    assertThat(console.err()).contains("is a folder");

    sitDown();
    assertThat(console.run("format", "--sort-keys", folder + "/none.json")).isEqualTo(2);
    assertThat(console.err()).contains("There is no file");
  }
}
