package hypercall.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight bytes at a time in a `long`: the few tests the lexer needs, in plain Java.
///
/// Each mask has the top bit of a byte set where the test is true. Bits above the lowest one may be
/// wrong (a borrow or a carry runs upwards), so only the lowest one is ever used; words are read
/// little-endian, which makes it the first byte in reading order.
///
/// Buffers handed in have [#SLACK] bytes behind what they hold, so two words may be read at any
/// place.
final class Words {
  static final int SLACK = 16;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  static final long ONES = 0x0101010101010101L;
  static final long TOPS = 0x8080808080808080L;

  private Words() {}

  static long word(byte[] b, int p) {
    return (long) LONG.get(b, p);
  }

  static void put(byte[] b, int p, long word) {
    LONG.set(b, p, word);
  }

  static int half(byte[] b, int p) {
    return (int) INT.get(b, p);
  }

  static int first(long mask) {
    return Long.numberOfTrailingZeros(mask) >>> 3;
  }

  /// Where a byte is a quote, a backslash or below a space: all that a string can stop at.
  ///
  /// `b ^ 2` maps the quote (0x22) to 0x20, next to the control characters: one comparison for
  /// both.
  static long stringStops(long word) {
    return (((word ^ (ONES * 2)) - ONES * 0x21) | ((word ^ (ONES * '\\')) - ONES)) & ~word & TOPS;
  }

  /// Where a byte cannot be inside a number, a word or a byte order mark of checked JSON: a comma,
  /// a closing bracket (`]` and `}` differ in one bit), white space.
  static long scalarStops(long word) {
    return (((word ^ (ONES * ',')) - ONES)
            | (((word | (ONES * 0x20)) ^ (ONES * '}')) - ONES)
            | (word - ONES * 0x21))
        & ~word
        & TOPS;
  }

  /// Where a byte equals the one that `pattern` repeats eight times.
  static long equal(long word, long pattern) {
    long x = word ^ pattern;
    return (x - ONES) & ~x & TOPS;
  }

  /// Where a byte is not an ASCII digit.
  static long nonDigits(long word) {
    long x = word ^ (ONES * '0');
    return ((x + ONES * 0x76) | x) & TOPS;
  }

  /// How many bytes of the range equal `value`.
  static int count(byte[] b, int from, int to, byte value) {
    long pattern = ONES * (value & 0xFF);
    long low = ~TOPS;
    int n = 0;
    int p = from;
    for (; p + 8 <= to; p += 8) {
      long x = word(b, p) ^ pattern;
      // Exact in every byte, unlike `equal`: no borrow crosses a byte here.
      n += Long.bitCount(~(((x & low) + low) | x | low));
    }
    for (; p < to; p++) {
      n += b[p] == value ? 1 : 0;
    }
    return n;
  }

  /// How many bytes of the range go on a UTF-8 character that began before them.
  static int continuations(byte[] b, int from, int to) {
    int n = 0;
    int p = from;
    for (; p + 8 <= to; p += 8) {
      long x = word(b, p);
      n += Long.bitCount(x & ~(x << 1) & TOPS);
    }
    for (; p < to; p++) {
      n += (b[p] & 0xC0) == 0x80 ? 1 : 0;
    }
    return n;
  }

  /// The first byte from `p` on that a string can stop at, or `to`.
  static int stringEnd(byte[] b, int p, int to) {
    while (p < to) {
      long stops = stringStops(word(b, p));
      if (stops != 0) {
        return Math.min(p + first(stops), to);
      }
      p += 8;
    }
    return to;
  }

  static boolean isSpace(byte c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  /// The first byte from `p` on that is not JSON white space, or `to`.
  static int skipSpace(byte[] b, int p, int to) {
    while (p < to && isSpace(b[p])) {
      p++;
    }
    return p;
  }
}
