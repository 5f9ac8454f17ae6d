package hypercall.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.practice.PracticeCluster;
import hypercall.practice.PracticeOptions;
import hypercall.practice.PracticeProduct;
import hypercall.practice.PracticeToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server of one's own: first contact, sign-in, and what is left of it after a restart.
class OwnServerTest {
  @TempDir Path folder;
  private Lab lab;
  private BenchWindow window;

  @BeforeEach
  void start() throws Exception {
    lab = new Lab();
    window = BenchWindow.open(folder);
  }

  @AfterEach
  void end() {
    window.close();
    lab.close();
  }

  private void meet() {
    window.fill("Server name or address", "127.0.0.1:" + lab.port()).push(KeyCode.ENTER);
    String fingerprint = lab.cluster().fingerprint();
    // In two lines, so that it can be compared by eye.
    window.reads("First contact").reads(fingerprint.substring(0, 47) + "\n");
    window.reads("\n" + fingerprint.substring(48));
    window.click("Trust this certificate");
    window.reads("The certificate you trusted; fingerprint checked.");
  }

  @Test
  void a_backup_server_says_what_it_is_and_takes_its_own_token() throws Exception {
    PracticeOptions options = PracticeOptions.forTests().withProduct(PracticeProduct.PBS);
    try (PracticeCluster server = PracticeCluster.start(options)) {
      window.fill("Server name or address", "127.0.0.1:" + server.port()).push(KeyCode.ENTER);
      window.reads("Assumed until it answers.").click("Trust this certificate");
      window.reads("The server says so.").click("Sign in with API token");
      PracticeToken token = server.tokens().getFirst();
      window.fill("Token id", token.id()).fill("Token secret", token.secret());
      window.push(KeyCode.ENTER);
      window.until("signed in", () -> !window.seen().shows("Connect"));
      window.reads("PBS 4.0").click("GET Node status").click("Send").answers("\"fingerprint\":");
      assertThat(files()).anyMatch(text -> text.contains("\"pbs\""));
    }
  }

  @Test
  void a_trusted_server_and_the_open_tabs_survive_a_restart_and_no_secret_does() throws Exception {
    meet();
    window.fill("Password", Lab.PASSWORD).click("Connect");
    window.until("signed in", () -> !window.seen().shows("Connect"));
    window.doubleClick("GET Nodes").click("Send").answers("\"node\": \"pve1\"");
    window.close();

    assertThat(files())
        .isNotEmpty()
        .noneMatch(Lab::holdsPassword)
        .noneMatch(Seen::holdsTicketOrToken)
        .anyMatch(text -> text.contains(lab.cluster().fingerprint()));
    window = BenchWindow.open(folder);
    window.reads("The certificate you trusted; fingerprint checked.");
    window.fill("Password", Lab.PASSWORD).push(KeyCode.ENTER);
    window.until("the tab is back", () -> window.seen().shows("GET Nodes"));
    window.click("Send").answers("\"node\": \"pve1\"");
  }

  @Test
  void an_API_token_signs_in_without_ticket_or_csrf_token() throws Exception {
    PracticeToken token = lab.cluster().tokens().getFirst();
    meet();
    window.click("Sign in with API token").fill("Token id", token.id());
    window.fill("Token secret", token.secret()).click("Connect");
    window.until("signed in", () -> !window.seen().shows("Connect")).reads("API token");
    window.click("GET Version").click("Send").answers("\"release\":");
    window.click("Headers, 2").reads("PVEAPIToken=admin@pve!full");
    assertThat(window.seen().everything()).noneMatch(text -> text.contains(token.secret()));
    window.close();
    assertThat(files()).noneMatch(text -> text.contains(token.secret()));
    window = BenchWindow.open(folder);
  }

  @Test
  void a_changed_certificate_stops_everything_until_its_first_digits_are_typed() throws Exception {
    meet();
    window.fill("Password", Lab.PASSWORD).click("Connect");
    window.until("signed in", () -> !window.seen().shows("Connect"));
    int port = lab.port();
    lab.close();
    lab = new Lab(port);
    window.click("GET Version").click("Send").reads("certificate");
    window.click("Check certificate…");
    window.reads("The certificate has changed. Nothing was sent.");
    String start = lab.cluster().fingerprint().substring(0, 11);
    window
        .fill("First eight digits of the new fingerprint", "00:00:00:00")
        .click("Replace the pin");
    window.reads("That is not how the new fingerprint begins.");
    window.fill("First eight digits of the new fingerprint", start).click("Replace the pin");
    window.reads("The certificate you trusted; fingerprint checked.");
    window.fill("Password", Lab.PASSWORD).push(KeyCode.ENTER);
    window.until("signed in", () -> !window.seen().shows("Connect"));
    window.click("Send").answers("\"release\":");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(OwnServerTest::text).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new AssertionError("cannot read " + file, e);
    }
  }
}
