package hypercall.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each thing that can go wrong is a sentence where the answer would be.
class RefusalsTest {
  private static final String ADDRESS = "Path, with placeholders in braces";

  private static final String CSRF =
      "Send CSRFPreventionToken, set by session · sent with POST, PUT, DELETE only";

  @TempDir Path folder;
  private Lab lab;
  private BenchWindow window;

  @BeforeEach
  void start() throws Exception {
    lab = new Lab();
  }

  @AfterEach
  void end() {
    window.close();
    lab.close();
  }

  @Test
  void a_wrong_password_is_said_in_the_connect_pane_and_can_be_put_right() throws Exception {
    window = lab.atTheDoor(folder, "admin", "pve");
    window.fill("Password", "wrong").push(KeyCode.ENTER);
    window.reads("user name, realm or password is wrong");
    window.fill("Password", Lab.PASSWORD).push(KeyCode.ENTER);
    window.until("signed in", () -> !window.seen().shows("Connect"));
    window.reads("admin@pve · 127.0.0.1");
  }

  @Test
  void an_expired_ticket_asks_for_the_password_once_and_the_waiting_call_goes_on()
      throws Exception {
    window = lab.signedIn(folder, "admin", "pve");
    lab.later(Duration.ofHours(3));
    window.click("GET Version").click("Send");
    window.reads("The server no longer accepts the session of admin@pve; it may have expired.");
    window.fill("Password", "wrong").push(KeyCode.ENTER);
    window.reads("user name, realm or password is wrong");
    window.fill("Password", Lab.PASSWORD).push(KeyCode.ENTER);
    window.answers("\"release\":");
    window.until("the pane is gone", () -> !window.seen().shows("Connect"));
    window.click("GET Nodes").click("Send").answers("\"node\": \"pve1\"");
  }

  @Test
  void no_password_for_an_expired_ticket_ends_the_call_with_a_sentence() throws Exception {
    window = lab.signedIn(folder, "admin", "pve");
    lab.later(Duration.ofHours(3));
    window.click("GET Version").click("Send");
    window.reads("The server no longer accepts the session of admin@pve; it may have expired.");
    window.push(KeyCode.ESCAPE);
    window.reads(
        "The server does not accept the ticket of this request; the session may have ended.");
    window.named("Send");
    window.reads("signed out · 127.0.0.1").click("Sign in…");
    window.fill("Password", Lab.PASSWORD).push(KeyCode.ENTER);
    window.until("signed in", () -> !window.seen().shows("Connect"));
    window.click("Send").answers("\"release\":");
  }

  @Test
  void a_missing_CSRF_token_a_missing_VM_and_a_field_too_much_are_said() throws Exception {
    window = lab.signedIn(folder, "admin", "pve");
    window.doubleClick("POST Start VM").fill("vmid, in the path, required", "104");
    window.click("Headers, 4").click(CSRF);
    window.click("Send").reads("The CSRF prevention token is missing, old, or of another session.");
    window.click(CSRF);

    window.click("Body").fill("Add field", "timeout").push(KeyCode.TAB).write("soon");
    window.click("Send").reads("The server did not accept the parameter “timeout”.");
    window.reads("timeout");

    window.click("GET VM status").fill("vmid, in the path, required", "999").click("Send");
    window.reads("Check the name or number in the path");
  }

  @Test
  void a_missing_privilege_and_an_unknown_path_are_said() throws Exception {
    window = lab.signedIn(folder, "auditor", "pve");
    window.doubleClick("POST Start VM").fill("vmid, in the path, required", "104").click("Send");
    window.reads("You are not allowed to do this: it needs the privilege VM.PowerMgmt on /vms/104");

    window.click("GET Version").fill(ADDRESS, "/verison").push(KeyCode.ENTER);
    window.reads("The server knows no GET /verison.");
    assertThat(window.seen().everything()).noneMatch(Seen::holdsTicketOrToken);
  }

  @Test
  void a_server_that_is_gone_and_an_empty_placeholder_are_said() throws Exception {
    window = lab.signedIn(folder, "admin", "pve");
    window.doubleClick("GET VM status").click("Send").reads("Not sent yet: something is missing.");
    lab.close();
    window.click("GET Version").click("Send").reads("Nothing was sent, so nothing has run.");
    window.reads("Check the port: Proxmox VE and Mail Gateway listen on 8006");
    lab = new Lab(lab.port());
  }
}
