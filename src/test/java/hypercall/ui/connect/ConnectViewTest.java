package hypercall.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Trust;
import hypercall.pve.Connection;
import hypercall.secret.Secret;
import hypercall.ui.kit.Background;
import hypercall.ui.kit.Clip;
import hypercall.ui.kit.Pictures;
import hypercall.ui.kit.TestWindow;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The connect pane in a window, by mouse and by keyboard.
class ConnectViewTest {
  private static TestWindow window;

  private final FakeServers servers = new FakeServers();
  private final ObservableList<Connection> connections = FXCollections.observableArrayList();
  private final AtomicInteger closed = new AtomicInteger();
  private ConnectModel model;
  private ConnectView view;

  @BeforeAll
  static void open() throws TimeoutException {
    window = new TestWindow(980, 760);
  }

  @BeforeEach
  void show() {
    Pictures.on(
        () -> {
          model =
              new ConnectModel(
                  connections, servers.core(), new Background(Runnable::run, Runnable::run));
          view = new ConnectView(model, closed::incrementAndGet);
          return true;
        });
    window.show(view);
  }

  @Test
  void by_mouse_a_first_contact_is_trusted_and_signed_in_to() {
    window.click("Server name or address").write("https://pve1.lab:8006/");
    window.click("User name");
    assertThat(window.says("First contact")).isTrue();
    window.click("Trust this certificate");
    assertThat(window.says("fingerprint checked")).isTrue();
    assertThat(window.focused()).as("the keyboard goes on").isEqualTo("Password");
    window.write("right").click("Connect");
    assertThat(servers.joined).singleElement().extracting(Connection::host).isEqualTo("pve1.lab");
    assertThat(typedSecret()).as("cleared after success").isEmpty();
    assertThat(window.shows("pve1.lab, pve1.lab:8006 · root@pam")).isTrue();
  }

  @Test
  void by_keyboard_alone_from_the_server_to_the_session() {
    Pictures.on(
        () -> {
          view.focusFirst();
          return true;
        });
    assertThat(window.focused()).isEqualTo("Server name or address");
    window.write("pve1.lab").push(KeyCode.ENTER);
    window.pushUntil(KeyCode.TAB, "Only for this session").push(KeyCode.SPACE);
    assertThat(window.focused()).isEqualTo("Password");
    window.write("right").push(KeyCode.ENTER);
    assertThat(servers.joined).hasSize(1);
    assertThat(servers.asked).last().isEqualTo("save pve1.lab system");
  }

  @Test
  void an_api_token_signs_in() {
    window.click("Sign in with API token").click("Token id").write("root@pam!lab");
    window.click("Server name or address").write("pve1.lab").push(KeyCode.ENTER);
    window.click("Trust this certificate").write("right").push(KeyCode.ENTER);
    assertThat(servers.asked).contains("sign in Token[tokenId=root@pam!lab]");
  }

  @Test
  void a_wrong_password_is_told_under_the_form_and_the_field_keeps_the_keyboard() {
    select(FakeServers.lab(new Trust.Pinned(FakeServers.FIRST)));
    window.click("Password").write("wrong").push(KeyCode.ENTER);
    assertThat(window.says("The server refused user, password or realm.")).isTrue();
    assertThat(window.focused()).isEqualTo("Password");
  }

  @Test
  void a_second_factor_is_asked_for_in_place_and_kept_when_it_was_wrong() {
    servers.factors = List.of("totp", "recovery", "webauthn");
    select(FakeServers.lab(new Trust.Pinned(FakeServers.FIRST)));
    assertThat(window.says("authenticator app")).isFalse();
    window.click("Password").write("right").push(KeyCode.ENTER);
    assertThat(window.focused()).isEqualTo("Second factor");
    assertThat(window.says("security key works only in the browser")).isTrue();
    window.push(KeyCode.ENTER);
    assertThat(window.says("Type the second factor of api@pve")).isTrue();
    window.write("654321").push(KeyCode.ENTER);
    assertThat(window.says("refused the second factor")).isTrue();
    assertThat(window.focused()).isEqualTo("Second factor");
    window.write("123456").click("Connect");
    assertThat(servers.joined).hasSize(1);
    assertThat(servers.secrets).allMatch(secret -> secret.length() == 0);
    assertThat(window.says("authenticator app")).isFalse();
  }

