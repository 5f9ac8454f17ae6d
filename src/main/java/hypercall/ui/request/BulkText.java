package hypercall.ui.request;

import hypercall.secret.Redactor;
import hypercall.store.SavedRequest.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows as text to edit: `name: value`, one a line, `#` before one that is switched off.
///
/// A secret value is written as dots, and dots stand for it when they are read back. A name or
/// value that would be misread is written in double quotes, with `\n`, `\"` and `\\` in it.
final class BulkText {
  private BulkText() {}

  static String write(List<Row> rows) {
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      boolean masked = row.secret() && !row.value().isEmpty();
      String value = masked ? Redactor.MASK : quoted(row.value(), isPlainValue(row.value()));
      text.append(row.enabled() ? "" : "# ")
          .append(quoted(row.name(), isPlainName(row.name())))
          .append(value.isEmpty() ? ":" : ": ")
          .append(value)
          .append('\n');
    }
    return text.toString();
  }

  /// @param before the rows that were written: where secret values and marks come from
  static List<Row> read(String text, List<Row> before) {
    List<Row> left = new ArrayList<>(before.stream().filter(Row::secret).toList());
    List<Row> rows = new ArrayList<>();
    for (String line : text.split("\\R")) {
      if (!line.isBlank()) {
        rows.add(row(line.strip(), left));
      }
    }
    return rows;
  }

  private static Row row(String line, List<Row> secrets) {
    boolean off = line.startsWith("#");
    String rest = off ? line.substring(1).strip() : line;
    int end = rest.startsWith("\"") ? closing(rest) + 1 : 0;
    int colon = rest.indexOf(':', end);
    String name = unquoted((colon < 0 ? rest : rest.substring(0, colon)).strip());
    String typed = colon < 0 ? "" : rest.substring(colon + 1).strip();
    boolean masked = typed.equals(Redactor.MASK);
    Row secret = secretOf(name, masked, secrets);
    if (secret == null) {
      Row read = TypedAddress.row(name, masked ? "" : unquoted(typed));
      return new Row(!off, name, read.value(), read.secret() || masked);
    }
    secrets.remove(secret);
    return new Row(!off, name, masked ? secret.value() : unquoted(typed), true);
  }

  /// The secret row that a line was: the one of its name, or for dots under a new name the next.
  private static @Nullable Row secretOf(String name, boolean masked, List<Row> secrets) {
    return secrets.stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElse(masked && !secrets.isEmpty() ? secrets.getFirst() : null);
  }

  private static boolean isPlainValue(String value) {
    return value.equals(value.strip())
        && !value.startsWith("\"")
        && !value.equals(Redactor.MASK)
        && value.chars().noneMatch(Character::isISOControl)
        && value.indexOf('\u2028') < 0
        && value.indexOf('\u2029') < 0;
  }

  private static boolean isPlainName(String name) {
    return isPlainValue(name) && !name.startsWith("#") && name.indexOf(':') < 0;
  }

  private static String quoted(String text, boolean plain) {
    if (plain) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        default -> {
          boolean special = Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
          quoted.append(special ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
      }
    }
    return quoted.append('"').toString();
  }

  /// Where a quoted text ends; -1 when it does not.
  private static int closing(String text) {
    int at = 1;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at < text.length() ? at : -1;
  }

  /// What was quoted, or the text as it stands when it is not, or not wholly.
  private static String unquoted(String text) {
    if (text.length() < 2 || !text.startsWith("\"") || closing(text) != text.length() - 1) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    String inner = text.substring(1, text.length() - 1);
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      if (c != '\\' || i + 1 == inner.length()) {
        plain.append(c);
      } else if (inner.charAt(i + 1) == 'u'
          && inner.substring(i).matches("(?s)\\\\u\\p{XDigit}{4}.*")) {
        plain.append((char) Integer.parseInt(inner.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        char escaped = inner.charAt(++i);
        plain.append(escaped == 'n' ? '\n' : escaped);
      }
    }
    return plain.toString();
  }
}
