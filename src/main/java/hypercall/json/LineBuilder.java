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

  // Bytes whose columns are wanted, and the columns found.
  private long markFrom = -1;
  private long markTo = -1;
  private int columnFrom = -1;
  private int columnTo = -1;

  LineBuilder(Index index) {
    this.index = index;
  }

  LineBuilder mark(long from, long to) {
    markFrom = from;
    markTo = to;
    return this;
  }

  int columnFrom() {
    return columnFrom < 0 ? text.length() : columnFrom;
  }

  int columnTo() {
    return columnTo < 0 ? text.length() : columnTo;
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

  /// Adds the bytes as one span, cut in two where a mark lies inside so that its column is exact.
  private void bytes(long from, long to, Token token) {
    long done = from;
    if (markFrom >= from && markFrom < to) {
      chars(done, markFrom, token);
      done = markFrom;
      columnFrom = cut ? -1 : text.length();
    }
    if (markTo > from && markTo <= to) {
      chars(done, markTo, token);
      done = markTo;
      columnTo = cut ? -1 : text.length();
    }
    chars(done, to, token);
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
