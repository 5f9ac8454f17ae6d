package hypercall.bytes.text;

/// UTF-16 in one order of bytes; a surrogate without its partner is two bad bytes.
final class Utf16 extends Characters {
  private final boolean bigEnd;

  Utf16(boolean bigEnd) {
    this.bigEnd = bigEnd;
  }

  @Override
  public int read(byte[] bytes, int at, int end, boolean last) {
    if (end - at < 2) {
      return last ? bad(end - at) : 0;
    }
    char unit = unit(bytes, at);
    if (!Character.isSurrogate(unit)) {
      return good(2, unit);
    }
    if (Character.isLowSurrogate(unit)) {
      return bad(2);
    }
    if (end - at < 4) {
      return last ? bad(2) : 0;
    }
    char low = unit(bytes, at + 2);
    return Character.isLowSurrogate(low) ? good(4, Character.toCodePoint(unit, low)) : bad(2);
  }

  private char unit(byte[] bytes, int at) {
    int first = bytes[at] & 0xFF;
    int next = bytes[at + 1] & 0xFF;
    return (char) (bigEnd ? first << 8 | next : next << 8 | first);
  }

  @Override
  public Characters again() {
    return new Utf16(bigEnd);
  }
}
