package hypercall.json;

/// What is sought, and how it is meant.
///
/// @param wholeWord only where no letter, digit or underscore stands beside one of the match
/// @param regex whether the text is a regular expression (java.util.regex)
public record Query(String text, boolean matchCase, boolean wholeWord, boolean regex) {
  /// Letter by letter.
  public static Query plain(String text, boolean matchCase) {
    return new Query(text, matchCase, false, false);
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /// Whether what is shown on a pretty line can match it across tokens: only there a blank follows
  /// a colon, a colon or a comma follows a value, a line begins with blanks.
  boolean mayCrossTokens() {
    return text.contains(": ")
        || text.contains("\":")
        || text.contains("[]")
        || text.contains("{}")
        || text.startsWith(" ") && !text.isBlank()
        || text.endsWith(",") && text.length() > 1;
  }
}
