package hypercall.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Trust;
import hypercall.pve.Connection;
import hypercall.pve.Product;
import hypercall.secret.Secret;
import hypercall.ui.kit.Background;
import hypercall.ui.kit.Clip;
import hypercall.ui.kit.Pictures;
import hypercall.ui.kit.TestWindow;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is pasted into the connect pane's fields finds its place, and so does the keyboard.
class PastingTest {
  private static TestWindow window;

  private final FakeServers servers = new FakeServers();
  private ConnectModel model;
  private ConnectView view;

  @BeforeAll
  static void open() throws TimeoutException {
    window = new TestWindow(980, 760);
  }

  @BeforeEach
  void show() {
    window.show(
        Pictures.on(
            () -> {
              model =
                  new ConnectModel(
                      FXCollections.observableArrayList(),
                      servers.core(),
                      new Background(Runnable::run, Runnable::run));
              view = new ConnectView(model, () -> {});
              return view;
            }));
  }

  @Test
  void who_chooses_to_paste_a_ticket_can_paste_it_and_is_told_the_cookie_of_the_product() {
    window.click("Sign in with Paste ticket");
    assertThat(window.focused()).isEqualTo("Ticket");
    assertThat(window.says("The cookie PVEAuthCookie of a browser")).isTrue();
    act(() -> model.form().product().choose(Product.PBS));
    assertThat(window.says("The cookie PBSAuthCookie of a browser")).isTrue();
    window.write("nonsense");
    assertThat(window.says("one reads PBS:USER@REALM")).isTrue();
  }

  @Test
  void who_is_asked_again_on_the_practice_cluster_finds_the_password_filled_in() {
    act(model::startPractice);
    Connection practice = Objects.requireNonNull(model.selectedProperty().get());
    CompletableFuture<Optional<Secret>> answer = new CompletableFuture<>();
    act(() -> model.askAgain(practice, Optional.empty(), "The ticket has expired.", answer));
    assertThat(window.focused()).isEqualTo("Go on");
    window.push(KeyCode.ENTER);
    assertThat(answer.join()).get().matches(secret -> secret.length() > 0);
  }

  @Test
  void an_address_behind_a_proxy_is_assumed_by_its_port_until_the_server_says_what_it_is() {
    paste("Server name or address", "https://pve1.lab:8443/#v1:0:18:4");
    act(() -> model.trust().check());
    assertThat(text("Port")).isEqualTo("8443");
    ProductChoice product = model.form().product();
    assertThat(product.productProperty().get()).isEqualTo(Product.PDM);
    assertThat(window.says("Assumed from the port.")).isTrue();
    act(() -> model.trust().trust(true));
    assertThat(product.productProperty().get()).isEqualTo(Product.PVE);
    assertThat(product.contraryProperty().get()).isNull();
    assertThat(window.says("The server says so.")).isTrue();
    assertThat(text("Port")).isEqualTo("8443");
  }

  @Test
  void where_there_are_no_tokens_none_is_offered_and_the_reason_is_told() {
    Node token = window.named("Sign in with API token");
    Node password = window.named("Sign in with Password");
    assertThat(token.isDisabled()).isFalse();
    act(() -> model.choose(Product.PMG));
    assertThat(token.isDisabled()).isTrue();
    assertThat(window.says("Mail Gateway knows no API tokens.")).isTrue();
    assertThat(password.getAccessibleHelp()).isEqualTo("Mail Gateway knows no API tokens.");
    act(() -> model.choose(Product.PBS));
    assertThat(token.isDisabled()).isFalse();
    assertThat(window.says("knows no API tokens")).isFalse();
  }

