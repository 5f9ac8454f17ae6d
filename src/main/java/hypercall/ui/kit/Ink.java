package hypercall.ui.kit;

import hypercall.json.Token;
import java.util.Locale;

/// What the viewer paints with; the style sheet gives each its colour as `-hypercall-ink-<name>`.
enum Ink {
  TEXT,
  KEY,
  STRING,
  NUMBER,
  BOOLEAN,
  NULL,
  PUNCTUATION,
  HINT,
  FAULT,
  BYTE,
  BYTE_GROUND,
  GUTTER,
  GUIDE,
  GUIDE_HERE,
  LINK,
  CARET,
  CARET_LINE,
  SELECTION,
  HIT,
  CURRENT_HIT;

  static Ink of(Token token) {
    return switch (token) {
      case KEY -> KEY;
      case STRING -> STRING;
      case NUMBER -> NUMBER;
      case BOOLEAN -> BOOLEAN;
      case NULL -> NULL;
      case PUNCTUATION -> PUNCTUATION;
      case HINT -> HINT;
      case FAULT -> FAULT;
      case BYTE -> BYTE;
    };
  }

  String property() {
    return "-hypercall-ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
