package hypercall.ui.kit;

/// What the editor adds to what is typed: indentation that follows the brackets.
final class JsonTyping {
  static final String INDENT = "  ";

  private JsonTyping() {}

  /// @param text that takes the place of the selection
  /// @param caret where the caret goes, counted from the text's start
  record Insertion(String text, int caret) {}

  /// A new line: one step deeper after an opening bracket, whose partner goes onto a line of its
  /// own.
  ///
  /// @param before the line up to the caret
  /// @param after the line behind the caret
  static Insertion enter(String before, String after) {
    String indent = before.substring(0, before.length() - before.stripLeading().length());
    String tail = before.stripTrailing();
    boolean opens = tail.endsWith("{") || tail.endsWith("[");
    if (!opens) {
      return new Insertion("\n" + indent, 1 + indent.length());
    }
    String deeper = "\n" + indent + INDENT;
    boolean closes = after.startsWith("}") || after.startsWith("]");
    return new Insertion(deeper + (closes ? "\n" + indent : ""), deeper.length());
  }

  /// How many spaces before the caret go when a closing bracket is typed at the start of a line.
  static int stepBack(String before, String typed) {
    boolean closing = typed.equals("}") || typed.equals("]");
    return closing && before.isBlank() ? Math.min(INDENT.length(), before.length()) : 0;
  }
}
