package hypercall.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Makes one [Line] out of its tokens, and tells in which columns given bytes are shown.
final class LineBuilder {
  /// Columns after which a line is cut for display.
  static final int CUT = 10_000;

  private final Index index;
  private final StringBuilder text = new StringBuilder();
  private final List<Span> spans = new ArrayList<>();
  private boolean cut;

  // Ranges of bytes whose columns are wanted, from left to right, and the columns found.
  private long[] from = {};
  private long[] to = {};
  private final List<Integer> columnsFrom = new ArrayList<>();
  private final List<Integer> columnsTo = new ArrayList<>();

  LineBuilder(Index index) {
    this.index = index;
  }

  /// Ranges of bytes that do not overlap, from left to right.
  LineBuilder mark(long[] wantedFrom, long[] wantedTo) {
    from = wantedFrom;
    to = wantedTo;
    return this;
  }

  /// Where the range number `i` begins, and where it ends; what is not shown does at the end.
  int columnFrom(int i) {
    return i < columnsFrom.size() ? columnsFrom.get(i) : text.length();
  }

  int columnTo(int i) {
    return i < columnsTo.size() ? columnsTo.get(i) : text.length();
  }

  /// Whether the line is longer than is shown.
  boolean isCut() {
    return cut;
  }

  /// What is shown so far.
  String text() {
    return text.toString();
  }

  /// Adds the tokens of the line at whose start the walk stands, with or without its indentation.
  LineBuilder add(LineWalk walk, boolean indented) {
    if (indented) {
      text.repeat(' ', 2 * Math.min(walk.indent, PrettyWriter.MAX_INDENT));
    }
    int stringSpan = -1;
    while (walk.nextToken()) {
      Tokens t = walk.tokens;
      switch (t.kind) {
        case OPEN, CLOSE, COMMA -> bytes(t.from, t.to, Token.PUNCTUATION);
        case COLON -> {
          for (int i = stringSpan; i >= 0 && i < spans.size(); i++) {
            Span span = spans.get(i);
            if (span.token() == Token.STRING) {
              spans.set(i, new Span(span.from(), span.to(), Token.KEY));
            }
          }
          bytes(t.from, t.to, Token.PUNCTUATION);
          if (!cut) {
            text.append(' ');
          }
        }
        case STRING -> {
          stringSpan = spans.size();
          bytes(t.from, t.to, Token.STRING);
        }
        case SCALAR -> bytes(t.from, t.to, scalarToken(t.from));
        case RAW -> bytes(t.from, withoutReturn(t), Token.FAULT);
        case BREAK -> {}
      }
    }
    return this;
  }

  /// Adds the bytes of one token.
  LineBuilder piece(long from, long to, Token token) {
    bytes(from, to, token);
    return this;
  }

  boolean endsWith(char bracket) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == bracket;
  }

  LineBuilder hint(String hint) {
    if (!cut) {
      span(text.length(), text.append(hint).length(), Token.HINT);
    }
    return this;
  }

  /// What was added, as a cell of a tree.
  TreeText cell(int column) {
    return new TreeText(text.toString(), List.copyOf(spans), column, cut);
  }

  Line build(long number, Line.Fold fold) {
    if (cut) {
      span(text.length(), text.append('…').length(), Token.HINT);
    }
    return new Line(number, text.toString(), List.copyOf(spans), fold, cut);
  }

  private Token scalarToken(long from) {
    return switch (index.bytes.at(from)) {
      case 't', 'f' -> Token.BOOLEAN;
      case 'n' -> Token.NULL;
      default -> Token.NUMBER;
    };
  }

  /// A carriage return right before a line feed is part of the line's end and not shown.
  private long withoutReturn(Tokens t) {
    long last = t.to - 1;
    boolean ended = t.to < t.progress.bytes();
    return ended && index.bytes.at(last) == '\r' ? last : t.to;
  }

  /// Adds the bytes as one span, cut in pieces where a mark lies inside so that its column is
  /// exact.
  private void bytes(long begin, long end, Token token) {
    long done = begin;
    boolean more = true;
    while (more) {
      int starts = columnsFrom.size();
      int ends = columnsTo.size();
      long nextFrom = starts < from.length && from[starts] < end ? from[starts] : Long.MAX_VALUE;
      long nextTo = ends < to.length && to[ends] <= end ? to[ends] : Long.MAX_VALUE;
      long next = Math.min(nextFrom, nextTo);
      more = next != Long.MAX_VALUE && next >= begin && !cut;
      if (more) {
        chars(done, next, token);
        done = next;
        (nextTo <= nextFrom ? columnsTo : columnsFrom).add(text.length());
      }
    }
    chars(done, end, token);
  }

  private void chars(long from, long to, Token token) {
    int room = Math.max(0, CUT - text.length());
    if (from >= to || cut) {
      return;
    }
    // A UTF-16 unit takes three bytes at most.
    byte[] bytes = new byte[(int) Math.min(to - from, 3L * (room + 2))];
    index.bytes.read(from, bytes, 0, bytes.length);
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    int start = text.length();
    for (int i = 0; i < decoded.length(); i++) {
      char c = decoded.charAt(i);
      // What has begun before the cut is shown whole, so a cut line is never shorter than the cut.
      if (text.length() >= CUT && !Character.isLowSurrogate(c)) {
        cut = true;
        break;
      }
      if (Glyphs.isHidden(c)) {
        span(start, text.length(), token);
        start = text.length();
        span(start, text.append(Glyphs.escape(c)).length(), Token.HINT);
        start = text.length();
      } else {
        text.append(c);
      }
    }
    span(start, text.length(), token);
  }

  private void span(int from, int to, Token token) {
    if (from == to) {
      return;
    }
    Span last = spans.isEmpty() ? null : spans.getLast();
    if (last != null && last.to() == from && last.token() == token && token != Token.PUNCTUATION) {
      spans.set(spans.size() - 1, new Span(last.from(), to, token));
    } else {
      spans.add(new Span(from, to, token));
    }
  }
}
