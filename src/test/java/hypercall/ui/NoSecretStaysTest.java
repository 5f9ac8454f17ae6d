package hypercall.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.practice.PracticeToken;
import hypercall.pve.Connection;
import hypercall.store.Workspace;
import hypercall.ui.kit.Pictures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every way a secret can come into the window, and no trace of it in any file or log after a day's
/// work and a restart.
class NoSecretStaysTest {
  private static final String ADDRESS = "Path, with placeholders in braces";

  /// In every value that is typed as a secret here; no part of any name.
  private static final String CANARY = "c4n4ry";

  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Queue<String> logged = new ConcurrentLinkedQueue<>();
  private final Handler log =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          logged.add(new SimpleFormatter().format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private final PrintStream err = System.err;
  private final PrintStream out = System.out;
  private Lab lab;
  private BenchWindow window;

  @BeforeEach
  void start() throws Exception {
    lab = new Lab();
    PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
    Logger.getLogger("").addHandler(log);
    System.setErr(both);
    System.setOut(both);
  }

  @AfterEach
  void end() {
    Logger.getLogger("").removeHandler(log);
    System.setErr(err);
    System.setOut(out);
    window.close();
    lab.close();
  }

  @Test
  void nothing_secret_that_was_typed_received_or_sent_is_in_a_file_or_log() throws Exception {
    PracticeToken token = lab.cluster().tokens().getFirst();
    Workspace workspace = Workspace.open(folder);
    workspace.save(
        new Connection(
            "token",
            "token",
            "127.0.0.1",
            lab.port(),
            new Connection.SignIn.Token(token.id()),
            lab.connection("admin", "pve").trust()));
    window = lab.atTheDoor(folder, "admin", "pve");
    window.fill("Password", CANARY + "-wrong").push(KeyCode.ENTER);
    window.reads("user name, realm or password is wrong");
    window.fill("Password", Lab.PASSWORD).push(KeyCode.ENTER);
    window.until("signed in", () -> !window.seen().shows("Connect"));

    window.doubleClick("POST Start VM").fill("vmid, in the path, required", "104");
    window.click("Headers, 4").fill("Add header", "X-Api-Token").push(KeyCode.TAB);
    window.write(CANARY + "-header");
    window.click("Body").fill("Add field", "password").push(KeyCode.TAB).write(CANARY + "-form");
    window.push(KeyCode.SHORTCUT, KeyCode.ENTER).reads("did not accept the parameter");
    window.push(KeyCode.SHORTCUT, KeyCode.S);

    window.push(KeyCode.SHORTCUT, KeyCode.T).fill(ADDRESS, "/access/ticket");
    window.fill("Method", "POST").click("Body").click("Body: JSON").click("JSON body");
    window.write("{\"password\":\"" + CANARY + "-json");
    window.push(KeyCode.SHORTCUT, KeyCode.ENTER).reads("malformed JSON");
    window.push(KeyCode.SHORTCUT, KeyCode.S);

    window.push(KeyCode.SHORTCUT, KeyCode.T);
    window.fill(ADDRESS, "https://root:" + CANARY + "@pve9.lab:8006/version");
    window.push(KeyCode.ENTER).push(KeyCode.SHORTCUT, KeyCode.S);

    window.doubleClick("GET Nodes").click("Cookies, 1").click("Cookie jar of this connection");
    window.click("Edit").fill("Value of the cookie", CANARY + "-cookie").click("Save cookie");
    window.reads("changed").push(KeyCode.SHORTCUT, KeyCode.ENTER).reads("401");
    window.close();
    assertThat(traces(token)).isEmpty();

    Workspace.open(folder).saveSetting("connection", "token");
    window = BenchWindow.open(folder);
    window.reads("The certificate you trusted; fingerprint checked.");
    window.fill("Token secret", token.secret()).push(KeyCode.ENTER);
    window.until("signed in", () -> !window.seen().shows("Connect"));
    window.doubleClick("GET Version").push(KeyCode.SHORTCUT, KeyCode.ENTER);
    window.answers("\"release\":").close();
    assertThat(traces(token)).isEmpty();
  }

  @Test
  void the_secret_of_a_new_token_can_be_copied_and_is_gone_after_a_restart() throws Exception {
    window = lab.atTheDoor(folder, "root", "pam");
    window.fill("Password", Lab.PASSWORD).push(KeyCode.ENTER);
    window.until("signed in", () -> !window.seen().shows("Connect"));
    window.push(KeyCode.SHORTCUT, KeyCode.T).fill(ADDRESS, "/access/users/root@pam/token/mine");
    window.fill("Method", "POST").push(KeyCode.TAB).push(KeyCode.SHORTCUT, KeyCode.ENTER);
    window.reads("only once").answers("root@pam!mine").click("Show the secret for 30 s");
    window.reads("A secret is shown").click("Copy the secret value").reads("cleared in 30 s");
    String secret = Pictures.on(() -> Clipboard.getSystemClipboard().getString());
    assertThat(secret).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    window.reads(secret).click("Hide the secret").reads("Secrets hidden");
    assertThat(window.seen().answer()).doesNotContain(secret);
    window.close();
    assertThat(traces(new PracticeToken("", secret, ""))).isEmpty();

    window = BenchWindow.open(folder).leaveThePane();
    window.reads("make a new one").answers("root@pam!mine");
    assertThat(window.seen().shows("Copy the secret value")).isFalse();
  }

  /// Where something secret is to be found.
  private List<String> traces(PracticeToken token) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (isTelling(text, token)) {
          found.add(file + ": " + text);
        }
      }
    }
    String told = said.toString(StandardCharsets.UTF_8) + logged;
    if (isTelling(told, token)) {
      found.add("said: " + told);
    }
    return found;
  }

  private static boolean isTelling(String text, PracticeToken token) {
    return text.contains(CANARY) || text.contains(token.secret()) || Seen.holdsTicketOrToken(text);
  }
}
