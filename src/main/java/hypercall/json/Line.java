package hypercall.json;

import java.util.List;

/// One pretty line ready to paint.
///
/// @param number its line number in the unfolded text, from 1
/// @param text the text with indentation, up to column 10,000; characters that would hide or
///   reorder others (controls, direction marks, zero-width ones) stand there as escapes in HINT
///   spans, what is not UTF-8 as U+FFFD; a closed fold has a hint of what it hides and its closing
///   bracket
/// @param spans the coloured parts from left to right; between them are spaces only
/// @param fold whether an object or array opens here and is open or closed
/// @param cut whether the line is longer than is shown (a value of megabytes); copy gives all of it
public record Line(long number, String text, List<Span> spans, Fold fold, boolean cut) {
  /// What the gutter shows.
  public enum Fold {
    NONE,
    OPEN,
    CLOSED
  }
}
