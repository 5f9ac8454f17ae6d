package hypercall.json.path;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Goes over the beginning of an expression, which need not be right, and keeps the path that is
/// being written: inside a filter, `@` is everything that the path before the filter leads to.
final class CaretReader {
  /// What is open: a filter, a bracket without one, or a parenthesis.
  private enum Kind {
    FILTER,
    BRACKET,
    PARENTHESIS
  }

  /// @param outer the path that was being written
  /// @param base what `@` was there
  private record Open(Kind kind, int at, String outer, String base) {}

  private final String text;
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable String path;
  private String base = "$";
  private int at;

  CaretReader(String text) {
    this.text = text;
  }

  Optional<PathCaret> read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (path != null && goesOn(c)) {
        continue;
      }
      path = null;
      if (c == '\'' || c == '"') {
        int end = endOfString(c);
        if (end < 0) {
          return inQuotes(c);
        }
        at = end;
      } else {
        sign(c);
        at++;
      }
    }
    return path == null ? Optional.empty() : afterDot(path);
  }

  /// Takes a character into the path, if it goes on with it.
  private boolean goesOn(char c) {
    String written = String.valueOf(path);
    if (c == '[') {
      int inside = at + 1;
      while (inside < text.length() && Character.isWhitespace(text.charAt(inside))) {
        inside++;
      }
      boolean filter = text.startsWith("?", inside);
      open.push(new Open(filter ? Kind.FILTER : Kind.BRACKET, at, written, base));
      base = filter ? written + "[*]" : base;
      path = null;
      at = filter ? inside + 1 : at + 1;
      return true;
    }
    if (Character.isWhitespace(c)) {
      String rest = text.substring(at).stripLeading();
      if (rest.startsWith(".") || rest.startsWith("[")) {
        at = text.length() - rest.length();
        return true;
      }
      return false;
    }
    boolean step = c == '.' || c == '*' || PathText.continuesName(text.codePointAt(at));
    if (step) {
      int length = Character.charCount(text.codePointAt(at));
      path = written + text.substring(at, at + length);
      at += length;
    }
    return step;
  }

  private void sign(char c) {
    switch (c) {
      case '$' -> path = "$";
      case '@' -> path = base;
      case '(' -> open.push(new Open(Kind.PARENTHESIS, at, "", base));
      case ')', ']' -> {
        if (!open.isEmpty()) {
          Open closed = open.pop();
          base = closed.base();
          path = closed.kind() == Kind.PARENTHESIS ? null : closed.outer() + bracket(closed.at());
        }
      }
      default -> {}
    }
  }

  private String bracket(int from) {
    return text.substring(from, at + 1);
  }

  /// The place behind the string that begins here, or -1 where it has no end.
  private int endOfString(char quote) {
    int p = at + 1;
    while (p < text.length() && text.charAt(p) != quote) {
      p += text.charAt(p) == '\\' ? 2 : 1;
    }
    return p < text.length() ? p + 1 : -1;
  }

  private Optional<PathCaret> inQuotes(char quote) {
    Open around = open.peek();
    String before = text.substring(0, at).stripTrailing();
    boolean selector =
        around != null
            && around.kind() == Kind.BRACKET
            && (before.endsWith("[") || before.endsWith(","));
    return selector
        ? Optional.of(place(around.outer(), text.substring(at + 1), quote))
        : Optional.empty();
  }

  private Optional<PathCaret> afterDot(String written) {
    String typed = PathCaret.trailingName(text);
    String before = written.substring(0, Math.max(0, written.length() - typed.length()));
    return before.endsWith(".")
        ? Optional.of(place(before.substring(0, before.length() - 1), typed, (char) 0))
        : Optional.empty();
  }

  /// @param before the path before the name, with one dot of two
  private PathCaret place(String before, String typed, char quote) {
    boolean inside = quote == 0 ? before.endsWith(".") : before.endsWith("..");
    String values = inside ? before.substring(0, before.length() - (quote == 0 ? 1 : 2)) : before;
    return new PathCaret(
        inside ? List.of(values, values + "..*") : List.of(values),
        typed,
        text.length() - typed.length(),
        quote,
        quote != 0 ? 0 : inside ? 2 : 1);
  }
}
