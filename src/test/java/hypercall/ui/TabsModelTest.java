package hypercall.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Body;
import hypercall.http.Call;
import hypercall.http.Exchange;
import hypercall.http.Headers;
import hypercall.http.Request;
import hypercall.http.Response;
import hypercall.http.Timing;
import hypercall.store.OpenTab;
import hypercall.store.SavedRequest;
import hypercall.ui.kit.Background;
import hypercall.ui.request.RequestModel;
import hypercall.ui.response.ResponseModel;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Which tabs are open, in which order, and what closing them asks.
class TabsModelTest {
  private final SavedRequest nodes = SavedRequest.blank("nodes", "Nodes");
  private final SavedRequest version = SavedRequest.blank("version", "Version");
  private final SavedRequest status = SavedRequest.blank("status", "Status");
  private final List<String> forgotten = new ArrayList<>();
  private final List<RequestTab> saved = new ArrayList<>();
  private final TabsModel tabs = new TabsModel(TabsModelTest::make);
  private final Closing closing =
      new Closing(
          tabs,
          (tab, then) -> {
            saved.add(tab);
            then.run();
          });

  private static RequestTab make(OpenTab from) {
    Background here = new Background(Runnable::run, Runnable::run);
    return new RequestTab(
        from,
        new RequestModel(RequestTab.baseline(from, List.of()), from.draft(), here),
        new ResponseModel(here, problem -> {}, () -> {}));
  }

  private static Exchange exchange(String body) {
    GrowingBytes bytes = GrowingBytes.of(body.getBytes(StandardCharsets.UTF_8));
    return new Exchange(
        new Request("GET", URI.create("https://h:8006/api2/json/"), Headers.NONE, Body.NONE),
        "",
        "",
        new Response("HTTP/1.1", 200, "OK", Headers.NONE, bytes),
        "HTTP/1.1 200 OK\r\n",
        new Timing(Instant.EPOCH, Map.of(), Duration.ZERO),
        null,
        body.length(),
        "",
        false);
  }

  private List<String> names() {
    return tabs.tabs().stream().map(tab -> tab.request().nameProperty().get()).toList();
  }

  private RequestTab edited(SavedRequest request) {
    RequestTab tab = tabs.open(request, true);
    tab.request().pathProperty().set("/changed");
    return tab;
  }

  @Test
  void a_preview_gives_way_but_not_once_it_is_edited_sent_or_answered() {
    RequestTab preview = tabs.open(nodes, false);
    tabs.open(version, false);
    assertThat(names()).containsExactly("Version");
    assertThat(tabs.tabs()).doesNotContain(preview);

    RequestTab answered = tabs.selected().orElseThrow();
    answered.response().show(exchange("[]"), "lab");
    tabs.open(nodes, false);
    assertThat(names()).containsExactly("Version", "Nodes");
    tabs.selected().orElseThrow().begin(new Call());
    tabs.open(status, false);
    tabs.selected().orElseThrow().request().pathProperty().set("/x");
    assertThat(tabs.selected().orElseThrow().previewProperty().get()).isFalse();
    tabs.open(SavedRequest.blank("other", "Other"), false);
    assertThat(names()).containsExactly("Version", "Nodes", "Status", "Other");
  }

  @Test
  void a_closed_tab_comes_back_to_its_place_with_its_answers_and_its_text() {
    tabs.open(nodes, true);
    RequestTab tab = edited(version);
    tabs.open(status, true);
    Exchange answer = exchange("[1]");
    tab.response().show(exchange("[0]"), "lab");
    tab.response().show(answer, "lab");
    tabs.close(tab);
    assertThat(names()).containsExactly("Nodes", "Status");

    tabs.reopen();
    assertThat(names()).containsExactly("Nodes", "Version", "Status");
    RequestTab again = tabs.selected().orElseThrow();
    assertThat(again.id()).isEqualTo(tab.id());
    assertThat(again.request().pathProperty().get()).isEqualTo("/changed");
    assertThat(again.response().exchange()).contains(answer);
    assertThat(again.response().answers()).hasSize(2);
    assertThat(answer.response().body().at(1)).isEqualTo((byte) '1');
  }

  @Test
  void reopening_never_opens_a_saved_request_a_second_time() {
    tabs.close(tabs.open(nodes, true));
    RequestTab open = tabs.open(nodes, true);
    tabs.open(version, true);

    tabs.reopen();
    assertThat(names()).containsExactly("Nodes", "Version");
    assertThat(tabs.selected()).contains(open);
  }

