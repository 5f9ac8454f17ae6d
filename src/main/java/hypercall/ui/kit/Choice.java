package hypercall.ui.kit;

import java.util.Locale;

/// Something to pick: what is taken, and what it is, in a few words.
public record Choice(String value, String note) {
  /// Whether a typed piece stands in it.
  boolean matches(String typed) {
    String sought = typed.strip().toLowerCase(Locale.ROOT);
    return value.toLowerCase(Locale.ROOT).contains(sought)
        || note.toLowerCase(Locale.ROOT).contains(sought);
  }
}
