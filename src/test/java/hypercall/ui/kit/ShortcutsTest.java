package hypercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every key can be changed, only differences are kept, and nothing stored is lost.
class ShortcutsTest {
  private final Map<String, Optional<String>> kept = new LinkedHashMap<>();
  private final Shortcuts table =
      new Shortcuts()
          .on("request.save", "Save", "Ctrl+S", () -> {})
          .on("request.new", "New", "Ctrl+T Ctrl+N", () -> {})
          .everywhere("view.larger", "Larger", "Ctrl+EQUALS", () -> {});

  ShortcutsTest() {
    table.keepWith(kept::put);
  }

  @Test
  void a_key_is_read_as_it_is_stored() {
    for (String words : List.of("Ctrl+Shift+T", "F6", "Ctrl+BACK_SLASH", "Ctrl+Alt+DIGIT1")) {
      assertThat(key(words).stored()).isEqualToIgnoringCase(words);
    }
    assertThat(key("Ctrl+BACK_SLASH")).hasToString("Ctrl+\\");
    assertThat(key("Ctrl+1")).isEqualTo(key("Ctrl+NUMPAD1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ctrl", "Ctrl+", "Banana+Q", "Ctrl+Banana", "Ctrl+Shift"})
  void what_is_no_key_is_not_read(String words) {
    assertThat(Key.of(words)).isEmpty();
  }

  @Test
  void a_changed_key_is_kept_and_its_usual_one_again_is_not() {
    table.change(command("request.save"), key("Ctrl+Shift+S"));
    assertThat(kept).containsEntry("request.save", Optional.of("Ctrl+Shift+S"));
    assertThat(table.isChanged(command("request.save"))).isTrue();
    table.reset(command("request.save"));
    assertThat(kept).containsEntry("request.save", Optional.empty());
    assertThat(table.shown("request.save").getValue()).isEqualTo("Ctrl+S");
  }

  @Test
  void a_key_that_is_taken_goes_to_the_new_command_and_the_old_keeps_its_others() {
    assertThat(table.owner(key("Ctrl+T"), command("request.save")))
        .contains(command("request.new"));
    table.change(command("request.save"), key("Ctrl+T"));
    assertThat(keys("request.new")).containsExactly(key("Ctrl+N"));
    assertThat(kept).containsEntry("request.new", Optional.of("Ctrl+N"));
    table.reset(command("request.new"));
    assertThat(keys("request.new")).as("less what was given away").containsExactly(key("Ctrl+N"));
    table.resetAll();
    assertThat(kept.values()).containsOnly(Optional.empty());
    assertThat(keys("request.new")).containsExactly(key("Ctrl+T"), key("Ctrl+N"));
  }

  @Test
  void a_field_does_not_write_the_digit_of_a_command_but_what_altgr_makes_of_it() {
    table.on("fold.7", "Fold", "Ctrl+Alt+7", () -> {});
    assertThat(table.isText(key("Ctrl+Alt+7"), "7")).isFalse();
    assertThat(table.isText(key("Ctrl+Alt+7"), "{")).isTrue();
    assertThat(table.isText(key("Ctrl+Alt+8"), "8")).as("nobody's key").isTrue();
    assertThat(table.isText(key("7"), "7")).isTrue();
  }

  @Test
  void a_command_can_be_without_a_key_and_that_is_kept() {
    table.clear(command("view.larger"));
    assertThat(kept).containsEntry("view.larger", Optional.of(""));
    assertThat(table.load(Map.of("view.larger", ""))).isEmpty();
    assertThat(table.shown("view.larger").getValue()).isEmpty();
  }

  @Test
  void what_is_stored_and_not_understood_is_told_and_left() {
    List<String> troubles = new ArrayList<>(table.load(Map.of("request.save", "Banana+Q")));
    troubles.addAll(table.load(Map.of("a.newer.one", "Ctrl+Q")));
    troubles.addAll(table.load(Map.of("request.new", "Q")));
    assertThat(troubles).hasSize(3);
    assertThat(troubles.getFirst()).contains("Banana+Q").contains("Save");
    assertThat(keys("request.save")).containsExactly(key("Ctrl+S"));
    assertThat(kept).isEmpty();
  }

  @Test
  void editing_keys_are_left_to_fields() {
    assertThat(key("Ctrl+C").isForEditing()).isTrue();
    assertThat(key("Ctrl+Shift+LEFT").isForEditing()).isTrue();
    assertThat(key("Q").isForEditing()).isTrue();
    assertThat(key("Ctrl+S").isForEditing()).isFalse();
    assertThat(key("F6").isForEditing()).isFalse();
  }

  @Test
  void a_pane_may_have_a_key_of_the_window_and_both_are_told() {
    Command copy = Command.in("the sidebar", "sidebar.copy", "Copy", "Ctrl+S Delete");
    table.list(List.of(copy));
    assertThat(table.owner(key("Ctrl+S"), copy)).isEmpty();
    assertThat(table.elsewhere(key("Ctrl+S"), copy)).containsExactly(command("request.save"));
    assertThat(table.elsewhere(key("Ctrl+S"), command("request.save"))).containsExactly(copy);
    table.change(copy, key("Ctrl+T"));
    assertThat(keys("request.new")).contains(key("Ctrl+T"));
    assertThat(kept).containsEntry("sidebar.copy", Optional.of("Ctrl+T"));
  }

  @Test
  void only_a_pane_in_which_delete_does_something_takes_such_a_key() {
    Command remove = Command.in("the sidebar", "sidebar.remove", "Remove", "Delete");
    Command format = Command.in("the editor", "editor.format", "Format", "Ctrl+Shift+F");
    assertThat(remove.takes(key("Enter"))).isTrue();
    assertThat(remove.takes(key("Q"))).isFalse();
    assertThat(format.takes(key("Delete"))).isFalse();
    assertThat(command("request.save").takes(key("Delete"))).isFalse();
    table.list(List.of(remove));
    assertThat(table.load(Map.of("sidebar.remove", "Space"))).isEmpty();
    assertThat(keys("sidebar.remove")).containsExactly(key("Space"));
  }

  private List<Key> keys(String id) {
    return table.keys(command(id)).getValue();
  }

  private Command command(String id) {
    return table.commands().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private static Key key(String words) {
    return Key.of(words).orElseThrow();
  }
}
