package hypercall.json;

import java.io.IOException;

/// The usual case of formatting plain text: whole tokens are checked and written in one go.
///
/// What the [Scanner] and the [PrettyWriter] do in two passes is one here. A cold virtual machine
/// pays most for compiling, so this is kept small, every token goes the same way, and each run is
/// short: a loop that is entered often is compiled once, one that never ends is compiled again and
/// again while it runs. Sixteen bytes are copied before their end is known; what is written too far
/// is written over. Whatever is not usual (the first token, an escape, an exponent, a long token, a
/// fault) is left alone.
final class WriteLane {
  /// How far behind the place where it stops a token may reach, so that the writer's room holds it.
  static final int LONGEST = 4 << 10;

  private static final int RUN = 160;

  private final Scanner scanner;
  private final PrettyWriter writer;

  WriteLane(Scanner scanner, PrettyWriter writer) {
    this.scanner = scanner;
    this.writer = writer;
  }

  /// Goes on from `from`, between two tokens, for a short while, and returns the place of the first
  /// byte it leaves alone; that is `from` where something unusual stands.
  ///
  /// @param stop behind this place no token is begun
  /// @param to the end of what `b` holds
  int run(byte[] b, int from, int stop, int to) throws IOException {
    Nesting nesting = scanner.nesting;
    byte[] out = writer.out;
    int o = writer.room();
    int depth = nesting.depth();
    boolean object = nesting.inObject();
    byte state = scanner.state;
    boolean comma = false;
    int lines = 0;
    int p = from;
    int soon = Math.min(stop, from + RUN);
    while (p < soon && o < PrettyWriter.ROOM) {
      byte c = b[p];
      if (c <= ' ' && Words.isSpace(c)) {
        p++;
        continue;
      }
      if (c == ',' && state == State.AFTER) {
        out[o++] = c;
        p++;
        comma = true;
        state = object ? State.KEY : State.VALUE;
        continue;
      }
      boolean opened = state == State.FIRST_KEY || state == State.FIRST_ELEMENT;
      boolean closing = c == (object ? '}' : ']') && (opened || state == State.AFTER);
      boolean breaks = comma || opened != closing;
      int start = breaks ? PrettyWriter.lineBreak(out, o, closing ? depth - 1 : depth) : o;
      boolean key = state == State.KEY || state == State.FIRST_KEY;
      boolean value = state == State.VALUE || state == State.FIRST_ELEMENT;
      byte next = key ? State.COLON : depth == 0 ? State.END : State.AFTER;
      int end = p + 1;
      if (c == '"' && (key || value)) {
        end = string(b, p, to, out, start);
      } else if (c == ':' && state == State.COLON) {
        out[start++] = c;
        out[start] = ' ';
        next = State.VALUE;
      } else if (closing) {
        out[start] = c;
        nesting.pop();
        depth--;
        object = nesting.inObject();
        next = depth == 0 ? State.END : State.AFTER;
      } else if (!value) {
        break;
      } else if (c == '{' || c == '[') {
        out[start] = c;
        object = c == '{';
        nesting.push(object);
        depth++;
        next = object ? State.FIRST_KEY : State.FIRST_ELEMENT;
      } else {
        end = c <= '9' ? number(b, p, to, out, start) : word(b, p, to, out, start);
      }
      if (end < 0) {
        break;
      }
      lines += breaks ? 1 : 0;
      o = start + end - p;
      p = end;
      state = next;
      comma = false;
    }
    if (comma) {
      o = PrettyWriter.lineBreak(out, o, depth);
      lines++;
    }
    scanner.state = state;
    scanner.lines += lines;
    writer.between(o, depth, state == State.FIRST_KEY || state == State.FIRST_ELEMENT);
    return p;
  }

  /// Copies the string at `p` to `out[o]`; its end, or -1 where it is not a usual one.
  private static int string(byte[] b, int p, int to, byte[] out, int o) {
    int last = Math.min(to, p + LONGEST);
    int ahead = o - p;
    out[o] = '"';
    for (int q = p + 1; q < last; q += 16) {
      long low = Words.word(b, q);
      long high = Words.word(b, q + 8);
      Words.put(out, q + ahead, low);
      Words.put(out, q + ahead + 8, high);
      long lowStops = Words.stringStops(low);
      long highStops = Words.stringStops(high);
      if ((lowStops | highStops) != 0) {
        int end = q + (lowStops != 0 ? Words.first(lowStops) : 8 + Words.first(highStops));
        return end < last && b[end] == '"' ? end + 1 : -1;
      }
    }
    return -1;
  }

  /// Copies the number at `p` likewise.
  private static int number(byte[] b, int p, int to, byte[] out, int o) {
    int start = b[p] == '-' ? p + 1 : p;
    int last = Math.min(to, p + LONGEST);
    int end = digits(b, start, last, out, o + start - p);
    boolean usual = end > start && (b[start] != '0' || end == start + 1);
    out[o] = b[p];
    if (b[end] == '.') {
      int fraction = end + 1;
      out[o + end - p] = '.';
      end = digits(b, fraction, last, out, o + fraction - p);
      usual &= end > fraction;
    }
    return usual && end < last && (b[end] | 0x20) != 'e' ? end : -1;
  }

  /// Copies digits from `p` on, and a little more; their end, or a place at or behind `last`.
  private static int digits(byte[] b, int p, int last, byte[] out, int o) {
    int q = p;
    int ahead = o - p;
    while (q < last) {
      long low = Words.word(b, q);
      long high = Words.word(b, q + 8);
      Words.put(out, q + ahead, low);
      Words.put(out, q + ahead + 8, high);
      long lowStops = Words.nonDigits(low);
      long highStops = Words.nonDigits(high);
      if ((lowStops | highStops) != 0) {
        return q + (lowStops != 0 ? Words.first(lowStops) : 8 + Words.first(highStops));
      }
      q += 16;
    }
    return last;
  }

  private static int word(byte[] b, int p, int to, byte[] out, int o) {
    int end = FastLane.word(b, p, b[p]);
    Words.put(out, o, Words.word(b, p));
    return end > to ? -1 : end;
  }
}
