package hypercall.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Body;
import hypercall.http.Header;
import hypercall.http.Request;
import hypercall.store.SavedRequest.BodyKind;
import hypercall.store.SavedRequest.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the fields come to.
class RequestBuildTest {
  @Test
  void placeholders_and_query_are_filled_in_and_encoded() {
    RequestModel model =
        new RequestModel(Drafts.get("/nodes/{node}/tasks", new Row("node", "pve 1/2")));
    model.query().add(new Row("typefilter", "a=b;c&d+e%"));
    model.query().add(new Row(false, "off", "x", false));
    assertThat(ready(model).address())
        .hasToString(Drafts.BASE + "/nodes/pve%201%2F2/tasks?typefilter=a%3Db%3Bc%26d%2Be%25");
  }

  @Test
  void an_empty_placeholder_is_named_with_the_place_to_fill_it_in() {
    assertThat(missing(new RequestModel(Drafts.get("/nodes/{node}/qemu/{vmid}"))))
        .hasSize(2)
        .first()
        .asString()
        .contains("{node}", "Params");
  }

  @Test
  void accept_goes_along_unless_one_types_another_or_switches_it_off() {
    RequestModel model = new RequestModel(Drafts.get("/version"));
    assertThat(ready(model).headers().lines())
        .containsExactly(new Header("Accept", "application/json"));
    model.headers().add(new Row("accept", "text/plain"));
    assertThat(ready(model).headers().lines()).containsExactly(new Header("accept", "text/plain"));
    model.headers().items().getFirst().switchOff();
    model.overrides().withhold("Accept", true);
    assertThat(ready(model).headers().lines()).isEmpty();
  }

  @Test
  void cookies_share_one_line_with_a_typed_cookie_header() {
    RequestModel model = new RequestModel(Drafts.get("/version"));
    model.headers().add(new Row("Cookie", "a=1"));
    model.cookies().add(new Row("b", "2"));
    model.cookies().add(new Row("c", "3"));
    assertThat(ready(model).headers().first("Cookie")).contains("a=1; b=2; c=3");
  }

  @Test
  void form_fields_keep_their_order_and_their_secrets() {
    RequestModel model =
        new RequestModel(
            Drafts.post("/access/ticket", new Row("username", "a"), new Row("password", "p")));
    assertThat(ready(model).body())
        .isEqualTo(
            new Body.Form(
                List.of(new Body.Field("username", "a"), new Body.Field("password", "p", true))));
  }

  @Test
  void json_goes_as_it_was_typed() {
    RequestModel model = new RequestModel(Drafts.post("/nodes"));
    model.body().kindProperty().set(BodyKind.JSON);
    model.body().jsonProperty().set("{ \"a\": 1.10, }");
    assertThat(ready(model).body())
        .isEqualTo(new Body.Text("application/json", "{ \"a\": 1.10, }"));
  }

  @Test
  void an_illegal_header_is_refused_without_showing_its_value() {
    RequestModel model = new RequestModel(Drafts.get("/version"));
    model.headers().add(new Row("X Y", "v"));
    model.headers().add(new Row("X-Z", "canary\r\nEvil: 1"));
    assertThat(missing(model))
        .hasSize(2)
        .allMatch(sentence -> sentence.startsWith("Headers: "))
        .noneMatch(sentence -> sentence.contains("canary"));
  }

  @Test
  void a_cookie_with_a_semicolon_is_refused() {
    RequestModel model = new RequestModel(Drafts.get("/version"));
    model.cookies().add(new Row("a", "1; b=2"));
    assertThat(missing(model)).singleElement().asString().contains("Cookies", "semicolon");
  }

  @Test
  void a_value_without_a_name_is_told() {
    RequestModel model = new RequestModel(Drafts.get("/version"));
    model.query().add(new Row("", "x"));
    assertThat(missing(model)).singleElement().asString().contains("Params", "no name");
  }

  @Test
  void an_empty_secret_is_asked_for_because_it_is_never_saved() {
    RequestModel model =
        new RequestModel(Drafts.post("/access/ticket", new Row(true, "password", "", true)));
    assertThat(missing(model)).singleElement().asString().contains("password", "never saved");
  }

  @Test
  void a_method_with_a_space_is_refused_and_a_strange_one_is_not() {
    RequestModel model = new RequestModel(Drafts.get("/version"));
    model.methodProperty().set("GET /x");
    assertThat(missing(model)).singleElement().asString().contains("method");
    model.methodProperty().set("PATCH");
    assertThat(ready(model).method()).isEqualTo("PATCH");
  }

  @Test
  void a_page_of_the_web_interface_is_not_sent() {
    assertThat(missing(new RequestModel(Drafts.get("https://pve1.lab:8006/#v1:0:18"))))
        .singleElement()
        .asString()
        .contains("web interface");
  }

  @Test
  void what_is_missing_is_also_told_in_the_pane_until_the_next_edit() {
    RequestModel model = new RequestModel(Drafts.get("/nodes/{node}"));
    model.build(Drafts.BASE);
    assertThat(model.problems()).hasSize(1);
    model.path().values().getFirst().valueProperty().set("pve1");
    assertThat(model.problems()).isEmpty();
    assertThat(ready(model).address()).hasToString(Drafts.BASE + "/nodes/pve1");
  }

  private static Request ready(RequestModel model) {
    return switch (model.build(Drafts.BASE)) {
      case Built.Ready ready -> ready.request();
      case Built.Incomplete incomplete -> throw new AssertionError(incomplete.sentences());
    };
  }

  private static List<String> missing(RequestModel model) {
    return switch (model.build(Drafts.BASE)) {
      case Built.Ready ready -> throw new AssertionError(ready.request().address());
      case Built.Incomplete incomplete -> incomplete.sentences();
    };
  }
}
