package hypercall.ui.response;

import static hypercall.ui.response.ResponseWindow.look;
import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Exchange;
import hypercall.http.Header;
import hypercall.http.Headers;
import hypercall.http.Phase;
import hypercall.pve.Problem;
import hypercall.ui.kit.Samples;
import hypercall.ui.kit.Shown;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Pictures of the response pane in its states, light and dark.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResponsePicturesTest {
  private Shown window;
  private ResponseModel model;
  private ResponseView view;

  @BeforeAll
  void open() throws TimeoutException {
    ResponseWindow pane = ResponseWindow.open(980, 560, problem -> {});
    window = pane.shown();
    model = pane.model();
    view = pane.view();
  }

  @AfterEach
  void pretty() {
    look(
        () -> {
          model.viewProperty().set(ResponseModel.View.PRETTY);
          view.body().closeFind();
        });
  }

  @Test
  void a_node_status() throws IOException {
    look(() -> model.show(Exchanges.json(Samples.NODE_STATUS), "lab"));
    pictures("answer");
  }

  @Test
  void its_headers() throws IOException {
    look(
        () -> {
          model.show(Exchanges.json(Samples.NODE_STATUS), "lab");
          model.viewProperty().set(ResponseModel.View.HEADERS);
        });
    pictures("headers");
  }

  @Test
  void the_cookies_it_sets() throws IOException {
    look(
        () -> {
          Headers headers =
              new Headers(
                  List.of(
                      new Header("Set-Cookie", "SID=••••••••; Path=/; Secure; HttpOnly"),
                      new Header("Set-Cookie", "lang=••••••••; Max-Age=0"),
                      new Header("Set-Cookie", "ad=••••••••; Domain=elsewhere.example; Path=/")));
          model.show(Exchanges.with(Exchanges.json(Samples.NODE_STATUS), headers), "lab");
          model.viewProperty().set(ResponseModel.View.COOKIES);
        });
    pictures("cookies");
  }

  @Test
  void its_timeline() throws IOException {
    look(
        () -> {
          model.show(Exchanges.json(Samples.NODE_STATUS), "lab");
          model.viewProperty().set(ResponseModel.View.TIMELINE);
        });
    pictures("timeline");
  }

  @Test
  void its_tree() throws IOException {
    look(
        () -> {
          model.show(Exchanges.json(Samples.NODE_STATUS), "lab");
          model.viewProperty().set(ResponseModel.View.TREE);
        });
    pictures("tree");
  }

  @Test
  void its_raw_text() throws IOException {
    look(
        () -> {
          model.show(Exchanges.json(Samples.NODE_STATUS), "lab");
          model.viewProperty().set(ResponseModel.View.RAW);
        });
    pictures("raw");
  }

  @Test
  void a_find() throws IOException {
    look(
        () -> {
          model.show(Exchanges.json(Samples.NODE_STATUS), "lab");
          view.find();
          view.body().find().queryProperty().set("cpu");
        });
    pictures("find");
  }

  @Test
  void folded() throws IOException {
    look(
        () -> {
          model.show(Exchanges.json(Samples.NODE_STATUS), "lab");
          view.body().foldAll(2);
        });
    pictures("folded");
  }

  @Test
  void ten_megabytes() throws IOException {
    GrowingBytes body = GrowingBytes.of(Samples.resources(10_000_000));
    look(() -> model.show(Exchanges.of(200, "OK", "application/json", body), "lab"));
    pictures("10mb");
  }

  @Test
  void a_problem_with_an_answer() throws IOException {
    Exchange exchange =
        Exchanges.of(
            400,
            "Parameter verification failed.",
            "application/json",
            Exchanges.bytes("{\"data\":null,\"errors\":{\"vmid\":\"type check failed\"}}"));
    look(
        () -> model.show(Exchanges.problem(Problem.Kind.PARAMETERS), Optional.of(exchange), "lab"));
    pictures("problem");
  }

  @Test
  void a_problem_without_an_answer() throws IOException {
    look(() -> model.show(Exchanges.problem(Problem.Kind.CERTIFICATE), Optional.empty(), "lab"));
    pictures("no-answer");
  }

  @Test
  void a_long_reason() throws IOException {
    Exchange exchange =
        Exchanges.of(
            500,
            "unable to parse value of 'net0': format error - net0.model: property is missing and it"
                + " is not optional; net0.bridge: value does not match the regex pattern",
            "application/json",
            Exchanges.bytes("{\"data\":null}"),
            20,
            "Cut short: 13 of 20 bytes came.",
            true);
    look(() -> model.show(exchange, "a connection with a long name"));
    pictures("long-reason");
  }

  @Test
  void waiting_and_nothing_yet() throws IOException {
    look(model::clear);
    pictures("empty");
    look(() -> model.progress(Optional.of(Phase.WAIT), 0, Duration.ofMillis(1300)));
    pictures("waiting");
  }

  private void pictures(String state) throws IOException {
    BufferedImage light = window.picture("response-" + state + "-light");
    window.dark(true);
    BufferedImage dark = window.picture("response-" + state + "-dark");
    window.dark(false);
    int corner = light.getHeight() - 2;
    assertThat(light.getRGB(2, corner)).isNotEqualTo(dark.getRGB(2, corner));
  }
}
