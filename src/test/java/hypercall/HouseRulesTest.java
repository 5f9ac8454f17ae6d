package hypercall;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is done in one place only, or nowhere, and how things are called.
class HouseRulesTest {
  private static final JavaClasses PRODUCT = House.product();

  @Test
  void onlyAppHandsWorkToTheFxThread() {
    noClasses()
        .that(describe("are not App", c -> !House.isApp(c)))
        .should()
        .accessTargetWhere(
            accesses("javafx.application.Platform", "runLater").as("Platform.runLater"))
        .because("panes start work through ui.kit.Background, and tests pass Runnable::run")
        .check(PRODUCT);
  }

  @Test
  void stylesLiveInTheSheets() {
    noClasses()
        .should()
        .accessTargetWhere(
            describe(
                "setStyle(String)",
                (JavaAccess<?> a) ->
                    a.getTarget().getFullName().endsWith(".setStyle(java.lang.String)")))
        .because("light, dark and high contrast come from the sheets' variables")
        .check(PRODUCT);
  }

  @Test
  void onlyTheSecondStepOfASignInSendsAHalfTicket() {
    noClasses()
        .that(
            describe(
                "are neither the login call nor the inspector's reading",
                c ->
                    !Set.of(
                            "hypercall.pve.Login",
                            "hypercall.pve.HalfTicket",
                            "hypercall.pve.TicketReading")
                        .contains(c.getName())))
        .should()
        .accessTargetWhere(
            accesses("hypercall.pve.HalfTicket", "challenge").as("HalfTicket.challenge"))
        .because("it signs nothing, and goes nowhere but into its own sign-in")
        .check(PRODUCT);
  }

  @Test
  void nothingTrustsEveryCertificate() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(".*\\.(NoopHostnameVerifier|TrustAllStrategy|TrustSelfSignedStrategy)")
        .because("no switch turns checking off, in tests neither")
        .check(House.everything());
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveNameMatching(".*[.$](Abstract\\w*|\\w*(Impl|Manager|Helper|Utils?|[a-z]Base))")
        .because("such a name fits everything")
        .check(PRODUCT);
  }

  @Test
  void everyPackageSaysItsSentence() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      assertThat(files.filter(f -> f.toString().endsWith(".java")).map(Path::getParent).distinct())
          .isNotEmpty()
          .allSatisfy(
              folder ->
                  assertThat(folder.resolve("package-info.java"))
                      .as("%s, because a package says why it stands where it does", folder)
                      .content()
                      .startsWith("/// ")
                      .contains("NullMarked"));
    }
  }

  private static DescribedPredicate<JavaAccess<?>> accesses(String owner, String member) {
    return describe(
        owner + "." + member,
        a -> a.getTargetOwner().getName().equals(owner) && a.getName().equals(member));
  }
}
