package hypercall.ui.kit;

import hypercall.bytes.text.Characters;
import hypercall.json.Glyphs;

/// Steps through text character by character and tells where rows begin and end: at line ends, and
/// when they are full.
///
/// A width is one of a row on the grid; what is shown as an escape takes the columns of that.
final class TextBreaks {
  private static final int TAB = 8;

  /// From here on most characters take two cells.
  private static final int WIDE = 0x1100;

  /// Of a charset that remembers what came before, rows are only broken when they must be.
  private static final int REMEMBERED = 8_192;

  private final Characters characters;
  private final int columns;
  private int column;
  private int character;
  private int second;
  private int width;
  private boolean fresh = true;
  private boolean begins;
  private boolean ends;

  TextBreaks(Characters characters, int columns) {
    this.characters = characters;
    this.columns = characters.remembers() ? REMEMBERED : columns;
    characters.restart();
  }

  /// The most bytes a row may take.
  int most() {
    return columns * 8 + 64;
  }

  /// Reads the character at a place, or both of a line end.
  ///
  /// @return how many bytes it takes; 0 when it is not whole yet
  int step(byte[] bytes, int at, int end, boolean last) {
    int taken = character(bytes, at, end, last);
    if (taken == 0) {
      return 0;
    }
    if (!ends && column > 0 && column + width > columns) {
      fresh = true;
      characters.restart();
      taken = character(bytes, at, end, last);
    }
    begins = fresh;
    column = fresh ? width(taken, 0) : column + width;
    width = begins ? column : width;
    fresh = ends;
    if (ends) {
      column = 0;
      characters.restart();
    }
    return taken;
  }

  private int character(byte[] bytes, int at, int end, boolean last) {
    int taken = characters.read(bytes, at, end, last);
    character = characters.codePoint();
    second = characters.second();
    ends = taken > 0 && character == '\n';
    if (taken > 0 && character == '\r' && !(last && at + taken == end)) {
      int more = at + taken == end ? 0 : characters.read(bytes, at + taken, end, last);
      ends = more > 0 && characters.codePoint() == '\n';
      taken = more == 0 ? 0 : ends ? taken + more : taken;
    }
    width = width(taken, column);
    return taken;
  }

  private int width(int taken, int at) {
    if (ends) {
      return 0;
    }
    if (character == '\t') {
      return TAB - at % TAB;
    }
    if (character == Characters.BAD) {
      return 4 * taken;
    }
    int more = second == 0 ? 0 : 1;
    if (Character.isBmpCodePoint(character)) {
      return more + (character >= WIDE ? Math.max(2, hidden()) : hidden());
    }
    return isTag(character) ? 12 : 2;
  }

  private int hidden() {
    return Glyphs.isHidden((char) character) ? Glyphs.escape((char) character).length() : 1;
  }

  /// Whether it is one of those that label text and are never seen.
  static boolean isTag(int character) {
    return character >= 0xE0000 && character <= 0xE0FFF;
  }

  /// Whether so many ASCII characters may follow without a look at each.
  boolean inRow() {
    return column > 0 && column < columns;
  }

  /// An ASCII character that is seen follows, [#inRow].
  void plain() {
    column++;
  }

  /// Whether a row begins with what was read.
  boolean begins() {
    return begins;
  }

  /// Whether a row ends with it; it is a line end then.
  boolean ends() {
    return ends;
  }

  /// What was read, [Characters#BAD] if it is no character.
  int character() {
    return character;
  }

  int second() {
    return second;
  }

  /// How many columns it takes.
  int width() {
    return width;
  }
}
