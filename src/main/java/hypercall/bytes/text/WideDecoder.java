package hypercall.bytes.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Turns UTF-16 or UTF-32 into UTF-8, piece by piece; what is no character becomes U+FFFD.
final class WideDecoder {
  /// What a byte may become at most: two bytes, three.
  static final int GROWTH = 2;

  private static final Set<Charset> WIDE =
      Set.of(
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          StandardCharsets.UTF_32LE,
          StandardCharsets.UTF_32BE);

  private static final int REPLACEMENT = 0xFFFD;

  private final boolean bigEnd;
  private final boolean four;
  private byte[] out = {};
  private int length;
  private long replaced;

  WideDecoder(Charset charset) {
    bigEnd = charset.name().endsWith("BE");
    four = charset.name().startsWith("UTF-32");
  }

  static boolean reads(Charset charset) {
    return WIDE.contains(charset);
  }

  /// Decodes `in[from]` to `in[to]` (excluded), but for what is not whole yet unless it is the
  /// last.
  ///
  /// @param out has room for [#GROWTH] times as much
  /// @return how many bytes it took; what it made of them, [#length] tells
  int decode(byte[] in, int from, int to, boolean last, byte[] out) {
    this.out = out;
    length = 0;
    int at = four ? four(in, from, to) : two(in, from, to, last);
    if (last && at < to) {
      put(-1);
      at = to;
    }
    return at - from;
  }

  /// How many bytes were made by the last call.
  int length() {
    return length;
  }

  /// How many places were no characters.
  long replaced() {
    return replaced;
  }

  private int four(byte[] in, int from, int to) {
    int at = from;
    for (; at + 4 <= to; at += 4) {
      int high = unit(in, bigEnd ? at : at + 2);
      int low = unit(in, bigEnd ? at + 2 : at);
      int c = high << 16 | low;
      put(high <= 0x10 && (high > 0 || !Character.isSurrogate((char) low)) ? c : -1);
    }
    return at;
  }

  private int two(byte[] in, int from, int to, boolean last) {
    int at = from;
    while (at + 2 <= to) {
      int unit = unit(in, at);
      if (unit < 0x80) {
        out[length++] = (byte) unit;
        at += 2;
      } else if (!Character.isSurrogate((char) unit)) {
        put(unit);
        at += 2;
      } else if (Character.isHighSurrogate((char) unit) && at + 4 > to && !last) {
        return at;
      } else {
        at += pair(in, at, to, (char) unit);
      }
    }
    return at;
  }

  private int pair(byte[] in, int at, int to, char high) {
    char low = at + 4 <= to ? (char) unit(in, at + 2) : 0;
    boolean whole = Character.isSurrogatePair(high, low);
    put(whole ? Character.toCodePoint(high, low) : -1);
    return whole ? 4 : 2;
  }

  private int unit(byte[] in, int at) {
    int first = in[at] & 0xFF;
    int next = in[at + 1] & 0xFF;
    return bigEnd ? first << 8 | next : next << 8 | first;
  }

  /// Writes a character, or the sign for none (-1).
  private void put(int character) {
    int c = character;
    if (c < 0) {
      replaced++;
      c = REPLACEMENT;
    }
    if (c < 0x80) {
      out[length++] = (byte) c;
      return;
    }
    if (c < 0x800) {
      out[length++] = (byte) (0xC0 | c >> 6);
    } else {
      if (c < 0x10000) {
        out[length++] = (byte) (0xE0 | c >> 12);
      } else {
        out[length++] = (byte) (0xF0 | c >> 18);
        out[length++] = (byte) (0x80 | c >> 12 & 0x3F);
      }
      out[length++] = (byte) (0x80 | c >> 6 & 0x3F);
    }
    out[length++] = (byte) (0x80 | c & 0x3F);
  }
}
