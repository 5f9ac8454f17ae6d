package hypercall.ui.kit;

import hypercall.bytes.GrowingBytes;
import hypercall.bytes.text.Characters;
import hypercall.bytes.text.Encoding;
import hypercall.json.Finder.Hit;
import hypercall.json.Line;
import hypercall.json.LineFinder;
import hypercall.json.Position;
import hypercall.json.Query;
import hypercall.json.QueryFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The bytes themselves, so many a row; a column is a byte.
///
/// Nothing is indexed: a row is where its number says, so that any size is there at once.
public final class HexLines implements Lines {
  /// Rows of so many bytes where there is room.
  static final int WIDE = 16;

  static final int NARROW = 8;

  private final GrowingBytes bytes;
  private volatile int width = WIDE;
  private volatile long seen;

  public HexLines(GrowingBytes bytes) {
    this.bytes = bytes;
  }

  /// How many bytes stand in a row.
  int width() {
    return width;
  }

  void width(int perRow) {
    width = perRow;
  }

  long size() {
    return seen;
  }

  /// The first byte of a row.
  long offsetOf(long row) {
    return row * width;
  }

  long offsetAt(Position place) {
    return Math.clamp(offsetOf(place.line() - 1) + place.column(), 0, seen);
  }

  /// Where a byte stands; the one after the last in a row is at its end.
  Position placeOf(long offset) {
    return new Position(offset / width + 1, (int) (offset % width));
  }

  /// The bytes of a row.
  byte[] rowBytes(long row) {
    long from = offsetOf(row);
    byte[] part = new byte[Math.clamp(seen - from, 0, width)];
    bytes.read(from, part, 0, part.length);
    return part;
  }

  @Override
  public GrowingBytes bytes() {
    return bytes;
  }

  @Override
  public boolean advance(long limit) {
    seen = bytes.size();
    return true;
  }

  @Override
  public boolean isComplete() {
    return bytes.isFinished() && seen == bytes.size();
  }

  @Override
  public boolean numbered() {
    return false;
  }

  @Override
  public long lineCount() {
    return rowCount();
  }

  @Override
  public long rowCount() {
    return (seen + width - 1) / width;
  }

  @Override
  public Line row(long row) {
    return new Line(row + 1, Hex.of(rowBytes(row)), List.of(), Line.Fold.NONE, false);
  }

  @Override
  public long lineOf(long row) {
    return row + 1;
  }

  @Override
  public long rowOf(long line) {
    return line - 1;
  }

  @Override
  public Position unfolded(Position place) {
    return place;
  }

  /// The bytes in hexadecimal, a space between two and a line end after each row.
  @Override
  public void copy(Position from, Position to, Appendable target) throws IOException {
    long end = offsetAt(to);
    for (long at = offsetAt(from); at < end; ) {
      long next = Math.min(end, (at / width + 1) * width);
      byte[] part = new byte[(int) (next - at)];
      bytes.read(at, part, 0, part.length);
      target.append(Hex.of(part));
      if (next < end) {
        target.append('\n');
      }
      at = next;
    }
  }

  @Override
  public Position end() {
    return placeOf(seen);
  }

  @Override
  public Search search(Query query) throws QueryFault {
    if (Hex.isHex(query.text()) && !query.regex() || !query.wholeWord() && !query.regex()) {
      return new HexSearch(this, query.text(), query.matchCase());
    }
    // Each byte is a character: a regular expression says \xff for one.
    Characters bytewise = new Encoding(StandardCharsets.ISO_8859_1).characters();
    return LineSearch.of(
        query,
        matcher ->
            new LineFinder(
                new DecodedLines(
                    this, this::size, bytewise, offset -> placeOf(offset).line(), this::hit),
                matcher));
  }

  private Hit hit(long offset, int length) {
    return new Hit(placeOf(offset), placeOf(offset + length));
  }
}
