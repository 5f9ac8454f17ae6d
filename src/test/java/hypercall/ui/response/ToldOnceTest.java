package hypercall.ui.response;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Body;
import hypercall.http.Exchange;
import hypercall.http.Headers;
import hypercall.http.Request;
import hypercall.pve.ToldSecret;
import hypercall.secret.Secret;
import hypercall.ui.kit.Background;
import hypercall.ui.kit.Taken;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToldOnceTest {
  private final ResponseModel model =
      new ResponseModel(new Background(Runnable::run, Runnable::run), _ -> {}, () -> {});
  private final ToldOnce once = model.once();
  private final List<ToldSecret> given = new ArrayList<>();
  private final List<Taken> clipboard = new ArrayList<>();

  private static Exchange post(String path, String body) {
    Exchange answer = Exchanges.json(body);
    Request request =
        new Request(
            "POST", URI.create("https://pve1.lab:8006/api2/json" + path), Headers.NONE, Body.NONE);
    return new Exchange(
        request,
        "",
        "",
        answer.response(),
        answer.receivedHead(),
        answer.timing(),
        null,
        0,
        "",
        false);
  }

  private static Exchange token() {
    return post("/access/users/root@pam/token/mine", "{\"data\":{\"value\":\"********\"}}");
  }

  private void holds(String name, String value) {
    once.askOf(
        _ -> {
          ToldSecret told = new ToldSecret(name, Secret.copyOf(value));
          given.add(told);
          return List.of(told);
        });
  }

  @Test
  void a_secret_is_shown_and_copied_as_it_came_and_what_was_asked_for_is_wiped() {
    model.show(token(), "lab");
    holds("value", "s3cret");
    assertThat(once.namesProperty().get()).containsExactly("value");
    assertThat(once.wordsProperty().get()).contains("only once").contains("copy it now");
    assertThat(once.shownProperty().get()).isEmpty();
    once.show();
    assertThat(once.shownProperty().get()).isEqualTo("s3cret");
    once.copy("value", clipboard::add);
    assertThat(clipboard).containsExactly(new Taken("s3cret", true));
    assertThat(given).isNotEmpty().allMatch(told -> told.value().length() == 0);
    once.hide();
    assertThat(once.shownProperty().get()).isEmpty();
  }

  @Test
  void another_answer_hides_it_and_has_none() {
    model.show(token(), "lab");
    holds("value", "s3cret");
    once.show();
    once.askOf(_ -> List.of());
    model.show(Exchanges.json("{}"), "lab");
    assertThat(once.shownProperty().get()).isEmpty();
    assertThat(once.wordsProperty().get()).isEmpty();
  }

  @Test
  void once_the_session_has_forgotten_it_what_to_do_is_told() {
    model.show(token(), "lab");
    holds("value", "s3cret");
    once.show();
    once.askOf(_ -> List.of());
    once.copy("value", clipboard::add);
    assertThat(clipboard).isEmpty();
    assertThat(once.shownProperty().get()).isEmpty();
    assertThat(once.namesProperty().get()).isEmpty();
    assertThat(once.wordsProperty().get()).contains("is gone").contains("make a new one");
    model.show(post("/nodes/pve1/vncshell", "{\"data\":{\"ticket\":\"PVE::****\"}}"), "lab");
    assertThat(once.wordsProperty().get()).contains("is gone").contains("Send the request again");
  }
}
