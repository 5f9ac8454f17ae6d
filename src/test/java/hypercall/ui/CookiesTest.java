package hypercall.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.ui.kit.Pictures;
import hypercall.ui.kit.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The cookie jar in the whole workbench, against the practice cluster over real TLS.
class CookiesTest {
  private static final String CANARY = "c4n4ry-cookie";

  @TempDir Path folder;
  private Lab lab;
  private BenchWindow window;
  private boolean closed;

  @BeforeEach
  void signIn() throws Exception {
    lab = new Lab();
    window = lab.signedIn(folder, "admin", "pve");
    window.doubleClick("GET Nodes").click("Cookies, 1").click("Cookie jar of this connection");
    window.reads("1 of 1 goes with this request");
  }

  @AfterEach
  void end() {
    if (!closed) {
      window.close();
    }
    lab.close();
  }

  private void pictures(String name) {
    for (Theme.Choice look : new Theme.Choice[] {Theme.Choice.DARK, Theme.Choice.LIGHT}) {
      Pictures.on(
          () -> {
            window.theme().choiceProperty().set(look);
            return true;
          });
      Camera.take(window.scene(), name + "-" + look.stored());
    }
  }

  @Test
  void theTicketIsEditedRemovedAndRestoredWithTheMouse() throws IOException {
    pictures("cookies-list");
    window.click("Edit").reads("Edit PVEAuthCookie");
    pictures("cookies-form");
    window.fill("Value of the cookie", CANARY).click("Save cookie");
    window.reads("The session's own ticket is not sent").reads("changed");
    window.push(KeyCode.SHORTCUT, KeyCode.ENTER).reads("401");
    window.reads("The request went without the session's ticket").reads("Cookie jar…");
    assertThat(window.seen().everything()).noneMatch(text -> text.contains(CANARY));
    pictures("cookies-changed");

    window.click("Delete").reads("Deleted PVEAuthCookie.");
    window.push(KeyCode.SHORTCUT, KeyCode.ENTER).reads("No ticket");
    window.click("Use the session's ticket again").reads("1 of 1 goes with this request");
    window.push(KeyCode.SHORTCUT, KeyCode.ENTER).answers("\"node\": \"pve1\"");

    window.close();
    closed = true;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(CANARY);
      }
    }
  }

  @Test
  void cookiesAreAddedPastedDeletedAndBroughtBackWithTheKeyboard() {
    window.push(KeyCode.INSERT).reads("New cookie for 127.0.0.1").write("PVELangCookie");
    window.pushUntil(KeyCode.TAB, "Value of the cookie").write("de");
    window.push(KeyCode.SHORTCUT, KeyCode.W).reads("has a cookie that is not in the jar yet");
    window.push(KeyCode.ESCAPE);
    assertThat(window.seen().focused()).isEqualTo("Value of the cookie");
    window.pushUntil(KeyCode.TAB, "Expires in").write("soon").push(KeyCode.ENTER);
    window.reads("This is neither a time").pushUntil(KeyCode.TAB, "Expires in");
    window.push(KeyCode.SHORTCUT, KeyCode.A).write("1 h 59 min").push(KeyCode.ENTER);
    window.reads("2 of 2 go with this request").reads("1 h 5");

    window.push(KeyCode.INSERT).pushUntil(KeyCode.TAB, "Edit by fields");
    window.push(KeyCode.RIGHT).named("Set-Cookie line");
    window.fill("Set-Cookie line", "Set-Cookie: a=1; Domain=other.lab");
    window.pushUntil(KeyCode.TAB, "Save cookie").push(KeyCode.SPACE);
    window.reads("Character 17: The domain other.lab does not hold 127.0.0.1");
    pictures("cookies-raw");
    window.push(KeyCode.SHORTCUT, KeyCode.A).write("a=" + CANARY + "; Path=/access");
    window.pushUntil(KeyCode.TAB, "Save cookie").push(KeyCode.SPACE);
    window.reads("2 of 3 go with this request").reads("not sent: other path");
    pictures("cookies-three");

    window.push(KeyCode.SHORTCUT, KeyCode.ENTER).answers("\"node\": \"pve1\"");
    window.fire("Delete all").reads("Deleted 3 cookies.");
    window.fire("Undo").reads("2 of 3 go with this request");
    window.push(KeyCode.ESCAPE);
    window.until("the editor is back", () -> window.seen().shows("Cookies, 2"));
    window.reads("cookie jar");
    assertThat(window.seen().focused()).isEqualTo("Cookie jar of this connection");
    pictures("cookies-tab");
  }
}
