package hypercall.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Trust;
import hypercall.pve.Connection;
import hypercall.store.Workspace;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two servers in one window, each with its own session.
class ManyConnectionsTest {
  @TempDir Path folder;
  private Lab lab;
  private Lab other;
  private BenchWindow window;

  @BeforeEach
  void start() throws Exception {
    lab = new Lab();
    other = new Lab();
    other.cluster().setOnline("pve2", false);
    Workspace workspace = Workspace.open(folder);
    workspace.save(to(lab, "lab", "root", "pam").withColour(Connection.Colour.RED));
    workspace.save(to(other, "backup", "admin", "pve"));
    workspace.saveSetting("connection", "lab");
    window = BenchWindow.open(folder).reads("The certificate you trusted; fingerprint checked.");
  }

  @AfterEach
  void end() {
    window.close();
    lab.close();
    other.close();
  }

  private static Connection to(Lab server, String name, String user, String realm) {
    return new Connection(
        name,
        name,
        "127.0.0.1",
        server.port(),
        new Connection.SignIn.Password(user, realm),
        new Trust.Pinned(server.cluster().fingerprint()));
  }

  @Test
  void by_keyboard_one_signs_in_to_both_switches_sends_on_each_and_signs_out_of_one() {
    window.fill("Password", Lab.PASSWORD).push(KeyCode.ENTER);
    window.until("signed in to lab", () -> window.seen().shows("Connection lab, signed in"));

    window.push(KeyCode.ALT, KeyCode.DIGIT2);
    window.until("asked", () -> window.seen().shows("Connection backup, signed out"));
    window.reads("127.0.0.1:" + other.port() + " · admin@pve").reads("fingerprint checked.");
    window.until("at the password", () -> window.seen().focused().equals("Password"));
    window.write(Lab.PASSWORD).push(KeyCode.ENTER);
    window.until("signed in to backup", () -> window.seen().shows("Connection backup, signed in"));
    window.click("GET Nodes").click("Send").answers("\"offline\"");

    window.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.K).push(KeyCode.INSERT).write("half");
    window.push(KeyCode.ALT, KeyCode.DIGIT1);
    window.until("at once", () -> window.seen().shows("Connection lab, signed in"));
    assertThat(window.seen().shows("Password")).isFalse();
    assertThat(window.seen().shows("Name of the cookie")).as("it is the other's").isFalse();
    window.push(KeyCode.ALT, KeyCode.DIGIT2).named("Name of the cookie");
    window.reads("half");
    window.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE).push(KeyCode.ALT, KeyCode.DIGIT1);
    window.click("Send").until("lab answers", this::allAreOnline);

    window.push(KeyCode.ALT, KeyCode.DIGIT0);
    window.until("the list", () -> window.seen().focused().equals("Find a connection"));
    window.write("back").push(KeyCode.DOWN);
    assertThat(window.seen().focused())
        .startsWith("Switch to backup, admin@pve · 127.0.0.1:" + other.port());
    window.pushUntil(KeyCode.TAB, "Sign out of backup").push(KeyCode.SPACE);
    window.until("out", () -> !window.seen().shows("Sign out of backup"));
    window.push(KeyCode.ESCAPE);
    assertThat(window.seen().shows("Connection lab, signed in")).as("lab stays").isTrue();
    lab.cluster().setOnline("pve2", false);
    window.click("Send").answers("\"offline\"");
    window.push(KeyCode.ALT, KeyCode.DIGIT2);
    window.until("asks again", () -> window.seen().shows("Connection backup, signed out"));
  }

  @Test
  void what_searches_everything_signs_out_too() {
    window.fill("Password", Lab.PASSWORD).click("Connect");
    window.until("signed in to lab", () -> window.seen().shows("Connection lab, signed in"));
    window.push(KeyCode.SHORTCUT, KeyCode.K).reads("Open tabs");
    window.write("sign out").reads("Commands").push(KeyCode.ENTER);
    window.until("signed out", () -> window.seen().shows("Connection lab, signed out"));
  }

  @Test
  void by_mouse_one_switches_in_the_list_and_signs_out_there() {
    window.fill("Password", Lab.PASSWORD).click("Connect");
    window.until("signed in to lab", () -> window.seen().shows("Connection lab, signed in"));
    window.click("Connection lab, signed in");
    window.click("Sign out of lab");
    window.until("signed out", () -> window.seen().shows("Connection lab, signed out"));
    window.click("Switch to backup, signed out · admin@pve · 127.0.0.1:" + other.port());
    window.until("the pane asks", () -> window.seen().shows("Connection backup, signed out"));
    assertThat(window.seen().shows("Find a connection")).as("the list is gone").isFalse();
    window.reads("fingerprint checked.").click("Name").push(KeyCode.ALT, KeyCode.DIGIT1);
    window.until("lab asks", () -> window.seen().shows("Connection lab, signed out"));
    window.until("at the password", () -> window.seen().focused().equals("Password"));
  }

  private boolean allAreOnline() {
    String answer = window.seen().answer();
    return answer.contains("\"online\"") && !answer.contains("\"offline\"");
  }
}
