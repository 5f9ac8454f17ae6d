package hypercall.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// Writes pretty text from JSON bytes that the [Scanner] has let pass; only white space outside
/// strings is changed, every other byte is copied.
///
/// Pieces may be cut anywhere. Each level indents by two spaces, up to [#MAX_INDENT] levels:
/// without that limit 100 KB of brackets would become 10 GB of spaces.
class PrettyWriter {
  static final int MAX_INDENT = 64;

  static final int ROOM = 64 << 10;
  private static final int SPARE = 8 << 10;
  private static final byte[] BREAK = new byte[1 + 2 * MAX_INDENT + Words.SLACK];

  static {
    Arrays.fill(BREAK, (byte) ' ');
    BREAK[0] = '\n';
  }

  private enum Mode {
    BETWEEN,
    STRING,
    ESCAPED,
    SCALAR,
    /// In a byte order mark, which is nothing but bytes above ASCII.
    MARK
  }

  private final OutputStream target;
  private final boolean compact;
  final byte[] out = new byte[ROOM + SPARE];
  private int o;
  private Mode mode = Mode.BETWEEN;
  private boolean first = true;
  private boolean opened;
  private int depth;
  private boolean endsWithBreak;

  PrettyWriter(OutputStream target) {
    this(target, false);
  }

  /// @param compact whether lines are not broken, and no space follows a colon
  PrettyWriter(OutputStream target, boolean compact) {
    this.target = target;
    this.compact = compact;
  }

  /// Starts in the middle, where a walk stands at the start of a line; the line feed before that
  /// line is written too, but for the first line.
  void resume(LineWalk walk) throws IOException {
    depth = walk.depth();
    first = walk.line <= 1;
    opened = walk.opened() && !first;
    if (!walk.held()) {
      o = lineBreak(out, o, walk.indent);
    }
  }

  /// Hooks for colour: called before and after each token but white space.
  int before(byte[] out, int o, byte first) {
    return o;
  }

  int after(byte[] out, int o) {
    return o;
  }

  /// Writes a piece of checked JSON; `b` has [Words#SLACK] more bytes behind `to`.
  final void write(byte[] b, int from, int to) throws IOException {
    int p = from;
    while (p < to) {
      if (o >= ROOM) {
        flush();
      }
      p =
          switch (mode) {
            case BETWEEN -> between(b, p, to);
            case STRING -> string(b, p, to);
            case ESCAPED -> {
              out[o++] = b[p];
              mode = Mode.STRING;
              yield p + 1;
            }
            case SCALAR -> scalar(b, p, to);
            case MARK -> mark(b, p, to);
          };
    }
  }

  /// Where to write on in [#out]: so that [#SPARE] bytes fit.
  final int room() throws IOException {
    if (o >= ROOM) {
      flush();
    }
    return o;
  }

  /// Told where a [WriteLane] ended, which is between two tokens.
  final void between(int o, int depth, boolean opened) {
    this.o = o;
    this.depth = depth;
    this.opened = opened;
    mode = Mode.BETWEEN;
  }

  /// Goes over whole tokens, with the place in [#out] in a local for speed.
  private int between(byte[] b, int start, int to) {
    byte[] out = this.out;
    int o = this.o;
    int p = start;
    while (p < to && o < ROOM) {
      byte c = b[p++];
      if (c == ',') {
        o = before(out, o, c);
        out[o++] = c;
        o = newLine(out, after(out, o), depth);
      } else if (c == ':') {
        o = before(out, o, c);
        out[o++] = c;
        o = after(out, o);
        if (!compact) {
          out[o++] = ' ';
        }
      } else if (c == '}' || c == ']') {
        depth--;
        if (!opened) {
          o = newLine(out, o, depth);
        }
        opened = false;
        o = before(out, o, c);
        out[o++] = c;
        o = after(out, o);
      } else if (c > ' ' || !Words.isSpace(c)) {
        o = valueBreak(out, o);
        o = before(out, o, c);
        out[o++] = c;
        if (c == '{' || c == '[') {
          o = after(out, o);
          depth++;
          opened = true;
        } else {
          this.o = o;
          mode = c == '"' ? Mode.STRING : c < 0 ? Mode.MARK : Mode.SCALAR;
          p = c == '"' ? string(b, p, to) : c < 0 ? mark(b, p, to) : scalar(b, p, to);
          o = this.o;
          if (mode != Mode.BETWEEN) {
            return p;
          }
        }
      }
    }
    this.o = o;
    return p;
  }