  @Test
  void a_token_pasted_into_any_field_is_taken_apart() {
    String secret = "11111111-2222-4333-8444-55555555abcd";
    for (String field : List.of("Server name or address", "User name", "Password")) {
      show();
      paste(field, "Token ID\troot@pam!lab\nSecret\t" + secret + "\n");
      assertThat(text("Token id")).isEqualTo("root@pam!lab");
      assertThat(text("Token secret")).isEqualTo(secret);
      assertThat(window.focused()).as("on to what is missing").isEqualTo("Server name or address");
    }
    paste(
        "Token id",
        "curl -H 'Authorization: PVEAPIToken=a@pve!ci=" + secret + "' https://pve1:8443/");
    assertThat(text("Token id")).isEqualTo("a@pve!ci");
    assertThat(model.form().hostProperty().get()).isEqualTo("pve1");
    assertThat(model.form().portProperty().get()).isEqualTo("8443");
    paste("Token id", "PBSAPIToken=a@pbs!ci:" + secret);
    assertThat(model.form().product().productProperty().get()).isEqualTo(Product.PBS);
    paste("Token id", "PVEAPIToken=a@pve!ci=1111");
    assertThat(window.says("This API token is not whole.")).isTrue();
    assertThat(window.says("1111-")).isFalse();
    paste("Token secret", "Secret: " + secret.replace('1', '2'));
    assertThat(text("Token secret")).isEqualTo(secret.replace('1', '2'));
  }

  @Test
  void a_password_that_looks_like_a_token_is_pasted_as_it_is() {
    paste("Password", "P@ssw0rd!abc=def");
    assertThat(text("Password")).isEqualTo("P@ssw0rd!abc=def");
  }

  @Test
  void a_ticket_pasted_tells_whose_it_is_and_half_a_one_is_refused() {
    String ticket = "PVE:api@pve:6B020302::" + "aB+/".repeat(86);
    paste("Password", "Cookie: PVELangCookie=de; PVEAuthCookie=" + ticket);
    assertThat(text("Ticket")).isEqualTo(ticket);
    assertThat(window.says("api@pve · made 20")).isTrue();
    servers.password = ticket;
    window.click("Server name or address").write("pve1.lab").push(KeyCode.ENTER);
    window.click("Trust this certificate").push(KeyCode.ENTER);
    assertThat(servers.asked).contains("sign in Ticket[user=api, realm=pve]");
    paste("Ticket", "PVE:!tfa!%7B%22totp%22%3Atrue%7D:6B020302::" + "aB+/".repeat(86));
    assertThat(window.says("This ticket is only half of one")).isTrue();
    window.click("Ticket").push(KeyCode.CONTROL, KeyCode.A).write("nonsense").push(KeyCode.ENTER);
    assertThat(window.says("That is no ticket")).isTrue();
  }

  @Test
  void the_token_of_another_connection_is_not_shown_with_this_one() {
    Pictures.on(
        () -> {
          model.form().showToken("root@pam!lab");
          model.select(FakeServers.lab(new Trust.Pinned(FakeServers.FIRST)));
          return true;
        });
    window.click("Sign in with API token");
    assertThat(text("Token id")).isEmpty();
  }

  private static void paste(String field, String text) {
    Pictures.on(
        () -> {
          Clip.put(text);
          return true;
        });
    window.click(field).push(KeyCode.CONTROL, KeyCode.V);
  }

  @Test
  void a_realm_typed_with_the_user_is_chosen_when_the_field_is_left() {
    window.click("User name").push(KeyCode.CONTROL, KeyCode.A).write("api@pve");
    window.push(KeyCode.TAB);
    assertThat(text("User name")).isEqualTo("api");
    assertThat(((ComboBox<?>) window.named("Realm")).getEditor().getText()).isEqualTo("pve");
  }

  private static String text(String field) {
    return ((TextInputControl) window.named(field)).getText();
  }

  @Test
  void enlarged_the_pane_opens_at_the_field_that_has_the_keyboard() throws TimeoutException {
    act(() -> model.select(FakeServers.lab(new Trust.Pinned(FakeServers.FIRST))));
    act(() -> view.setStyle("-fx-font-size: 26px"));
    act(view::focusFirst);
    assertThat(window.focused()).isEqualTo("Password");
    Node seen = view.lookup(".form-scroll > .viewport");
    Node field = view.getScene().getFocusOwner();
    window.until(
        () ->
            seen.localToScene(seen.getLayoutBounds())
                .contains(field.localToScene(field.getLayoutBounds())));
  }

  private static void act(Runnable what) {
    Pictures.on(
        () -> {
          what.run();
          return true;
        });
  }
}
