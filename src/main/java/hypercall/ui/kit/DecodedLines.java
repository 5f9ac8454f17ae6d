package hypercall.ui.kit;

import hypercall.bytes.text.Characters;
import hypercall.json.Finder.Hit;
import hypercall.json.LineFinder;
import java.util.Arrays;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;

/// The lines of a text in any charset, each with the byte at which each of its characters begins; a
/// very long one in pieces, so that a match that reaches over the end of one is missed.
final class DecodedLines implements LineFinder.Source {
  private static final int MOST = 1 << 18;
  private static final int READ = 64 << 10;

  /// Where so many bytes are shown.
  interface Places {
    Hit hit(long offset, int length);
  }

  private final Lines lines;
  private final LongSupplier known;
  private final LongUnaryOperator lineAt;
  private final Places places;
  private final Characters characters;
  private final byte[] buffer = new byte[READ];
  private final StringBuilder text = new StringBuilder();
  private int[] at = new int[256];
  private long start;
  private long next;
  private boolean ended;

  /// @param known how far the bytes may be read; they only grow
  /// @param lineAt the line on which a byte is shown
  DecodedLines(
      Lines lines,
      LongSupplier known,
      Characters characters,
      LongUnaryOperator lineAt,
      Places places) {
    this.lines = lines;
    this.known = known;
    this.characters = characters;
    this.lineAt = lineAt;
    this.places = places;
  }

  @Override
  public boolean next() {
    boolean complete = lines.isComplete();
    long limit = known.getAsLong();
    start = next;
    text.setLength(0);
    characters.restart();
    long place = next;
    while (place < limit) {
      int n = (int) Math.min(READ, limit - place);
      lines.bytes().read(place, buffer, 0, n);
      int read = piece(n, place, complete && place + n == limit);
      place += read;
      if (ended) {
        next = place;
        return true;
      }
      if (read == 0) {
        break;
      }
    }
    if (!complete || start >= limit) {
      return false;
    }
    next = limit;
    mark(text.length(), limit);
    return true;
  }

  private int piece(int n, long place, boolean last) {
    int i = 0;
    ended = false;
    while (i < n && !ended) {
      int taken = characters.read(buffer, i, n, last);
      if (taken == 0) {
        return i;
      }
      mark(text.length(), place + i);
      int character = characters.codePoint();
      ended = character == '\n' || text.length() >= MOST;
      if (character == '\n') {
        trim();
      } else {
        add(character, place + i);
      }
      i += taken;
      if (character != '\n') {
        mark(text.length(), place + i);
      }
    }
    return i;
  }

  /// The carriage return before a line feed belongs to the line end.
  private void trim() {
    int length = text.length();
    if (length > 0 && text.charAt(length - 1) == '\r') {
      text.setLength(length - 1);
    }
  }

  private void add(int character, long place) {
    int from = text.length();
    text.appendCodePoint(character == Characters.BAD ? 0xFFFD : character);
    if (characters.second() != 0) {
      text.append((char) characters.second());
    }
    for (int column = from; column < text.length(); column++) {
      mark(column, place);
    }
  }

  private void mark(int column, long place) {
    if (column >= at.length) {
      at = Arrays.copyOf(at, at.length * 2);
    }
    at[column] = (int) (place - start);
  }

  @Override
  public String text() {
    return text.toString();
  }

  @Override
  public int from() {
    return 0;
  }

  @Override
  public int to() {
    return text.length();
  }

  @Override
  public long line() {
    return lineAt.applyAsLong(start);
  }

  @Override
  public Hit hit(int from, int to) {
    return places.hit(start + at[from], Math.max(1, at[to] - at[from]));
  }
}
