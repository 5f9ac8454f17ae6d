package hypercall.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The licences that About shows are those of what the program is made of.
class LicencesTest {
  /// What only the tests need.
  private static final Pattern TESTS =
      Pattern.compile(
          ".*/(junit|opentest4j|apiguardian|testfx|assertj|archunit|osgi|hamcrest|bytebuddy)/.*");

  @Test
  void every_library_of_the_class_path_is_listed_with_its_text() throws Exception {
    List<Licences.Part> parts = Licences.all();
    assumeThat(Licences.hasLibraries()).as("only a build by Maven has the list").isTrue();
    try (Stream<Path> modules = Files.list(Path.of("target", "javafx"))) {
      assertThat(Stream.concat(libraries(), modules.map(Path::toString)))
          .isNotEmpty()
          .allSatisfy(
              jar ->
                  assertThat(parts)
                      .as("the licence of %s", jar)
                      .anyMatch(p -> jar.contains("/" + p.name() + "-" + p.version())));
    }
    assertThat(parts)
        .allSatisfy(
            part -> {
              assertThat(part.licence()).as(part.name()).isNotBlank();
              assertThat(part.text()).as(part.name()).hasSizeGreaterThan(500);
            });
  }

  @Test
  void java_brings_its_own_licence_and_those_of_what_it_took_in() {
    Licences.Part java =
        Licences.all().stream().filter(p -> p.name().equals("OpenJDK")).findFirst().orElseThrow();
    assertThat(java.text()).contains("GNU General Public License", "zlib", "Unicode");
    assertThat(Licences.ofJava(Path.of("no", "such", "folder"))).contains("cannot be read");
  }

  private static Stream<String> libraries() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(path -> path.endsWith(".jar") && path.contains("/repository/"))
        .filter(path -> !TESTS.matcher(path).matches());
  }
}