  @Test
  void unsaved_work_on_a_request_that_is_open_again_comes_back_as_a_copy_of_its_own() {
    RequestTab tab = edited(nodes);
    tabs.close(tab);
    tabs.open(nodes, true);
    tabs.reopen();
    assertThat(names()).containsExactly("Nodes copy", "Nodes");
    assertThat(tabs.selected().orElseThrow().savedId()).isEmpty();
    assertThat(tabs.selected().orElseThrow().isEdited()).isTrue();
  }

  @Test
  void what_can_no_longer_be_reopened_is_given_back_and_told() {
    tabs.setForgotten(forgotten::add);
    RequestTab first = tabs.open(nodes, true);
    Exchange answer = exchange("[1]");
    first.response().show(answer, "lab");
    tabs.close(first);
    for (int i = 0; i < 20; i++) {
      assertThat(forgotten).isEmpty();
      tabs.close(tabs.open(SavedRequest.blank("r" + i, "R"), true));
    }
    assertThat(forgotten).containsExactly(first.id());
    assertThat(answer.response().body().isFinished()).isTrue();
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> answer.response().body().at(0))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void tabs_are_moved_and_the_one_in_front_stays_in_front() {
    RequestTab one = tabs.open(nodes, true);
    tabs.open(version, true);
    tabs.open(status, true);
    tabs.move(one, 2);
    assertThat(names()).containsExactly("Version", "Status", "Nodes");
    tabs.shift(-1);
    assertThat(names()).containsExactly("Status", "Version", "Nodes");
    tabs.shift(-1);
    tabs.move(one, 99);
    assertThat(names()).containsExactly("Status", "Version", "Nodes");
    assertThat(tabs.selected().orElseThrow().savedId()).isEqualTo("status");
  }

  @Test
  void a_copy_has_a_name_that_nothing_has() {
    tabs.open(nodes, true);
    assertThat(tabs.copyName("Nodes", Stream.of())).isEqualTo("Nodes copy");
    assertThat(tabs.copyName("Nodes", Stream.of("Nodes copy"))).isEqualTo("Nodes copy 2");
    assertThat(tabs.copyName("Nodes copy 2", Stream.of("Nodes copy", "Nodes copy 2")))
        .isEqualTo("Nodes copy 3");
  }

  @Test
  void closing_asks_only_where_work_would_be_lost_and_cancel_keeps_the_rest() {
    tabs.open(nodes, true);
    RequestTab first = edited(version);
    RequestTab second = edited(status);
    closing.all();
    assertThat(names()).containsExactly("Version", "Status");
    assertThat(closing.askedProperty().get()).isSameAs(first);
    assertThat(tabs.selected()).contains(first);
    closing.discard();
    assertThat(closing.askedProperty().get()).isSameAs(second);
    closing.cancel();
    assertThat(closing.askedProperty().get()).isNull();
    assertThat(names()).containsExactly("Status");
    closing.close(List.of(second));
    closing.save();
    assertThat(saved).containsExactly(second);
    assertThat(names()).isEmpty();
    tabs.reopen();
    assertThat(names()).containsExactly("Status");
  }

  @Test
  void others_and_those_to_the_right_are_closed() {
    RequestTab one = tabs.open(nodes, true);
    RequestTab two = tabs.open(version, true);
    tabs.open(status, true);
    closing.toTheRight(one);
    assertThat(names()).containsExactly("Nodes");
    tabs.reopen();
    tabs.reopen();
    assertThat(names()).containsExactly("Nodes", "Version", "Status");
    closing.others(tabs.withSaved("version").orElseThrow());
    assertThat(names()).containsExactly("Version");
    assertThat(two.savedId()).isEqualTo("version");
  }

  @Test
  void a_tab_whose_saved_request_was_deleted_is_its_tab_again_when_that_is_undone() {
    RequestTab tab = tabs.open(nodes, true);
    tab.request().pathProperty().set("/nodes");
    SavedRequest kept = tab.request().draft();
    tab.savedAs(kept);
    tab.orphan();
    assertThat(tabs.withSaved("nodes")).isEmpty();
    assertThat(tab.isOrphanOf("nodes")).isTrue();
    assertThat(tab.isEdited()).as("it is saved nowhere").isTrue();
    closing.close(List.of(tab));
    assertThat(closing.askedProperty().get()).isEqualTo(tab);
    closing.cancel();
    tab.savedAs(kept);
    assertThat(tab.isEdited()).isFalse();
    assertThat(tabs.withSaved("nodes")).contains(tab);
    assertThat(tab.isOrphanOf("nodes")).isFalse();
  }
}
