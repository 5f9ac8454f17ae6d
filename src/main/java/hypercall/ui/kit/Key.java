package hypercall.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A key with the keys held down beside it, such as Ctrl+Shift+T.
///
/// The digits, plus and minus of the number block count as those of the main block.
///
/// @param code never a modifier alone
public record Key(KeyCode code, boolean control, boolean shift, boolean alt, boolean meta) {
  private static final boolean MAC =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

  /// Reads `Ctrl+Shift+T` or `Shortcut+BACK_SLASH`; `Shortcut` is Command on a Mac and Ctrl
  /// elsewhere. Empty when it is no key.
  public static Optional<Key> of(String words) {
    boolean control = false;
    boolean shift = false;
    boolean alt = false;
    boolean meta = false;
    String[] parts = words.strip().split("\\+");
    for (int i = 0; i < parts.length - 1; i++) {
      switch (parts[i].toLowerCase(Locale.ROOT)) {
        case "ctrl" -> control = true;
        case "shift" -> shift = true;
        case "alt" -> alt = true;
        case "meta" -> meta = true;
        case "shortcut" -> {
          control |= !MAC;
          meta |= MAC;
        }
        default -> {
          return Optional.empty();
        }
      }
    }
    Key held = new Key(KeyCode.UNDEFINED, control, shift, alt, meta);
    return code(parts[parts.length - 1]).map(held::with);
  }

  /// What is pressed; empty while only modifiers are.
  public static Optional<Key> of(KeyEvent event) {
    KeyCode code = mainBlock(event.getCode());
    return code.isModifierKey() || code == KeyCode.UNDEFINED
        ? Optional.empty()
        : Optional.of(
            new Key(
                code,
                event.isControlDown(),
                event.isShiftDown(),
                event.isAltDown(),
                event.isMetaDown()));
  }

  /// Whether it cannot be meant as text: with Ctrl, Alt or Command, or a function key.
  public boolean isCommand() {
    return control || alt || meta || code.isFunctionKey();
  }

  /// Whether it writes nothing though it is pressed alone: Delete, Enter and the like.
  public boolean isNamed() {
    return !isCommand()
        && switch (code) {
          case DELETE, BACK_SPACE, INSERT, ENTER, SPACE -> true;
          default -> false;
        };
  }

  /// Whether fields for text and viewers do something of their own with it: copy, undo, move.
  public boolean isForEditing() {
    boolean plain = !control && !alt && !meta && !code.isFunctionKey();
    return plain
        || switch (code) {
          case A -> !alt && !shift; // with Shift it lists the open tabs
          case C, H, V, X, Y, Z -> !alt;
          case LEFT, RIGHT, UP, DOWN, HOME, END -> !alt;
          case PAGE_UP, PAGE_DOWN -> !alt && !(control && shift);
          case BACK_SPACE, DELETE, INSERT -> true;
          default -> false;
        };
  }

  /// As it stands on a button that is short of room: `Ctrl ↵`.
  public String brief() {
    String words = toString().replace("+", " ");
    return code == KeyCode.ENTER ? words.replace(name(), "↵") : words;
  }

  /// For a menu that is nobody's: JavaFX gives the keys of a node's menu to the whole window.
  public KeyCombination combination() {
    List<KeyCombination.Modifier> held = new ArrayList<>();
    if (control) {
      held.add(KeyCombination.CONTROL_DOWN);
    }
    if (shift) {
      held.add(KeyCombination.SHIFT_DOWN);
    }
    if (alt) {
      held.add(KeyCombination.ALT_DOWN);
    }
    if (meta) {
      held.add(KeyCombination.META_DOWN);
    }
    return new KeyCodeCombination(code, held.toArray(KeyCombination.Modifier[]::new));
  }

  /// As it is stored and read again.
  public String stored() {
    return words(code.name());
  }

  /// As a person reads it.
  @Override
  public String toString() {
    return words(name());
  }

  private String words(String last) {
    StringJoiner words = new StringJoiner("+");
    if (control) {
      words.add("Ctrl");
    }
    if (alt) {
      words.add("Alt");
    }
    if (shift) {
      words.add("Shift");
    }
    if (meta) {
      words.add("Meta");
    }
    return words.add(last).toString();
  }

  private String name() {
    return switch (code) {
      case BACK_SLASH -> "\\";
      case SLASH -> "/";
      case COMMA -> ",";
      case PERIOD -> ".";
      case SEMICOLON -> ";";
      case EQUALS -> "=";
      case MINUS -> "−";
      case PLUS -> "Plus";
      case OPEN_BRACKET -> "[";
      case CLOSE_BRACKET -> "]";
      case LEFT -> "←";
      case RIGHT -> "→";
      case UP -> "↑";
      case DOWN -> "↓";
      default -> code.getName();
    };
  }

  private Key with(KeyCode last) {
    return new Key(last, control, shift, alt, meta);
  }

  /// By the constant's name, or what stands on the key: `BACK_SLASH`, `1`.
  private static Optional<KeyCode> code(String word) {
    String wanted = word.strip();
    return Stream.of(KeyCode.values())
        .filter(code -> !code.isModifierKey() && code != KeyCode.UNDEFINED)
        .filter(code -> code.name().equalsIgnoreCase(wanted) || code.getName().equals(wanted))
        .findFirst()
        .map(Key::mainBlock);
  }

  private static KeyCode mainBlock(KeyCode code) {
    return switch (code) {
      case ADD -> KeyCode.PLUS;
      case SUBTRACT -> KeyCode.MINUS;
      case NUMPAD0 -> KeyCode.DIGIT0;
      case NUMPAD1 -> KeyCode.DIGIT1;
      case NUMPAD2 -> KeyCode.DIGIT2;
      case NUMPAD3 -> KeyCode.DIGIT3;
      case NUMPAD4 -> KeyCode.DIGIT4;
      case NUMPAD5 -> KeyCode.DIGIT5;
      case NUMPAD6 -> KeyCode.DIGIT6;
      case NUMPAD7 -> KeyCode.DIGIT7;
      case NUMPAD8 -> KeyCode.DIGIT8;
      case NUMPAD9 -> KeyCode.DIGIT9;
      default -> code;
    };
  }
}
