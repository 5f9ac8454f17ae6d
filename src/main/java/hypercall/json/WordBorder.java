package hypercall.json;

/// Tells whether a match begins and ends where a word does: at no place that has a letter, a digit
/// or an underscore on both its sides.
///
/// @param matters whether it has to
/// @param begins whether the match begins inside a word
/// @param ends whether it ends inside one
record WordBorder(boolean matters, boolean begins, boolean ends) {
  static WordBorder of(Query query) {
    String text = query.text();
    return query.wholeWord() && !text.isEmpty()
        ? new WordBorder(
            true, isWord(text.codePointAt(0)), isWord(text.codePointBefore(text.length())))
        : new WordBorder(false, false, false);
  }

  /// Whether a word can have this character.
  static boolean isWord(int c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  /// Whether a match may begin behind this text.
  boolean before(CharSequence text) {
    return !begins || text.isEmpty() || !isWord(Character.codePointBefore(text, text.length()));
  }

  /// Whether a match may end before this text.
  boolean after(CharSequence text) {
    return !ends || text.isEmpty() || !isWord(Character.codePointAt(text, 0));
  }

  /// Whether a part of a text stands between two borders.
  static boolean around(CharSequence text, int from, int to) {
    boolean joined =
        from > 0
            && isWord(Character.codePointBefore(text, from))
            && isWord(Character.codePointAt(text, from));
    boolean goesOn =
        to < text.length()
            && isWord(Character.codePointAt(text, to))
            && isWord(Character.codePointBefore(text, to));
    return !joined && !goesOn;
  }
}