  @Test
  void another_password_or_account_takes_the_question_for_the_second_factor_away() {
    servers.factors = List.of("totp");
    select(FakeServers.lab(new Trust.Pinned(FakeServers.FIRST)));
    window.click("Password").write("right").push(KeyCode.ENTER);
    window.click("User name").click("Password").write("x");
    assertThat(window.says("authenticator app")).isFalse();
    window.push(KeyCode.BACK_SPACE).push(KeyCode.ENTER);
    assertThat(window.says("authenticator app")).isTrue();
    window.click("User name").write("2");
    assertThat(window.says("authenticator app")).isFalse();
  }

  @Test
  void a_changed_certificate_shows_both_and_wants_the_new_one_typed() {
    servers.fingerprint = FakeServers.OTHER;
    select(FakeServers.lab(new Trust.Pinned(FakeServers.FIRST)));
    assertThat(window.says("4F:9A:11")).isTrue();
    assertThat(window.says("A0:11:5C")).isTrue();
    window.click("First eight digits of the new fingerprint").write("4F9A110C");
    window.push(KeyCode.ENTER);
    assertThat(window.says("not how the new fingerprint begins")).isTrue();
    window.push(KeyCode.CONTROL, KeyCode.A).write("A0115C93").click("Replace the pin");
    assertThat(window.says("fingerprint checked")).isTrue();
    window.click("Server name or address").push(KeyCode.CONTROL, KeyCode.A);
    window.write("pve1 lab").push(KeyCode.ENTER);
    assertThat(window.says("“pve1 lab” is no name or address of a server.")).isTrue();
  }

  @Test
  void the_practice_cluster_takes_two_clicks() {
    window.click("Start the practice cluster");
    assertThat(window.says("Made by this app")).isTrue();
    ComboBox<?> realm = (ComboBox<?>) window.named("Realm");
    assertThat(realm.getEditor().getText()).as("its name alone, which fits").isEqualTo("pam");
    window.click("Connect");
    assertThat(servers.joined).singleElement().extracting(Connection::id).isEqualTo("practice");
  }

  @Test
  void a_saved_connection_is_chosen_and_its_password_typed_at_once() {
    Connection lab = FakeServers.lab(new Trust.Pinned(FakeServers.FIRST));
    Connection red = lab.withId("red").withName("red").withColour(Connection.Colour.RED);
    Pictures.on(() -> connections.setAll(lab, red));
    String where = ", pve1.lab:8006 · api@pve";
    window.click("lab" + where);
    assertThat(window.focused()).isEqualTo("Password");
    assertThat(window.shows("Colour red")).isFalse();
    window.pushUntil(KeyCode.TAB, "lab" + where).push(KeyCode.DOWN);
    assertThat(window.focused()).as("arrows stay in the list").startsWith("red, ");
    window.push(KeyCode.ENTER);
    assertThat(window.shows("Colour red")).as("told, as it is set").isTrue();
    window.write("right").push(KeyCode.ENTER);
    assertThat(servers.joined).singleElement().extracting(Connection::id).isEqualTo("red");
  }

  @Test
  void a_time_out_that_is_wrong_is_shown_when_connecting() {
    select(FakeServers.lab(new Trust.Pinned(FakeServers.FIRST)));
    window.click("More: colour and time-outs");
    window.click("Seconds until the answer begins").write("soon");
    window.click("More: colour and time-outs").click("Connect");
    assertThat(window.focused()).isEqualTo("Seconds until the answer begins");
    assertThat(window.says("is 1 to 3600 seconds")).isTrue();
  }

