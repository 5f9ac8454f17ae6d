package hypercall.json;

import hypercall.bytes.GrowingBytes;

/// A place in the text as it came, for an editor: line and column, both from 1, the column in
/// characters (Unicode code points).
public record SourcePlace(long line, long column) {
  private static final int PIECE = 16 << 10;

  /// The place of a byte.
  public static SourcePlace of(GrowingBytes bytes, long offset) {
    Counter counter = new Counter();
    byte[] piece = new byte[PIECE + Words.SLACK];
    for (long at = 0; at < offset; at += PIECE) {
      int n = (int) Math.min(PIECE, offset - at);
      bytes.read(at, piece, 0, n);
      counter.add(piece, 0, n);
    }
    return counter.place();
  }

  /// Counts its way through a text, piece by piece.
  static final class Counter {
    private long feeds;
    private long characters;

    /// Goes over `b[from]` to `b[to]` (excluded).
    void add(byte[] b, int from, int to) {
      int lineStart = from;
      int n = Words.count(b, from, to, (byte) '\n');
      if (n > 0) {
        feeds += n;
        lineStart = to;
        while (b[lineStart - 1] != '\n') {
          lineStart--;
        }
        characters = 0;
      }
      characters += to - lineStart - Words.continuations(b, lineStart, to);
    }

    /// The place of the byte that comes next.
    SourcePlace place() {
      return new SourcePlace(feeds + 1, characters + 1);
    }
  }
}
