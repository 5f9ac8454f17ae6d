package hypercall.json.path;

import java.util.List;
import java.util.Optional;

/// Where in an expression a name is being typed, and which values may have a member of that name.
///
/// @param paths paths that lead to those values
/// @param typed the part of the name that stands already
/// @param from where that part begins
/// @param quote the quote before it, or 0 where it follows a dot
/// @param dots how many dots it follows
record PathCaret(List<String> paths, String typed, int from, char quote, int dots) {
  /// Nobody types a name into a longer expression.
  private static final int LONGEST = 4_000;

  /// @param text the expression up to the caret
  static Optional<PathCaret> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    return JqPath.isMeant(text) ? ofJq(text) : new CaretReader(text).read();
  }

  private static Optional<PathCaret> ofJq(String text) {
    int from = text.length() - trailingName(text).length();
    boolean quoted = from > 1 && text.startsWith("[\"", from - 2);
    if (!quoted && (from == 0 || text.charAt(from - 1) != '.')) {
      return Optional.empty();
    }
    String path = text.substring(0, quoted ? from - 2 : from - 1).stripTrailing();
    if (path.endsWith("|")) {
      path = path.substring(0, path.length() - 1).stripTrailing();
    }
    return Optional.of(
        new PathCaret(
            List.of(path.isEmpty() ? "." : path),
            text.substring(from),
            from,
            quoted ? '"' : 0,
            quoted ? 0 : 1));
  }

  /// The characters at the end of a text that may stand in a name without quotes.
  static String trailingName(String text) {
    int from = text.length();
    while (from > 0 && PathText.continuesName(text.codePointBefore(from))) {
      from -= Character.charCount(text.codePointBefore(from));
    }
    return text.substring(from);
  }

  /// How the choice of a name is written.
  ///
  /// @param after what stands behind the caret
  PathCompletion.Choice choice(String name, String after) {
    if (quote != 0) {
      boolean closed = after.startsWith(String.valueOf(quote));
      return new PathCompletion.Choice(name, from, inQuotes(name) + (closed ? "" : quote + "]"));
    }
    if (PathText.isShort(name)) {
      return new PathCompletion.Choice(name, from, name);
    }
    boolean jq = JqPath.isMeant(paths.getFirst());
    String step = "[" + (jq ? NodePath.json(name) : PathText.quoted(name)) + "]";
    boolean dotGoes = dots == 1 && from > 1;
    return new PathCompletion.Choice(name, dotGoes ? from - 1 : from, step);
  }

  private String inQuotes(String name) {
    String quoted = PathText.quoted(name);
    String inside = quoted.substring(1, quoted.length() - 1);
    return quote == '\'' ? inside : inside.replace("\\'", "'").replace("\"", "\\\"");
  }
}
