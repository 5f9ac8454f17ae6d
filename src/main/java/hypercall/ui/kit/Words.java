package hypercall.ui.kit;

/// Word boundaries as an editor counts them: letters and digits, blanks, and the rest.
final class Words {
  private Words() {}

  private static int kind(char c) {
    if (Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c)) {
      return 0;
    }
    return Character.isWhitespace(c) ? 1 : 2;
  }

  /// Where the word around a column starts.
  static int start(String text, int column) {
    if (text.isEmpty()) {
      return 0;
    }
    int kind = kind(text.charAt(Math.min(column, text.length() - 1)));
    int at = Math.min(column, text.length() - 1);
    while (at > 0 && kind(text.charAt(at - 1)) == kind) {
      at--;
    }
    return at;
  }

  /// Where the word around a column ends.
  static int end(String text, int column) {
    if (text.isEmpty()) {
      return 0;
    }
    int at = Math.min(column, text.length() - 1);
    int kind = kind(text.charAt(at));
    while (at < text.length() && kind(text.charAt(at)) == kind) {
      at++;
    }
    return at;
  }

  /// The start of the word before a column.
  static int before(String text, int column) {
    int at = column;
    while (at > 0 && kind(text.charAt(at - 1)) == 1) {
      at--;
    }
    return at == 0 ? 0 : start(text, at - 1);
  }

  /// The start of the word after a column.
  static int after(String text, int column) {
    int at = end(text, column);
    while (at < text.length() && kind(text.charAt(at)) == 1) {
      at++;
    }
    return at;
  }
}
