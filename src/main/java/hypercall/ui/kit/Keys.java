package hypercall.ui.kit;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

/// The keys that commands have in the window a node stands in, and words that tell them: a person
/// may change every key. Outside of any window they are the usual ones.
public final class Keys {
  private Keys() {}

  /// The keys a command has now.
  public static List<Key> now(Node at, Command command) {
    return table(at).map(table -> table.now(command).getValue()).orElse(command.keys());
  }

  /// Whether no key does anything, since one is pressed that is to be a command's.
  static boolean arePaused(Node at) {
    return table(at).filter(Shortcuts::isPaused).isPresent();
  }

  private static Optional<Shortcuts> table(Node at) {
    return Optional.ofNullable(at.getScene()).map(scene -> Shortcuts.table(scene).get());
  }

  /// The first key of a command, followed as window and key change; empty when it has none.
  public static ObservableValue<Optional<Key>> first(Node at, Command command) {
    return at.sceneProperty()
        .flatMap(Shortcuts::table)
        .flatMap(table -> table.now(command))
        .orElse(command.keys())
        .map(all -> all.stream().findFirst());
  }

  /// Words with the first key of a command behind them, followed: `New request (Ctrl+T)`; the words
  /// alone while it has none.
  public static ObservableValue<String> with(String words, Node at, Command command) {
    return first(at, command).map(key -> with(words, key));
  }

  /// Words with a key behind them, or alone.
  public static String with(String words, Optional<Key> key) {
    return words + key.map(k -> " (" + k + ")").orElse("");
  }

  /// A tooltip of [#with].
  public static Tooltip tooltip(String words, Node at, Command command) {
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(with(words, at, command));
    return tip;
  }

  /// The first key of a command for a menu's line.
  public static Optional<KeyCombination> combination(Node at, Command command) {
    return now(at, command).stream().findFirst().map(Key::combination);
  }
}
