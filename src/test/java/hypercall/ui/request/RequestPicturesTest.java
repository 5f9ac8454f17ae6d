package hypercall.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.store.SavedRequest.BodyKind;
import hypercall.store.SavedRequest.Row;
import hypercall.ui.kit.Pictures;
import java.awt.image.BufferedImage;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;

/// Pictures of the request editor in its states, light and dark.
class RequestPicturesTest {
  @Test
  void params_of_a_path_with_a_node() throws TimeoutException {
    picture(
        "params",
        new RequestModel(Drafts.get("/nodes/{node}/status", new Row("node", "pve1"))),
        "Params",
        model -> model.query().add(new Row("full", "1")));
  }

  @Test
  void headers_with_what_the_session_adds() throws TimeoutException {
    picture("headers", new RequestModel(Drafts.get("/nodes")), "Headers", _ -> {});
  }

  @Test
  void a_cookie_replaced_by_a_row_of_ones_own() throws TimeoutException {
    picture(
        "cookies",
        new RequestModel(Drafts.get("/nodes")),
        "Cookies",
        model -> model.cookies().add(new Row(true, "PVEAuthCookie", "PVE:other", true)));
  }

  @Test
  void a_form_with_a_password() throws TimeoutException {
    picture(
        "form",
        new RequestModel(
            Drafts.post(
                "/access/ticket",
                new Row("username", "api@pve"),
                new Row(true, "password", "not-a-real-one", true))),
        "Body",
        model -> model.sendingProperty().set(true));
  }

  @Test
  void json_with_a_fault() throws TimeoutException {
    picture(
        "json",
        new RequestModel(Drafts.post("/nodes/{node}/qemu")),
        "Body",
        model -> {
          model.body().kindProperty().set(BodyKind.JSON);
          model
              .body()
              .jsonProperty()
              .set(
                  """
                  {
                    "vmid": 101,
                    "name": "web \\"1\\"",
                    "onboot": true,
                    "description": null,
                    "tags": ["a", "b",, "c"]
                  }
                  """);
        });
  }

  @Test
  void what_is_missing_and_what_would_be_refused() throws TimeoutException {
    picture(
        "problems",
        new RequestModel(Drafts.post("/nodes/{node}/{what}", new Row("timeout", "10"))),
        "Params",
        model -> {
          model.methodProperty().set("DELETE");
          model.build(Drafts.BASE);
        });
  }

  private static void picture(
      String name, RequestModel model, String tab, Consumer<RequestModel> state)
      throws TimeoutException {
    model.signatureProperty().set(Drafts.ticket(false));
    model.baseProperty().set(Drafts.BASE.toString());
    model.liveProperty().set(Drafts.LIVE);
    Pictures pictures = Pictures.of(() -> new RequestView(model), 1160, 320);
    Pictures.on(
        () -> {
          pictures.scene().getRoot().lookupAll(".underline-tabs .toggle-button").stream()
              .map(ToggleButton.class::cast)
              .filter(button -> button.getText().equals(tab))
              .forEach(ToggleButton::fire);
          state.accept(model);
          return true;
        });
    BufferedImage light = pictures.take("request-" + name);
    assertThat(colours(light)).as("a pane is painted").isGreaterThan(50);
  }

  private static long colours(BufferedImage image) {
    return java.util.Arrays.stream(
            image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
        .distinct()
        .count();
  }
}
