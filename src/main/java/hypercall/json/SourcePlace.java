package hypercall.json;

import hypercall.bytes.GrowingBytes;
import hypercall.bytes.text.AsUtf8;
import hypercall.bytes.text.Encoding;

/// A place in the text as it came, for an editor: line and column, both from 1, the column in
/// characters (Unicode code points).
public record SourcePlace(long line, long column) {
  private static final int PIECE = 16 << 10;

  /// The place of a byte.
  public static SourcePlace of(GrowingBytes bytes, long offset) {
    return counted(bytes, offset).place();
  }

  /// Which byte of a text in another encoding a byte of its copy in UTF-8 was.
  public static long origin(GrowingBytes utf8, long offset, Encoding encoding) {
    return counted(utf8, offset).origin(encoding);
  }

  private static Counter counted(GrowingBytes bytes, long offset) {
    Counter counter = new Counter();
    byte[] piece = new byte[PIECE + Words.SLACK];
    for (long at = 0; at < offset; at += PIECE) {
      int n = (int) Math.min(PIECE, offset - at);
      bytes.read(at, piece, 0, n);
      counter.addWide(piece, 0, n);
    }
    return counter;
  }

  /// Counts its way through a text, piece by piece.
  static final class Counter {
    private long feeds;
    private long characters;
    private long all;
    private long beyond;

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

    /// The same, and counts for [#origin].
    void addWide(byte[] b, int from, int to) {
      add(b, from, to);
      all += to - from - Words.continuations(b, from, to);
      for (int i = from; i < to; i++) {
        beyond += (b[i] & 0xF0) == 0xF0 ? 1 : 0;
      }
    }

    /// The place, in another encoding, of the byte that comes next.
    long origin(Encoding encoding) {
      return AsUtf8.origin(encoding, all, beyond);
    }

    /// The place of the byte that comes next.
    SourcePlace place() {
      return new SourcePlace(feeds + 1, characters + 1);
    }
  }
}
