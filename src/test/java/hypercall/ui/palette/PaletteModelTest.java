package hypercall.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.ui.palette.Entry.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A few letters find what is meant, the best of it first, and what was used lately before that.
class PaletteModelTest {
  private final List<String> done = new ArrayList<>();
  private final List<List<String>> kept = new ArrayList<>();
  private final PaletteModel model =
      new PaletteModel(
          () ->
              List.of(
                  entry(Kind.TAB, "GET", "Version", "/version", "Ctrl+1"),
                  entry(Kind.REQUEST, "GET", "Nodes", "Getting started · /nodes", ""),
                  entry(Kind.REQUEST, "GET", "Node status", "/nodes/{node}/status", ""),
                  entry(Kind.REQUEST, "POST", "Start VM", "Guests · /nodes/{node}/qemu", ""),
                  entry(Kind.COMMAND, "", "Save the request", "", "Ctrl+S"),
                  entry(Kind.COMMAND, "", "Find in the answer", "", "Ctrl+F"),
                  entry(Kind.CONNECTION, "", "lab", "root@pam · pve1.lab:8006", "Alt+1"),
                  entry(Kind.SETTING, "", "Colours: Dark", "Look", "")),
          words ->
              words.startsWith("/")
                  ? List.of(entry(Kind.NEW, "GET", "New request to " + words, "", ""))
                  : List.of(),
          List.of("gone", "Start VM"),
          kept::add);

  PaletteModelTest() {
    model.toggle();
  }

  @ParameterizedTest
  @CsvSource({
    "nodes, Nodes",
    "NODE ST, Node status",
    "nst, Node status",
    "st no, Node status",
    "post, Start VM",
    "qemu, Start VM",
    "guests start, Start VM",
    "ctrl+s, Save the request",
    "fita, Find in the answer",
    "lab, lab",
    "8006, lab",
    "dark, Colours: Dark",
  })
  void finds(String typed, String first) {
    model.queryProperty().set(typed);
    assertThat(model.chosen()).get().extracting(Entry::title).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({"xyz", "nodes xyz", "tts", "^$*", "versionn"})
  void finds_nothing(String typed) {
    model.queryProperty().set(typed);
    assertThat(model.lines()).isEmpty();
    assertThat(model.chosen()).isEmpty();
    assertThat(model.place()).isEmpty();
    model.step(1);
    model.take();
    assertThat(done).isEmpty();
    assertThat(model.openProperty().get()).isTrue();
  }

  @Test
  void the_found_letters_are_marked() {
    model.queryProperty().set("nst");
    assertThat(hit("Node status").match().title()).hasToString("{0, 5, 6}");
    model.queryProperty().set("lab pve1");
    assertThat(hit("lab").match().title()).hasToString("{0, 1, 2}");
    assertThat(hit("lab").match().detail()).hasToString("{11, 12, 13, 14}");
  }

  @Test
  void kinds_stand_under_their_headings_and_the_kind_of_the_best_hit_comes_first() {
    model.queryProperty().set("s");
    assertThat(titles())
        .containsExactly(
            "# Saved requests",
            "Start VM",
            "Node status",
            "Nodes",
            "# Commands",
            "Save the request",
            "Find in the answer",
            "# Open tabs",
            "Version",
            "# Settings",
            "Colours: Dark");
  }

  @Test
  void what_was_used_lately_comes_first_and_is_kept() {
    assertThat(titles()).startsWith("# Used lately", "Start VM", "# Open tabs", "Version");
    assertThat(titles()).containsOnlyOnce("Start VM");
    model.queryProperty().set("dark");
    model.take();
    assertThat(done).containsExactly("Colours: Dark");
    assertThat(kept).containsExactly(List.of("Colours: Dark", "gone", "Start VM"));
    assertThat(model.openProperty().get()).isFalse();
    model.toggle();
    assertThat(model.queryProperty().get()).isEmpty();
    assertThat(titles()).startsWith("# Used lately", "Colours: Dark", "Start VM", "# Open tabs");
  }

  @Test
  void what_was_used_lately_wins_over_an_equal() {
    model.queryProperty().set("node s");
    assertThat(titles()).containsSubsequence("Node status", "Start VM");
    model.queryProperty().set("/nodes/{node}");
    assertThat(titles()).containsSubsequence("Start VM", "Node status");
  }

  @Test
  void keys_step_over_headings_and_round() {
    assertThat(model.place()).isEqualTo("1 of 8");
    model.step(1);
    assertThat(model.chosen().orElseThrow().title()).isEqualTo("Version");
    model.step(-1);
    model.step(-1);
    assertThat(model.place()).isEqualTo("8 of 8");
    model.step(1);
    assertThat(model.place()).isEqualTo("1 of 8");
    model.step(5);
    model.step(5);
    assertThat(model.place()).as("a page stays at the end").isEqualTo("8 of 8");
    model.first();
    assertThat(model.place()).isEqualTo("1 of 8");
    model.last();
    model.take();
    assertThat(done).containsExactly("Colours: Dark");
  }

  @Test
  void a_heading_is_not_chosen_by_a_click() {
    model.take(0);
    assertThat(done).isEmpty();
    assertThat(model.openProperty().get()).isTrue();
  }

  @Test
  void a_path_is_a_new_request_which_is_not_remembered() {
    model.queryProperty().set("/nodes/pve1/time");
    assertThat(titles()).containsExactly("# New", "New request to /nodes/pve1/time");
    model.take();
    assertThat(done).hasSize(1);
    assertThat(kept).isEmpty();
  }

  private Line.Hit hit(String title) {
    return model.lines().stream()
        .filter(line -> line instanceof Line.Hit hit && hit.entry().title().equals(title))
        .map(Line.Hit.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private List<String> titles() {
    return model.lines().stream()
        .map(
            line ->
                switch (line) {
                  case Line.Heading(String words) -> "# " + words;
                  case Line.Hit(Entry entry, Match _) -> entry.title();
                })
        .toList();
  }

  private Entry entry(Kind kind, String method, String title, String detail, String key) {
    return new Entry(title, kind, method, title, detail, key, () -> done.add(title));
  }
}
