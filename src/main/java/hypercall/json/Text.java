package hypercall.json;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/// The characters of a string, read once from the first to the last with its escapes undone,
/// however long it is.
///
/// They come as UTF-8, whose order is that of the code points. An escaped surrogate without its
/// partner comes as the three bytes it would have, and what is not UTF-8 comes as it was sent: two
/// texts are the same only where what was sent means the same.
public final class Text implements Comparable<Text> {
  private static final int END = -1;
  private static final int NOTHING = -2;

  /// What stands for bytes that are no character.
  private static final int UNKNOWN = 0xFFFD;

  private final @Nullable Values values;
  private final byte[] given;
  private long place;

  // The rest of a character that was escaped, the next byte lowest.
  private int pending;
  private int ahead = NOTHING;

  private Text(@Nullable Values values, byte[] given, long place) {
    this.values = values;
    this.given = given;
    this.place = place;
  }

  /// The characters of the string of a document that begins at a place.
  static Text of(Values values, long string) {
    return new Text(values, new byte[0], string + 1);
  }

  /// Characters that are given in UTF-8.
  public static Text of(byte[] utf8) {
    return new Text(null, utf8, 0);
  }

  /// The next byte, or -1 behind the last one.
  int next() {
    if (ahead != NOTHING) {
      int next = ahead;
      ahead = NOTHING;
      return next;
    }
    if (pending != 0) {
      int next = pending & 0xFF;
      pending >>>= 8;
      return next;
    }
    Values document = values;
    if (document == null) {
      return place < given.length ? given[(int) place++] & 0xFF : END;
    }
    int c = document.byteAt(place) & 0xFF;
    if (c == '"' || place >= document.limit()) {
      return END;
    }
    place++;
    return c == '\\' ? escaped(document) : c;
  }

  private int escaped(Values document) {
    byte c = document.byteAt(place++);
    return switch (c) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        int unit = unit(document);
        if (Character.isHighSurrogate((char) unit)
            && document.byteAt(place) == '\\'
            && document.byteAt(place + 1) == 'u') {
          place += 2;
          int low = unit(document);
          if (Character.isLowSurrogate((char) low)) {
            yield encode(Character.toCodePoint((char) unit, (char) low));
          }
          place -= 6;
        }
        yield encode(unit);
      }
      default -> c;
    };
  }

  private int unit(Values document) {
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      unit = unit << 4 | Character.digit(document.byteAt(place++), 16);
    }
    return unit;
  }

  /// Leaves all but the first byte of a character for later.
  private int encode(int c) {
    if (c < 0x80) {
      return c;
    }
    int last = 0x80 | c & 0x3F;
    if (c < 0x800) {
      pending = last;
      return 0xC0 | c >> 6;
    }
    int middle = 0x80 | c >> 6 & 0x3F;
    if (c < 0x10000) {
      pending = last << 8 | middle;
      return 0xE0 | c >> 12;
    }
    pending = last << 16 | middle << 8 | 0x80 | c >> 12 & 0x3F;
    return 0xF0 | c >> 18;
  }

  /// The next code point, or -1 behind the last one; U+FFFD where it is not UTF-8.
  public int nextCharacter() {
    int first = next();
    if (first < 0x80) {
      return first;
    }
    int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    if (first < 0xC2 || first > 0xF4) {
      return UNKNOWN;
    }
    int c = first & (0x3F >> more);
    for (int i = 0; i < more; i++) {
      int next = next();
      if ((next & 0xC0) != 0x80 || next < 0) {
        ahead = next;
        return UNKNOWN;
      }
      c = c << 6 | next & 0x3F;
    }
    boolean tooLong = more == 2 && c < 0x800 || more == 3 && c < 0x10000;
    return tooLong || c > Character.MAX_CODE_POINT ? UNKNOWN : c;
  }

  /// How many characters (code points) are still to come; reads them.
  public long count() {
    long count = 0;
    while (nextCharacter() >= 0) {
      count++;
    }
    return count;
  }

  /// Compares what is still to come of both, and reads it as far as they are the same.
  @Override
  public int compareTo(Text other) {
    while (true) {
      int mine = next();
      int others = other.next();
      if (mine != others || mine < 0) {
        return Integer.compare(mine, others);
      }
    }
  }

  /// What is still to come, in UTF-8; reads it.
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int c = next(); c >= 0; c = next()) {
      bytes.write(c);
    }
    return bytes.toByteArray();
  }

  /// What is still to come; reads it.
  public String rest() {
    return characters(Long.MAX_VALUE);
  }

  /// The next characters, at most so many; reads them.
  public String characters(long most) {
    StringBuilder next = new StringBuilder();
    for (long i = 0; i < most; i++) {
      int c = nextCharacter();
      if (c < 0) {
        break;
      }
      next.appendCodePoint(c);
    }
    return next.toString();
  }
}