  @Test
  void the_card_stays_where_it_is_when_the_form_grows() {
    window.click("Server name or address");
    Node card = view.lookup(".card");
    double before = card.getBoundsInParent().getMinY();
    window.click("Start the practice cluster");
    assertThat(window.says("TOTP secret")).isTrue();
    window.click("Copy the TOTP secret of reader@pve, PRACTICE");
    assertThat(Pictures.on(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("PRACTICE");
    assertThat(window.says(Clip.SECRET_COPIED)).isTrue();
    assertThat(card.getBoundsInParent().getMinY()).isEqualTo(before);
  }

  @Test
  void a_practice_token_is_filled_in_by_a_click() {
    window.click("Practice cluster, built in · no server needed");
    window.click("Fill in root@pam!lab, token, as root@pam");
    assertThat(((TextInputControl) window.named("Token id")).getText()).isEqualTo("root@pam!lab");
  }

  @Test
  void another_connection_empties_the_password() {
    Connection lab = FakeServers.lab(new Trust.Pinned(FakeServers.FIRST));
    select(lab);
    window.click("Password").write("right");
    window.click("Add connection");
    assertThat(typedSecret()).isEmpty();
    assertThat(window.focused()).isEqualTo("Server name or address");
  }

  @Test
  void an_expired_session_asks_for_the_password_alone() {
    CompletableFuture<Optional<Secret>> answer = new CompletableFuture<>();
    Connection lab = FakeServers.lab(new Trust.Pinned(FakeServers.FIRST));
    Pictures.on(
        () -> {
          model.askAgain(lab, Optional.empty(), "The ticket for lab has expired.", answer);
          return true;
        });
    assertThat(window.says("The ticket for lab has expired.")).isTrue();
    assertThat(window.shows("Server name or address")).isFalse();
    window.click("Password").write("again").click("Go on");
    assertThat(answer.join()).get().extracting(Secret::reveal).isEqualTo("again");
    assertThat(window.shows("Server name or address")).as("an ordinary form again").isTrue();
  }

  @Test
  void escape_leaves_the_pane() {
    window.click("Server name or address").push(KeyCode.ESCAPE);
    assertThat(closed).hasValue(1);
  }

  @Test
  void by_keyboard_a_connection_is_moved_renamed_copied_deleted_and_brought_back() {
    Connection lab = FakeServers.lab(new Trust.Pinned(FakeServers.FIRST));
    select(lab);
    Pictures.on(() -> connections.add(lab.withId("two").withName("two")));
    String where = ", pve1.lab:8006 · api@pve";
    window.click("Password").pushUntil(KeyCode.TAB, "lab" + where).push(KeyCode.ALT, KeyCode.DOWN);
    assertThat(servers.order).containsExactly("two", "lab");
    assertThat(window.focused()).as("it keeps the keyboard").isEqualTo("lab" + where);
    window.push(KeyCode.F2).write("home").push(KeyCode.ENTER);
    assertThat(connections).extracting(Connection::name).containsExactly("two", "home");
    window.push(KeyCode.CONTROL, KeyCode.D);
    assertThat(window.focused()).as("the copy has the keyboard").startsWith("home copy");
    window.push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.DELETE);
    assertThat(connections).extracting(Connection::name).containsExactly("home", "home copy");
    window.click("Undo the deletion");
    assertThat(connections)
        .extracting(Connection::name)
        .containsExactly("two", "home", "home copy");
  }

  @Test
  void a_colour_is_chosen_by_the_arrow_keys_and_stays_chosen_when_pressed_again() {
    select(FakeServers.lab(new Trust.Pinned(FakeServers.FIRST)));
    assertThat(window.shows("Colour orange")).as("out of the way").isFalse();
    window.pushUntil(KeyCode.TAB, "More: colour and time-outs").push(KeyCode.SPACE);
    window.push(KeyCode.TAB).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    assertThat(window.focused()).isEqualTo("Colour orange");
    window.push(KeyCode.SPACE);
    assertThat(connections.getFirst().colour()).isEqualTo(Connection.Colour.ORANGE);
    for (Connection.Colour colour : Connection.Colour.values()) {
      ToggleButton button = (ToggleButton) window.named("Colour " + colour.stored());
      assertThat(button.isSelected()).isEqualTo(colour == Connection.Colour.ORANGE);
    }
  }

  @Test
  void a_ca_file_is_typed_and_a_wrong_one_told_in_its_place() {
    select(FakeServers.lab(new Trust.System()));
    window.click("Use a CA file…").write("/nowhere.pem").push(KeyCode.ENTER);
    assertThat(window.says("/nowhere.pem holds no certificate.")).isTrue();
    window.push(KeyCode.CONTROL, KeyCode.A).write("/home/me/ca.pem").push(KeyCode.ENTER);
    assertThat(window.focused()).as("the keyboard goes on").isEqualTo("Password");
    assertThat(window.says("Signed by the authority in ca.pem.")).isTrue();
    assertThat(window.shows("Forget this CA file")).isTrue();
  }

  private void select(Connection connection) {
    Pictures.on(
        () -> {
          connections.setAll(connection);
          model.select(connection);
          return true;
        });
  }

  private String typedSecret() {
    return ((TextInputControl) window.named("Password")).getText();
  }
}
