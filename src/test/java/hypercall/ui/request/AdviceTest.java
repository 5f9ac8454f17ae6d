package hypercall.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.store.SavedRequest.BodyKind;
import hypercall.store.SavedRequest.Row;
import org.junit.jupiter.api.Test;

/// What is said before sending, and does not keep one from it.
class AdviceTest {
  private final RequestModel model = new RequestModel(Drafts.post("/nodes/pve1/x"));

  @Test
  void an_ordinary_request_needs_none() {
    model.signatureProperty().set(Drafts.ticket(true));
    model.body().form().add(new Row("onboot", "1"));
    assertThat(model.hints()).isEmpty();
  }

  @Test
  void header_lines_beyond_61_are_told_and_switched_off_ones_do_not_count() {
    // Host, User-Agent, Accept-Encoding, Content-Length, Accept and Content-Type go along.
    for (int i = 0; i < 55; i++) {
      model.headers().add(new Row("X-" + i, "1"));
    }
    assertThat(model.hints()).isEmpty();
    RowModel last = model.headers().add(new Row("X-55", "1"));
    assertThat(model.hints()).singleElement().asString().startsWith("62 header lines");
    last.switchOff();
    assertThat(model.hints()).isEmpty();
  }

  @Test
  void headers_and_cookies_from_8_kib_on_are_told() {
    model.cookies().add(new Row("c", "x".repeat(7000)));
    assertThat(model.hints()).isEmpty();
    model.headers().add(new Row("X-Long", "x".repeat(1000)));
    assertThat(model.hints()).singleElement().asString().contains("from 8 KiB on");
  }

  @Test
  void bodies_beyond_512_kib_are_told_as_they_are_sent() {
    RowModel row = model.body().form().add(new Row("a", "x".repeat(524_286)));
    assertThat(model.hints()).isEmpty();
    row.valueProperty().set("x".repeat(524_285) + " ");
    assertThat(model.hints()).singleElement().asString().startsWith("524,290 bytes of body");
  }

  @Test
  void what_the_server_would_refuse_or_misread_is_told() {
    model.methodProperty().set("PATCH");
    model.query().add(new Row("full", "true"));
    model.headers().add(new Row("transfer-encoding", "chunked"));
    assertThat(model.hints())
        .containsExactly(
            "Proxmox knows GET, POST, PUT and DELETE only, in capitals.",
            "Proxmox takes no chunked body: leave Transfer-Encoding away.",
            "full=true: a switch is written 1 for Proxmox.");
  }

  @Test
  void a_body_of_the_wrong_kind_is_told() {
    model.body().kindProperty().set(BodyKind.JSON);
    model.body().jsonProperty().set("[1]");
    assertThat(model.hints()).singleElement().asString().contains("an object");
    model.body().kindProperty().set(BodyKind.RAW);
    model.body().rawTypeProperty().set("text/plain");
    assertThat(model.hints()).singleElement().asString().contains("506");
    model.body().kindProperty().set(BodyKind.UPLOAD);
    assertThat(model.hints()).hasSize(2);
    model.pathProperty().set("/nodes/pve1/storage/local/upload");
    model.body().form().add(new Row("content", "iso"));
    assertThat(model.hints()).isEmpty();
  }
}