  private int valueBreak(byte[] out, int o) {
    first = false;
    if (!opened) {
      return o;
    }
    opened = false;
    return newLine(out, o, depth);
  }

  private int newLine(byte[] out, int o, int levels) {
    return compact ? o : lineBreak(out, o, levels);
  }

  static int lineBreak(byte[] out, int o, int levels) {
    int length = 1 + 2 * Math.min(levels, MAX_INDENT);
    Words.put(out, o, Words.word(BREAK, 0));
    for (int i = 8; i < length; i += 8) {
      Words.put(out, o + i, Words.word(BREAK, i));
    }
    return o + length;
  }

  /// Copies word by word while it looks for the end; what is written too far is written over.
  private int string(byte[] b, int start, int to) {
    byte[] out = this.out;
    int o = this.o;
    int p = start;
    int last = Math.min(to, start + ROOM + SPARE - 64 - o);
    while (p < last) {
      long word = Words.word(b, p);
      Words.put(out, o, word);
      long stops = Words.stringStops(word);
      int n = Math.min(stops == 0 ? 8 : Words.first(stops), last - p);
      p += n;
      o += n;
      if (stops != 0 && p < last) {
        byte c = b[p++];
        out[o++] = c;
        if (c == '"') {
          mode = Mode.BETWEEN;
          this.o = after(out, o);
          return p;
        }
        if (p == to) {
          mode = Mode.ESCAPED;
          break;
        }
        out[o++] = b[p++];
      }
    }
    this.o = o;
    return p;
  }

  private int scalar(byte[] b, int start, int to) {
    byte[] out = this.out;
    int o = this.o;
    int p = start;
    int last = Math.min(to, start + ROOM + SPARE - 64 - o);
    while (p < last) {
      long word = Words.word(b, p);
      Words.put(out, o, word);
      long stops = Words.scalarStops(word);
      int n = Math.min(stops == 0 ? 8 : Words.first(stops), last - p);
      p += n;
      o += n;
      if (stops != 0 && p < last) {
        mode = Mode.BETWEEN;
        o = after(out, o);
        break;
      }
    }
    this.o = o;
    return p;
  }

  private int mark(byte[] b, int start, int to) {
    int p = start;
    while (p < to && b[p] < 0) {
      out[o++] = b[p++];
    }
    if (p < to) {
      mode = Mode.BETWEEN;
      o = after(out, o);
    }
    return p;
  }

  /// Writes what follows a fault, as it is; `ownLine` when the fault stands between two tokens.
  final void raw(byte[] b, int from, int to, boolean ownLine) throws IOException {
    if (mode != Mode.BETWEEN) {
      o = after(out, o);
      mode = Mode.BETWEEN;
    }
    if (ownLine && !first) {
      o = lineBreak(out, o, 0);
    }
    first = false;
    flush();
    rawBytes(target, b, from, to);
    if (to > from) {
      endsWithBreak = b[to - 1] == '\n';
    }
  }

  void rawBytes(OutputStream target, byte[] b, int from, int to) throws IOException {
    target.write(b, from, to - from);
  }

  /// Ends the last line, if there is any; another value may follow.
  final void end() throws IOException {
    if (mode != Mode.BETWEEN) {
      o = after(out, o);
    }
    boolean broken = first || o == 0 && endsWithBreak;
    if (!broken) {
      out[o++] = '\n';
    }
    mode = Mode.BETWEEN;
    first = true;
    opened = false;
    depth = 0;
  }

  final void flush() throws IOException {
    if (o > 0) {
      endsWithBreak = false;
      target.write(out, 0, o);
      o = 0;
    }
  }
}
