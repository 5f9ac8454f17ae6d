package hypercall.json;

import java.util.List;

/// What stands in a cell of a tree.
///
/// @param text up to 10,000 columns, what is hidden as escapes, see [Line]
/// @param spans its coloured parts; between them is what is added for reading
/// @param column where it begins in the [Line] of the same member, or -1 where that is cut before
/// @param cut whether there is more of it
public record TreeText(String text, List<Span> spans, int column, boolean cut) {
  static final TreeText NONE = new TreeText("", List.of(), -1, false);

  public static TreeText of(String text, Token token) {
    List<Span> spans = text.isEmpty() ? List.of() : List.of(new Span(0, text.length(), token));
    return new TreeText(text, spans, -1, false);
  }

  /// Without its quotes, unless it would not be seen then.
  TreeText bare() {
    if (cut && text.startsWith("\"")) {
      return moved(1, text.length());
    }
    int end = text.length() - 1;
    boolean quoted = end > 1 && text.charAt(0) == '"' && text.charAt(end) == '"' && !cut;
    String inside = quoted ? text.substring(1, end) : text;
    if (!quoted || !inside.strip().equals(inside)) {
      return this;
    }
    return moved(1, end);
  }

  private TreeText moved(int from, int to) {
    List<Span> moved =
        spans.stream()
            .map(
                s ->
                    new Span(
                        Math.max(from, s.from()) - from, Math.min(to, s.to()) - from, s.token()))
            .filter(s -> s.from() < s.to())
            .toList();
    return new TreeText(text.substring(from, to), moved, column + from, cut);
  }
}
