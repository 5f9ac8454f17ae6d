package hypercall.json;

import org.jspecify.annotations.Nullable;

/// Makes one [TreeRow] out of the line on which it begins.
final class TreeCells {
  private final Index index;
  private final Index.Progress progress;

  TreeCells(Index index, Index.Progress progress) {
    this.index = index;
    this.progress = progress;
  }

  /// @param walk stands at the start of the line
  /// @param parent the container around it, null for the outermost value
  TreeRow row(LineWalk walk, @Nullable TreeParent parent, int level) {
    long line = walk.line;
    int indent = walk.indent;
    int column = 2 * Math.min(indent, PrettyWriter.MAX_INDENT);
    TreeText key = TreeText.NONE;
    boolean more = walk.nextToken();
    if (parent != null && parent.object && more) {
      LineBuilder name = new LineBuilder(index);
      name.piece(walk.tokens.from, walk.tokens.to, Token.KEY);
      TreeText whole = name.cell(column);
      key = whole.bare();
      column = whole.cut() ? -1 : column + whole.text().length() + 2;
      boolean colon = walk.nextToken();
      more = colon && walk.nextToken();
    }
    long number = parent == null || parent.object ? -1 : parent.numberOf(line);
    if (number >= 0) {
      key = TreeText.of(Long.toString(number), Token.HINT);
    }
    if (!more || isRaw(walk)) {
      TreeRow.Kind nothing = TreeRow.Kind.NOTHING;
      return new TreeRow(line, level, nothing, key, number, TreeText.NONE, 0, false, false, -1);
    }
    long place = walk.tokens.from;
    TreeRow.Kind kind = kind(place);
    if (kind != TreeRow.Kind.OBJECT && kind != TreeRow.Kind.ARRAY) {
      TreeText value =
          new LineBuilder(index).piece(place, walk.tokens.to, token(kind)).cell(column);
      return new TreeRow(line, level, kind, key, number, value, 0, true, false, place);
    }
    while (walk.nextToken()) {}
    boolean opens = walk.endsOpen();
    Extent extent = opens ? Extent.of(index, progress, line, indent) : null;
    long members = extent == null ? 0 : extent.members();
    boolean whole = extent == null || extent.closed();
    String words = opens ? new Excerpt(index, kind == TreeRow.Kind.OBJECT).of(walk.tokens) : "";
    TreeText value = TreeText.of(words, Token.HINT);
    return new TreeRow(line, level, kind, key, number, value, members, whole, opens, place);
  }

  private static boolean isRaw(LineWalk walk) {
    return walk.tokens.kind == Tokens.Kind.RAW || walk.tokens.kind == Tokens.Kind.BREAK;
  }

  private TreeRow.Kind kind(long place) {
    return switch (index.bytes.at(place)) {
      case '{' -> TreeRow.Kind.OBJECT;
      case '[' -> TreeRow.Kind.ARRAY;
      case '"' -> TreeRow.Kind.STRING;
      case 't', 'f' -> TreeRow.Kind.BOOLEAN;
      case 'n' -> TreeRow.Kind.NULL;
      default -> TreeRow.Kind.NUMBER;
    };
  }

  private static Token token(TreeRow.Kind kind) {
    return switch (kind) {
      case STRING -> Token.STRING;
      case NUMBER -> Token.NUMBER;
      case BOOLEAN -> Token.BOOLEAN;
      case NULL -> Token.NULL;
      case OBJECT, ARRAY, NOTHING -> Token.PUNCTUATION;
      case FAULT -> Token.FAULT;
    };
  }
}
