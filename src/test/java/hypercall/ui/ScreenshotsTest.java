package hypercall.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.store.WindowPlace;
import hypercall.store.Workspace;
import hypercall.ui.kit.Pictures;
import hypercall.ui.kit.Theme;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of the whole workbench in `target/screenshots`, light and dark, to be looked at beside
/// the design.
class ScreenshotsTest {
  @TempDir Path folder;
  private Lab lab;
  private BenchWindow window;

  @BeforeEach
  void start() throws Exception {
    lab = new Lab();
    Workspace.open(folder).save(new WindowPlace(0, 0, 1440, 900, false, 284, 0.34));
  }

  @AfterEach
  void end() {
    window.close();
    lab.close();
  }

  @Test
  void first_start_and_the_practice_cluster() throws Exception {
    window = BenchWindow.open(folder).reads("No server?");
    picture("first-start");
    window.fire("Start the practice cluster").reads("Made by this app; fingerprint checked.");
    window.until("the accounts are there", () -> window.seen().says("auditor@pve"));
    picture("practice");
  }

  @Test
  void first_contact() throws Exception {
    window = BenchWindow.open(folder);
    window.fill("Server name or address", "127.0.0.1:" + lab.port()).push(KeyCode.ENTER);
    window.reads("First contact");
    picture("first-contact");
  }

  @Test
  void a_changed_certificate() throws Exception {
    int port = lab.port();
    window = lab.signedIn(folder, "admin", "pve");
    lab.close();
    lab = new Lab(port);
    window.push(KeyCode.SHORTCUT, KeyCode.ENTER).reads("Check certificate…");
    picture("problem-certificate");
    window.fire("Check certificate…").reads("The certificate has changed.");
    picture("certificate-changed");
  }

  @Test
  void the_workbench_at_work() throws Exception {
    window = lab.signedIn(folder, "admin", "pve");
    window.reads("3 of 3 nodes online");
    picture("signed-in");
    window.click("GET Node status").push(KeyCode.SHORTCUT, KeyCode.ENTER).answers("pveversion");
    picture("node-status");
    window.fire("Tree view").push(KeyCode.DOWN);
    picture("tree");
    window.fire("Headers view").reads("Received");
    picture("received-headers");
    window.fire("Timeline view").reads("TLS and certificate");
    picture("timeline");
    window.fire("Headers, 2").fire("Pretty view");
    picture("request-headers");
    window.doubleClick("POST Start VM").push(KeyCode.SHORTCUT, KeyCode.ENTER).reads("Not sent yet");
    picture("incomplete");
    window.click("POST Log in").fire("Body, 2");
    picture("log-in");
    Pictures.on(
        () -> {
          window.theme().zoomProperty().set(2);
          return true;
        });
    window.click("GET Node status");
    picture("zoomed");
  }

  private void picture(String name) {
    for (Theme.Choice choice : new Theme.Choice[] {Theme.Choice.DARK, Theme.Choice.LIGHT}) {
      Pictures.on(
          () -> {
            window.theme().choiceProperty().set(choice);
            return true;
          });
      BufferedImage image = Camera.take(window.scene(), "bench-" + name + "-" + choice.stored());
      int[] pixels =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      assertThat(Arrays.stream(pixels).distinct().count()).as("colours").isGreaterThan(50);
    }
  }
}
