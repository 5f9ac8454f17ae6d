package hypercall.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Requests that change something: a guest that starts, and a sign-in sent as a request.
class GuestStartTest {
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
  void a_VM_starts_and_its_task_is_followed_to_the_end() throws Exception {
    window = lab.signedIn(folder, "admin", "pve");
    window.reads("3 of 3 nodes online").doubleClick("POST Start VM");
    window.fill("node, in the path, required", "pve3");
    window.fill("vmid, in the path, required", "104");
    window.push(KeyCode.SHORTCUT, KeyCode.ENTER).answers("UPID:pve3:");
    window.reads("qmstart 104").reads("ended OK");
    window.doubleClick("GET VM status").fill("node, in the path, required", "pve3");
    window.fill("vmid, in the path, required", "104");
    window.push(KeyCode.SHORTCUT, KeyCode.ENTER).answers("\"status\": \"running\"");
  }

  @Test
  void a_log_in_typed_by_hand_becomes_the_session_and_its_password_is_not_kept() throws Exception {
    window = lab.atTheDoor(folder, "root", "pam");
    window.leaveThePane().reads("signed out · 127.0.0.1");
    window.click("POST Log in").click("Body, 2");
    window.fill("Value of field password", Lab.PASSWORD).click("Send");
    window.answers("\"ticket\":").reads("root@pam · 127.0.0.1");
    window.click("GET Nodes").click("Send").answers("\"node\": \"pve1\"");
    assertThat(window.seen().everything()).noneMatch(Seen::holdsTicketOrToken);
    window.push(KeyCode.CONTROL, KeyCode.TAB).push(KeyCode.SHORTCUT, KeyCode.S);
    window.close();
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile))
          .noneMatch(file -> Lab.holdsPassword(read(file)));
    }
    window = BenchWindow.open(folder);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new AssertionError("cannot read " + file, e);
    }
  }
}
