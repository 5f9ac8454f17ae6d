package hypercall.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of the window as people know them from other request tools; one table, no key twice.
final class Shortcuts {
  private final Map<KeyCombination, Runnable> actions = new LinkedHashMap<>();

  /// Ctrl (Command on a Mac) and a key.
  Shortcuts on(KeyCode key, Runnable action) {
    actions.put(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN), action);
    return this;
  }

  /// Ctrl, Shift and a key.
  Shortcuts onShift(KeyCode key, Runnable action) {
    actions.put(
        new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
        action);
    return this;
  }

  /// A key without any other.
  Shortcuts onBare(KeyCode key, Runnable action) {
    actions.put(new KeyCodeCombination(key), action);
    return this;
  }

  /// Ctrl+Tab and Ctrl+Shift+Tab are not "Command" on a Mac.
  Shortcuts onControl(KeyCode key, boolean shift, Runnable action) {
    actions.put(
        shift
            ? new KeyCodeCombination(key, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN)
            : new KeyCodeCombination(key, KeyCombination.CONTROL_DOWN),
        action);
    return this;
  }

  /// Takes the keys before any control does; `when` says whether they count now.
  void install(Scene scene, java.util.function.BooleanSupplier when) {
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (!when.getAsBoolean()) {
            return;
          }
          for (Map.Entry<KeyCombination, Runnable> entry : actions.entrySet()) {
            if (entry.getKey().match(event)) {
              event.consume();
              entry.getValue().run();
              return;
            }
          }
        });
  }
}
