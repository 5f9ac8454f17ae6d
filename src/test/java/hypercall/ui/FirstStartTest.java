package hypercall.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A newcomer without a server: from the first window to the status of a node.
class FirstStartTest {
  private static final String CERTIFICATE = "Made by this app; fingerprint checked.";

  @TempDir Path folder;
  private BenchWindow window;

  @BeforeEach
  void open() throws Exception {
    window = BenchWindow.open(folder);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void a_newcomer_reads_the_status_of_a_node_by_mouse_alone() {
    window.reads("No server?").click("Start the practice cluster");
    window.reads(CERTIFICATE).click("Connect");
    window.until("the pane is gone", () -> !window.seen().shows("Connect"));

    window.click("GET Version").click("Send").answers("\"release\":");
    window.click("GET Nodes").click("Send").answers("\"node\": \"pve1\"");
    window.click("GET Node status").click("Send").answers("\"pveversion\":");

    window.click("Cookies, 1").reads("PVEAuthCookie");
    assertThat(window.seen().everything())
        .anyMatch(text -> text.contains("PVE:root@pam:••••"))
        .noneMatch(Seen::holdsTicketOrToken);
  }

  @Test
  void a_newcomer_reads_the_status_of_a_node_by_keyboard_alone() {
    window.pushUntil(KeyCode.TAB, "Start the practice cluster").push(KeyCode.SPACE);
    window.reads(CERTIFICATE).push(KeyCode.ENTER);
    window.until("the pane is gone", () -> !window.seen().shows("Connect"));

    window.push(KeyCode.SHORTCUT, KeyCode.ENTER).answers("\"release\":");
    fromTheSidebar("GET Nodes");
    window.push(KeyCode.SHORTCUT, KeyCode.ENTER).answers("\"node\": \"pve1\"");
    fromTheSidebar("GET Node status");
    window.push(KeyCode.SHORTCUT, KeyCode.ENTER).answers("\"pveversion\":");
  }

  @Test
  void the_practice_server_plays_backup_server_and_mail_gateway_too() {
    window.click("Start the practice cluster").reads(CERTIFICATE);
    window.pushUntil(KeyCode.TAB, "Product").push(KeyCode.DOWN);
    window.reads("admin@pbs!full").reads(CERTIFICATE).push(KeyCode.ENTER);
    window.until("the pane is gone", () -> !window.seen().shows("Connect"));
    window.reads("PBS 4.0");
    window.click("GET Nodes").click("Send").answers("\"node\": \"pbs1\"");
    window.click("GET Node status").click("Send").answers("\"fingerprint\":");
    window.click("Cookies, 1").reads("PBSAuthCookie");

    window.click("Connection Practice Backup Server, signed in").click("Connections…");
    window.click("Practice cluster, built in · no server needed").reads("admin@pve!full");
    window.click("Product").push(KeyCode.END).push(KeyCode.ENTER);
    window.reads("helpdesk@pmg").reads(CERTIFICATE).click("Connect");
    window.until("the pane is gone", () -> !window.seen().shows("Connect"));
    window.reads("PMG 9.0").click("GET Nodes").click("Send").answers("\"node\": \"pmg1\"");
  }

  /// F6 to the filter, its words, down to the first hit, Enter.
  private void fromTheSidebar(String request) {
    for (int pane = 0; pane < 3 && !inTheFilter(); pane++) {
      window.push(KeyCode.F6);
    }
    assertThat(inTheFilter()).isTrue();
    window.push(KeyCode.SHORTCUT, KeyCode.A).write(request.substring(4)).reads(" found");
    window.push(KeyCode.DOWN).push(KeyCode.ENTER);
    window.until(request + " has a tab", () -> window.seen().tabs().contains(request));
  }

  private boolean inTheFilter() {
    return window.seen().focused().startsWith("Filter saved requests");
  }
}
