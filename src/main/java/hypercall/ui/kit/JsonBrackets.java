package hypercall.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Finds which bracket belongs to which in a text that need not be JSON yet.
final class JsonBrackets {
  private JsonBrackets() {}

  /// @param open place of the opening bracket
  /// @param close place of the closing one
  record Pair(int open, int close) {}

  /// The pair of the bracket before the caret or, failing that, behind it; brackets in strings are
  /// none.
  static Optional<Pair> at(String text, int caret) {
    Pair behind = null;
    Deque<Integer> open = new ArrayDeque<>();
    boolean string = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (string) {
        string = c != '"' && c != '\n';
        i += c == '\\' ? 1 : 0;
      } else if (c == '"') {
        string = true;
      } else if (c == '{' || c == '[') {
        open.push(i);
      } else if ((c == '}' || c == ']') && !open.isEmpty()) {
        Pair pair = new Pair(open.pop(), i);
        if (text.charAt(pair.open) != (c == '}' ? '{' : '[')) {
          return Optional.empty();
        }
        if (pair.open == caret - 1 || pair.close == caret - 1) {
          return Optional.of(pair);
        }
        behind = pair.open == caret || pair.close == caret ? pair : behind;
      }
    }
    return Optional.ofNullable(behind);
  }
}
