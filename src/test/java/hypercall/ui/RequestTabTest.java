package hypercall.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.store.OpenTab;
import hypercall.store.SavedRequest;
import hypercall.store.ViewState;
import hypercall.ui.kit.Background;
import hypercall.ui.request.RequestModel;
import hypercall.ui.response.ResponseModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a tab says about unsaved work after a restart.
class RequestTabTest {
  private final SavedRequest saved =
      SavedRequest.blank("status", "Status").withName("Status of a node");

  @Test
  void a_tab_that_was_not_edited_is_not_edited_after_a_restart_though_a_node_was_suggested() {
    SavedRequest draft = suggested(SavedRequest.blank("status", "Status"));

    assertThat(isEdited(new OpenTab("status", draft, false))).isFalse();
    assertThat(isEdited(new OpenTab("status", draft, true))).isTrue();
  }

  @Test
  void a_copy_that_was_never_saved_is_unsaved_work() {
    SavedRequest copy = suggested(SavedRequest.blank("", "Status"));

    assertThat(isEdited(new OpenTab("", copy, true))).isTrue();
    assertThat(isEdited(new OpenTab("", SavedRequest.blank("", "New request"), true))).isFalse();
  }

  @Test
  void a_copy_knows_over_a_restart_what_it_is_a_copy_of() {
    SavedRequest copy = SavedRequest.blank("", "Status copy");
    OpenTab kept = new OpenTab("1", "", copy, true, false, "", "status", ViewState.NONE);

    RequestTab tab =
        new RequestTab(kept, new RequestModel(copy), new ResponseModel(here(), _ -> {}, () -> {}));

    assertThat(tab.isNew()).isFalse();
    assertThat(tab.snapshot().originId()).isEqualTo("status");
  }

  @Test
  void a_node_filled_in_follows_the_server_and_a_typed_one_stays() {
    RequestModel model = new RequestModel(SavedRequest.blank("status", "Status"));
    model.pathProperty().set("/nodes/{node}/status");
    SavedRequest plain = model.draft();
    model.suggest("node", List.of("pve1", "pve2"));
    model.suggest("node", List.of("pve0", "pve1"));
    assertThat(node(model)).isEqualTo("pve1");
    model.suggest("node", List.of("pbs1"));
    assertThat(node(model)).isEqualTo("pbs1");

    RequestModel again = new RequestModel(model.draft());
    again.suggestedBeyond(plain);
    again.suggest("node", List.of("pve1"));
    assertThat(node(again)).isEqualTo("pve1");

    RequestModel typed = new RequestModel(model.draft());
    typed.suggest("node", List.of("pve1"));
    assertThat(node(typed)).isEqualTo("pbs1");
  }

  private static String node(RequestModel model) {
    return model.draft().pathValues().getFirst().value();
  }

  private static Background here() {
    return new Background(Runnable::run, Runnable::run);
  }

  private boolean isEdited(OpenTab tab) {
    return new RequestModel(RequestTab.baseline(tab, List.of(saved)), tab.draft(), here())
        .editedProperty()
        .get();
  }

  private static SavedRequest suggested(SavedRequest request) {
    RequestModel model = new RequestModel(request);
    model.pathProperty().set("/nodes/{node}/status");
    model.suggest("node", List.of("pve1"));
    return model.draft();
  }
}
