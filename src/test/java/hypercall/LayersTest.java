package hypercall;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The order of the house, kept by a test: which room may know which, and where each library lives.
class LayersTest {
  /// From the room that knows nothing to the one that knows all. The panes share one place.
  private static final List<String> ROOMS =
      List.of(
          "hypercall.secret..",
          "hypercall.bytes..",
          "hypercall.json..",
          "hypercall.http..",
          "hypercall.schema..",
          "hypercall.pve..",
          "hypercall.store..",
          "hypercall.interop..",
          "hypercall.practice..",
          "hypercall.cli..",
          "hypercall.ui.kit..",
          "hypercall.ui.*..",
          "hypercall.ui",
          "hypercall");

  private static final DescribedPredicate<JavaClass> PANES =
      resideInAPackage("hypercall.ui.*..")
          .and(resideOutsideOfPackages("hypercall.ui.kit.."))
          .as("panes");

  private static final JavaClasses PRODUCT = House.product();

  static List<String> rooms() {
    return ROOMS;
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomNeverKnowsWhatStandsRightOfIt(String room) {
    DescribedPredicate<JavaClass> right =
        ROOMS.stream()
            .skip(ROOMS.indexOf(room) + 1L)
            .map(LayersTest::inRoom)
            .reduce(DescribedPredicate.alwaysFalse(), (a, b) -> a.or(b))
            .as("right of " + room);
    check(
        noClasses()
            .that(inRoom(room))
            .should()
            .dependOnClassesThat(right)
            .because("left never knows right: what a room needs from there it is handed"));
  }

  @Test
  void everyClassStandsInARoomOfThePlan() {
    check(
        classes()
            .should()
            .resideInAnyPackage(ROOMS.toArray(String[]::new))
            .because("a new room is first given its place in the order"));
  }

  @Test
  void panesDoNotKnowEachOther() {
    check(
        slices()
            .assignedFrom(slice("pane", PANES, 3))
            .should()
            .notDependOnEachOther()
            .because("only the workbench puts panes together"));
  }

  @Test
  void theCommandLineAndTheWindowDoNotKnowEachOther() {
    check(
        noClasses()
            .that()
            .resideInAPackage("hypercall.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("hypercall.cli..")
            .because("they are two doors to one core; the order forbids the other direction"));
  }

  @Test
  void thePracticeClusterIsNoFriendOfTheClient() {
    check(
        noClasses()
            .that()
            .resideInAPackage("hypercall.practice..")
            .should()
            .dependOnClassesThat(
                resideInAPackage("hypercall..")
                    .and(
                        resideOutsideOfPackages(
                            "hypercall.practice..",
                            "hypercall.secret..",
                            "hypercall.bytes..",
                            "hypercall.json..",
                            "hypercall.schema.."))
                    .as("the client's"))
            .because("a double that shares the client's code shares its mistakes"));
  }

  @Test
  void noPackagesFormACycle() {
    check(
        slices()
            .assignedFrom(slice("package", resideInAPackage("hypercall.."), Integer.MAX_VALUE))
            .should()
            .beFreeOfCycles()
            .because("what hangs together in a ring can only be understood all at once"));
  }

  @Test
  void theCoreAndTheCommandLineDoNotKnowJavaFx() {
    check(
        noClasses()
            .that(
                resideOutsideOfPackages("hypercall.ui..")
                    .and(describe("are not App", c -> !House.isApp(c))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "com.sun.javafx..", "com.sun.glass..")
            .because("the core is tested, and the command line starts, without a toolkit"));
  }

  @ParameterizedTest(name = "{0} is used in {1} only")
  @CsvSource({
    "org.apache.hc.client5.., hypercall.http..",
    "org.apache.hc.core5.., hypercall.http.. hypercall.practice..",
    "org.fxmisc.. org.reactfx.., hypercall.ui.kit..",
    "org.commonmark.., hypercall.ui.kit..",
    "picocli.., hypercall.cli..",
    "tools.jackson.. com.fasterxml.jackson.., hypercall.schema.. hypercall.pve.. hypercall.store.."
        + " hypercall.interop.. hypercall.practice.. hypercall.cli..",
    "atlantafx.., hypercall.ui..",
    "org.kordamp.., hypercall.ui..",
  })
  void aLibraryHasOneHome(String library, String homes) {
    check(
        noClasses()
            .that(resideOutsideOfPackages(homes.split(" ")))
            .should()
            .dependOnClassesThat(resideInAnyPackage(library.split(" ")))
            .because("a library that could be swapped is known in one place"));
  }

  @Test
  void theServerSideOfHttpCoreIsUsedInThePracticeClusterOnly() {
    check(
        noClasses()
            .that(resideOutsideOfPackages("hypercall.practice.."))
            .should()
            .dependOnClassesThat(
                resideInAPackage("org.apache.hc.core5..")
                    .and(describe("Server", c -> c.getSimpleName().contains("Server")))
                    .as("HttpCore's server side"))
            .because("the client has nothing to serve"));
  }

  @Test
  void noJavaFileIsLongerThanThreeHundredLines() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      assertThat(files.filter(f -> f.toString().endsWith(".java")))
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(Files.readAllLines(file).size())
                      .as("lines of %s, because a file holds one idea", file)
                      .isLessThanOrEqualTo(300));
    }
  }

  /// Empty rooms pass: the house is built one room after the other.
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(PRODUCT);
  }

  private static DescribedPredicate<JavaClass> inRoom(String room) {
    return room.equals("hypercall.ui.*..") ? PANES : resideInAPackage(room);
  }

  /// Slices the classes by the first words of their package's name, at most `depth` of them.
  private static SliceAssignment slice(
      String kind, DescribedPredicate<JavaClass> which, int depth) {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
        return which.test(javaClass)
            ? SliceIdentifier.of(
                Stream.of(javaClass.getPackageName().split("\\.")).limit(depth).toList())
            : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return kind;
      }
    };
  }
}
