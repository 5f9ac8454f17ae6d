package hypercall.ui.kit;

import java.util.Optional;
import javafx.scene.input.KeyEvent;

/// A step that a key asks of the caret in what is only read, or of what is seen of it.
///
/// @param by 1 towards the end, -1 towards the beginning
/// @param far with Ctrl: by words, to the ends of all
/// @param select with Shift: the other end of what is selected stays
record CaretStep(Way way, int by, boolean far, boolean select) {
  enum Way {
    ROW,
    PAGE,
    SIDE,
    EDGE,
    /// The caret stays.
    SCROLL
  }

  /// Empty when the key asks for none.
  static Optional<CaretStep> of(KeyEvent key) {
    Way vertical = key.isShortcutDown() ? Way.SCROLL : Way.ROW;
    return switch (key.getCode()) {
      case UP -> of(key, vertical, -1);
      case DOWN -> of(key, vertical, 1);
      case PAGE_UP -> of(key, Way.PAGE, -1);
      case PAGE_DOWN -> of(key, Way.PAGE, 1);
      case LEFT -> of(key, Way.SIDE, -1);
      case RIGHT -> of(key, Way.SIDE, 1);
      case HOME -> of(key, Way.EDGE, -1);
      case END -> of(key, Way.EDGE, 1);
      default -> Optional.empty();
    };
  }

  private static Optional<CaretStep> of(KeyEvent key, Way way, int by) {
    return Optional.of(new CaretStep(way, by, key.isShortcutDown(), key.isShiftDown()));
  }

  /// Rows of a page: one that was seen is seen still.
  long page(Viewport viewport) {
    return by * Math.max(1, (long) viewport.rowsSeen() - 1);
  }
}
