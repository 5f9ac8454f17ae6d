package hypercall.bytes.text;

/// UTF-8; of what is none, as many bytes are told at once as might have become a character.
final class Utf8 extends Characters {
  @Override
  public int read(byte[] bytes, int at, int end, boolean last) {
    int first = bytes[at] & 0xFF;
    if (first < 0x80) {
      return good(1, first);
    }
    int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4) {
      return bad(1);
    }
    int character = first & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      if (at + i == end) {
        return last ? bad(i) : 0;
      }
      int next = bytes[at + i] & 0xFF;
      if (next < least(first, i) || next > most(first, i)) {
        return bad(i);
      }
      character = character << 6 | next & 0x3F;
    }
    return good(length, character);
  }

  /// Nothing is written longer than it must be.
  private static int least(int first, int place) {
    return place > 1 ? 0x80 : first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  }

  /// No surrogates, and nothing beyond U+10FFFF.
  private static int most(int first, int place) {
    return place > 1 ? 0xBF : first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  }

  @Override
  public boolean isOverAscii() {
    return true;
  }

  @Override
  public Characters again() {
    return new Utf8();
  }
}
