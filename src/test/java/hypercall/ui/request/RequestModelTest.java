package hypercall.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.store.SavedRequest;
import hypercall.store.SavedRequest.BodyKind;
import hypercall.store.SavedRequest.Row;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestModelTest {
  private final List<String> asked = new ArrayList<>();

  @Test
  void an_opened_request_is_not_edited_and_comes_out_as_it_went_in() {
    SavedRequest saved = Drafts.get("/nodes/{node}/status", new Row("node", "pve1"));
    RequestModel model = new RequestModel(saved);
    assertThat(model.editedProperty().get()).isFalse();
    assertThat(model.draft()).isEqualTo(saved);
  }

  @Test
  void a_placeholder_without_a_saved_row_is_no_edit() {
    assertThat(new RequestModel(Drafts.get("/nodes/{node}")).editedProperty().get()).isFalse();
  }

  @Test
  void an_edit_shows_and_saving_ends_it() {
    RequestModel model = new RequestModel(Drafts.get("/nodes"));
    model.query().add(new Row("a", "1"));
    assertThat(model.editedProperty().get()).isTrue();
    model.markSaved(model.draft());
    assertThat(model.editedProperty().get()).isFalse();
    model.query().remove(model.query().items().getFirst());
    assertThat(model.editedProperty().get()).isTrue();
  }

  @Test
  void a_typed_password_is_no_edit_because_it_is_never_saved() {
    RequestModel model =
        new RequestModel(Drafts.post("/access/ticket", new Row(true, "password", "", true)));
    model.body().form().items().getFirst().valueProperty().set("canary");
    assertThat(model.editedProperty().get()).isFalse();
    assertThat(model.draft().toString()).doesNotContain("canary");
  }

  @Test
  void a_restored_draft_that_differs_is_edited() {
    SavedRequest saved = Drafts.get("/nodes");
    RequestModel model = new RequestModel(saved, Drafts.get("/version"), Drafts.HERE);
    assertThat(model.pathProperty().get()).isEqualTo("/version");
    assertThat(model.editedProperty().get()).isTrue();
  }

  @Test
  void placeholders_follow_the_path_and_remember_their_values() {
    RequestModel model = new RequestModel(Drafts.get("/nodes/{node}", new Row("node", "pve1")));
    model.pathProperty().set("/nodes/{nod/qemu/{vmid}");
    assertThat(model.path().values()).extracting(RowModel::name).containsExactly("vmid");
    model.pathProperty().set("/nodes/{node}/qemu/{vmid}");
    assertThat(model.path().values()).extracting(RowModel::name).containsExactly("node", "vmid");
    assertThat(model.path().values().getFirst().value()).isEqualTo("pve1");
  }

  @Test
  void a_typed_query_moves_into_its_table_when_one_sends() {
    RequestModel model = listened(new RequestModel(Drafts.get("/nodes")));
    model.pathProperty().set("/cluster/resources?type=vm");
    assertThat(model.query().rows()).as("not while it is typed").isEmpty();
    model.send();
    assertThat(model.pathProperty().get()).isEqualTo("/cluster/resources");
    assertThat(model.query().rows()).containsExactly(new Row("type", "vm"));
    assertThat(asked).containsExactly("send");
  }

  @Test
  void an_address_of_another_server_is_told() {
    RequestModel model = new RequestModel(Drafts.get("/nodes"));
    model.baseProperty().set("https://pve1.lab:8006/api2/json");
    model.pathProperty().set("https://PVE1.lab:8006/api2/json/version");
    model.settlePath();
    assertThat(model.noticeProperty().get()).isEmpty();
    model.pathProperty().set("https://other.lab:8006/api2/json/version");
    model.settlePath();
    assertThat(model.noticeProperty().get()).contains("other.lab:8006", "connection on top");
    assertThat(model.pathProperty().get()).isEqualTo("/version");
  }

  @Test
  void an_address_of_another_server_is_not_sent_here_at_once() {
    RequestModel model = listened(new RequestModel(Drafts.get("/nodes")));
    model.baseProperty().set("https://pve1.lab:8006/api2/json");
    model.pathProperty().set("https://me:canary@other.lab:8006/api2/json/version");
    model.send();
    assertThat(asked).isEmpty();
    assertThat(model.noticeProperty().get()).contains("nothing was sent to other.lab:8006");
    assertThat(model.draft().toString()).doesNotContain("canary");
    model.settlePath();
    assertThat(model.noticeProperty().get()).as("stays until the next edit").isNotEmpty();
    model.send();
    assertThat(asked).as("seen, and wanted").containsExactly("send");
  }

  @Test
  void what_pvesh_writes_goes_into_the_form() {
    RequestModel model = new RequestModel(Drafts.get("/"));
    model.pathProperty().set("pvesh create /nodes/pve1/qemu/100/status/start --timeout 5");
    model.settlePath();
    assertThat(model.methodProperty().get()).isEqualTo("POST");
    assertThat(model.body().form().rows()).containsExactly(new Row("timeout", "5"));
    assertThat(model.body().kindProperty().get()).isEqualTo(BodyKind.FORM);
    assertThat(model.query().rows()).isEmpty();
  }

  @Test
  void nothing_is_sent_twice_and_only_what_runs_is_cancelled() {
    RequestModel model = listened(new RequestModel(Drafts.get("/nodes")));
    model.cancel();
    model.send();
    model.sendingProperty().set(true);
    model.send();
    model.cancel();
    assertThat(asked).containsExactly("send", "cancel");
  }

  @Test
  void a_body_on_get_is_warned_of_and_can_be_moved() {
    RequestModel model = new RequestModel(Drafts.post("/nodes", new Row("type", "vm")));
    assertThat(model.warningProperty().get()).isEmpty();
    model.methodProperty().set("GET");
    assertThat(model.warningProperty().get())
        .isEqualTo("Proxmox refuses a body on GET: put it into Params.");
    model.moveFormToParams();
    assertThat(model.warningProperty().get()).isEmpty();
    assertThat(model.query().rows()).containsExactly(new Row("type", "vm"));
    assertThat(model.body().kindProperty().get()).isEqualTo(BodyKind.NONE);
  }

  @Test
  void a_table_always_ends_with_an_empty_row() {
    RequestModel model = new RequestModel(Drafts.get("/nodes"));
    assertThat(model.headers().items()).hasSize(1);
    model.headers().items().getLast().nameProperty().set("X");
    assertThat(model.headers().items()).hasSize(2);
    model.headers().remove(model.headers().items().getLast());
    assertThat(model.headers().items()).as("the empty row stays").hasSize(2);
    assertThat(model.draft().headers()).containsExactly(new Row("X", ""));
  }

  private RequestModel listened(RequestModel model) {
    model.setIntents(() -> asked.add("send"), () -> asked.add("cancel"), () -> asked.add("save"));
    return model;
  }
}
