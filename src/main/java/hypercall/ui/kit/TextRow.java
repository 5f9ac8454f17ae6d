package hypercall.ui.kit;

import hypercall.bytes.text.Characters;
import hypercall.json.Glyphs;
import hypercall.json.Span;
import hypercall.json.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One row of text: how it is shown, and which byte stands at which column.
///
/// Characters that would hide or reorder others are shown as escapes, as in pretty JSON; bytes that
/// are no character by their hexadecimal digits; a tab as spaces.
final class TextRow {
  private final int length;
  private final StringBuilder text = new StringBuilder();
  private final List<Span> spans = new ArrayList<>();

  /// For each column the first byte of what stands there; after the last the byte after it.
  private int[] at = new int[128];

  /// @param bytes from the row's first byte on, nothing before them remembered
  TextRow(TextBreaks breaks, byte[] bytes) {
    int place = 0;
    int end = 0;
    while (place < bytes.length) {
      int taken = breaks.step(bytes, place, bytes.length, true);
      if (breaks.begins() && place > 0) {
        break;
      }
      end = place;
      place += taken;
      if (breaks.ends()) {
        break;
      }
      show(bytes, end, taken, breaks);
      end = place;
    }
    length = place;
    stand(text.length(), end);
  }

  private void show(byte[] bytes, int place, int taken, TextBreaks breaks) {
    int character = breaks.character();
    if (character == Characters.BAD) {
      for (int i = 0; i < taken; i++) {
        as(String.format("\\x%02x", bytes[place + i]), Token.BYTE, place + i);
      }
    } else if (character == '\t') {
      append(" ".repeat(breaks.width()), place);
    } else if (TextBreaks.isTag(character)) {
      char high = Character.highSurrogate(character);
      char low = Character.lowSurrogate(character);
      as(Glyphs.escape(high, low), Token.HINT, place);
    } else if (character < Character.MIN_SUPPLEMENTARY_CODE_POINT
        && Glyphs.isHidden((char) character)) {
      as(Glyphs.escape((char) character), Token.HINT, place);
    } else {
      append(Character.toString(character), place);
    }
    if (breaks.second() != 0) {
      append(Character.toString(breaks.second()), place);
    }
  }

  private void as(String escape, Token token, int place) {
    int from = text.length();
    append(escape, place);
    spans.add(new Span(from, text.length(), token));
  }

  private void append(String shown, int place) {
    for (int i = 0; i < shown.length(); i++) {
      stand(text.length() + i, place);
    }
    text.append(shown);
  }

  private void stand(int column, int place) {
    if (column == at.length) {
      at = Arrays.copyOf(at, column * 2);
    }
    at[column] = place;
  }

  /// Bytes it takes, its line end included.
  int length() {
    return length;
  }

  String text() {
    return text.toString();
  }

  /// The parts that are not shown as themselves.
  List<Span> spans() {
    return spans;
  }

  /// The byte, counted from the row's first, that stands at a column.
  int placeAt(int column) {
    return at[Math.min(column, text.length())];
  }

  /// The column at which a byte of the row begins to be shown, or what follows it.
  int columnOf(int place) {
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at[middle] < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
