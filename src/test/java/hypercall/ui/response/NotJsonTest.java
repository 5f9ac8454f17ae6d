package hypercall.ui.response;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Response;
import hypercall.ui.response.RawModel.Way;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotJsonTest {
  private static Response of(String type, byte[] body) {
    return Exchanges.of(200, "OK", type, GrowingBytes.of(body)).response();
  }

  private static Response of(String type, String body) {
    return of(type, body.getBytes(StandardCharsets.UTF_8));
  }

  private static String why(Response response) {
    return NotJson.of(response).orElseThrow();
  }

  @Test
  void json_with_a_byte_order_mark_or_in_utf_16_is_json() {
    assertThat(NotJson.of(of("application/json", "\uFEFF{}"))).isEmpty();
    byte[] wide = "{\"a\":1}".getBytes(StandardCharsets.UTF_16LE);
    assertThat(NotJson.of(of("application/json;charset=UTF-8", wide))).isEmpty();
    byte[] marked = "\uFEFF \n[1]".getBytes(Charset.forName("UTF-32BE"));
    assertThat(BodyPane.isJson(of("text/plain", marked))).isTrue();
    byte[] text = "\uFEFFhello".getBytes(StandardCharsets.UTF_16LE);
    assertThat(why(of("text/plain", text))).startsWith("No JSON");
    assertThat(BodyPane.isJson(of("text/plain", "{}"))).isTrue();
  }

  @Test
  void what_is_no_json_says_what_it_is() {
    assertThat(why(of("text/html", "<h1>502 Bad Gateway</h1>"))).contains("nothing of it is run");
    assertThat(why(of("text/plain", "hello")))
        .isEqualTo("No JSON (text/plain): shown as the text it is.");
    assertThat(why(of("application/zip", new byte[] {'P', 'K', 3, 4, 0, 0})))
        .isEqualTo("Bytes that are no text (application/zip).");
    assertThat(NotJson.of(of("text/plain", ""))).isEmpty();
  }

  @Test
  void the_way_to_look_at_bytes_fits_them_until_a_person_chooses() {
    Look look = new Look();
    RawModel model = new RawModel(look);
    Response text = of("text/plain", "hello");
    Response bytes = of("application/octet-stream", new byte[] {0, 1, 2, 3});
    Response nul = of("application/json", "{\"a\":\"\u0000\"}");
    Response typeless = of("", "plain enough\n");
    assertThat(model.way(text)).isEqualTo(Way.TEXT);
    assertThat(model.way(bytes)).isEqualTo(Way.HEX);
    assertThat(model.way(nul)).isEqualTo(Way.TEXT);
    assertThat(model.way(typeless)).isEqualTo(Way.TEXT);
    model.chosenProperty().set(Optional.of(Way.HEX));
    assertThat(model.way(text)).isEqualTo(Way.HEX);
    assertThat(new RawModel(look).way(text)).isEqualTo(Way.HEX);
    model.chosenProperty().set(Optional.of(Way.IMAGE));
    assertThat(model.way(text)).as("no picture").isEqualTo(Way.TEXT);
  }
}
