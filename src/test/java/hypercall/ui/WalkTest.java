package hypercall.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.store.WindowPlace;
import hypercall.store.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every view and state, looked at with the eyes of people who see little, see nothing, or have no
/// mouse: role and name, a way there by keyboard, contrast in all themes, nothing cut at 200 %.
///
/// A new view is added here.
class WalkTest {
  private static Lab lab;

  @TempDir Path folder;
  private BenchWindow window;
  private Walk walk;

  @BeforeAll
  static void open() throws Exception {
    lab = new Lab();
  }

  @AfterAll
  static void close() {
    lab.close();
  }

  @BeforeEach
  void start() throws Exception {
    Workspace.open(folder).save(new WindowPlace(0, 0, 1280, 800, false, 260, 0.4));
  }

  @AfterEach
  void end() {
    window.close();
  }

  @Test
  void the_way_in() throws Exception {
    window = BenchWindow.open(folder).reads("No server?");
    walk = new Walk(window);
    walk.look("first start");
    window.fill("Server name or address", "127.0.0.1:" + lab.port()).push(KeyCode.ENTER);
    window.reads("First contact");
    walk.look("certificate");
    window.fire("Trust this certificate").reads("The certificate you trusted");
    walk.look("own server");
    window.fire("Sign in with API token");
    walk.look("own server, token");
    window.leaveThePane();
    walk.look("not signed in");
    walk.end();
  }

  @Test
  void the_practice_cluster() throws Exception {
    window = BenchWindow.open(folder).reads("No server?");
    walk = new Walk(window);
    window.fire("Start the practice cluster").reads("Made by this app; fingerprint checked.");
    window.until("the accounts are there", () -> window.seen().says("auditor@pve"));
    walk.look("practice cluster");
    window.push(KeyCode.ENTER).reads("3 of 3 nodes online");
    window.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.G).reads("Tokens separated");
    window.push(KeyCode.DOWN).push(KeyCode.SPACE).pushUntil(KeyCode.DOWN, "Tokens separated");
    window.push(KeyCode.SPACE).reads("2 drills: CSRF token withheld, tokens separated");
    walk.lookAt("drills", ".drills-view");
    window.fire("All drills off").push(KeyCode.SPACE).push(KeyCode.ESCAPE);
    window.reads("Drill: ticket life 60 s").push(KeyCode.SHORTCUT, KeyCode.K);
    window.write("clock 3 h").push(KeyCode.ENTER).reads("2 drills");
    window.push(KeyCode.SHORTCUT, KeyCode.ENTER).reads("one from before is three hours old");
    walk.look("a drill, the sign-in again");
    window.write("practice").push(KeyCode.ENTER).answers("release");
    window.reads("the header Date").reads("Server's clock 3 h ahead");
    walk.look("a drill, an answer");
    walk.end();
  }

  @Test
  void the_request() throws Exception {
    signIn();
    walk.look("no answer yet");
    window.fire("Cookies, 1");
    walk.look("Cookies");
    window.fire("Headers, 2");
    walk.look("Headers");
    window.fire("Params").fire("Edit parameters as text");
    walk.look("Params as text");
    window.fire("Docs");
    walk.look("Docs");
    window.fire("Write");
    walk.look("Docs, written");
    window.doubleClick("POST Start VM").push(KeyCode.SHORTCUT, KeyCode.ENTER);
    window.reads("Not sent yet");
    walk.look("something missing");
    window.click("POST Log in").fire("Body, 2");
    walk.look("Body form");
    window.fire("Body: JSON");
    walk.look("Body JSON");
    window.fire("Body: Raw");
    walk.look("Body raw");
    window.fire("Body: File");
    walk.look("Body file");
    walk.end();
  }

  @Test
  void the_answer() throws Exception {
    signIn();
    window.doubleClick("GET Nodes").push(KeyCode.SHORTCUT, KeyCode.ENTER).answers("pve1");
    walk.look("Pretty");
    window.push(KeyCode.SHORTCUT, KeyCode.F).write("pve");
    walk.look("find");
    window.push(KeyCode.ESCAPE).fire("Tree view").push(KeyCode.DOWN);
    walk.look("Tree");
    window.fire("Raw view");
    walk.look("Raw");
    window.fire("Headers view").reads("Received");
    walk.look("Headers");
    window.fire("Timeline view").reads("TLS and certificate");
    walk.look("Timeline");
    window.fire("Pretty view").fire("Answer beside the request");
    walk.look("beside, and below for want of room");
    assertThat(window.seen().shows("Answer below the request")).isTrue();
    window.fire("Answer below the request");
    window.push(KeyCode.SHORTCUT, KeyCode.L).push(KeyCode.SHORTCUT, KeyCode.A);
    window.write("/nodes/pve9/status").push(KeyCode.SHORTCUT, KeyCode.ENTER);
    window.reads("Details");
    walk.look("error answer");
    window.push(KeyCode.SHORTCUT, KeyCode.W).reads("has changes that are not saved");
    walk.look("close question");
    window.push(KeyCode.ESCAPE);
    Files.writeString(
        folder.resolve("requests/nodes.json"),
        Files.readString(folder.resolve("requests/nodes.json")).replace("/nodes\"", "/node\""));
    window.reads("was changed on disk");
    walk.look("changed on disk");
    walk.end();
  }

  @Test
  void beside_the_request() throws Exception {
    signIn();
    window.fire("Cookies, 1").fire("Cookie jar of this connection");
    window.reads("1 of 1 goes with this request");
    walk.look("cookie jar");
    window.fire("Edit").reads("Edit PVEAuthCookie");
    walk.look("cookie form");
    window.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
    window.push(KeyCode.ALT, KeyCode.DIGIT0).named("Find a connection");
    walk.lookAt("connections", ".switcher");
    window.push(KeyCode.ESCAPE).push(KeyCode.SHORTCUT, KeyCode.K).reads("Open tabs");
    walk.lookAt("palette", ".palette");
    window.write("node").reads("Saved requests");
    walk.lookAt("palette, found", ".palette");
    window.write(" xyz").reads("Nothing is called");
    walk.lookAt("palette, nothing found", ".palette");
    window.push(KeyCode.ESCAPE).click("Settings").named("Find a setting or a key");
    walk.look("settings");
    window.fire("About").reads("26.0");
    walk.look("about");
    window.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
    window.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.I).reads("Proof of who one is");
    walk.look("ticket inspector");
    window.fire("A pasted one");
    window.pushUntil(KeyCode.TAB, "Ticket, cookie, header or answer of a sign-in");
    window.write("PVE:root@pam:6911G2F0::abc").reads("“G” is no hexadecimal digit");
    walk.look("ticket inspector, a broken one");
    window.push(KeyCode.ESCAPE).pushUntil(KeyCode.F6, "Filter saved requests").write("status");
    walk.look("sidebar, filtered");
    window.push(KeyCode.DOWN).push(KeyCode.DOWN);
    walk.look("sidebar, a request marked");
    window.pushUntil(KeyCode.F6, "Filter saved requests, 7 requests found");
    window.push(KeyCode.ESCAPE).push(KeyCode.DOWN).push(KeyCode.HOME).reads("Nothing written yet.");
    walk.look("sidebar, a folder marked");
    window.push(KeyCode.SHORTCUT, KeyCode.W);
    walk.look("no request open");
    walk.end();
  }

  private void signIn() throws Exception {
    window = lab.signedIn(folder, "admin", "pve").reads("3 of 3 nodes online");
    walk = new Walk(window);
  }
}
