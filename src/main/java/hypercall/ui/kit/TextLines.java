package hypercall.ui.kit;

import hypercall.bytes.GrowingBytes;
import hypercall.bytes.text.Characters;
import hypercall.bytes.text.Decoding;
import hypercall.bytes.text.Encoding;
import hypercall.json.Finder.Hit;
import hypercall.json.Line;
import hypercall.json.LineFinder;
import hypercall.json.Needle;
import hypercall.json.Position;
import hypercall.json.Query;
import hypercall.json.QueryFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The bytes as text, exactly as they came, broken at line ends and after so many columns.
///
/// A row is found by walking on from one in the [RowIndex]. A character that is not whole yet is
/// waited for.
public final class TextLines implements Lines {
  private static final int READ = 64 << 10;

  private final GrowingBytes bytes;
  private final Encoding encoding;
  private final int columns;
  private final Characters characters;
  private final BadBytes bad = new BadBytes();
  private final TextBreaks breaks;
  private final boolean overAscii;

  /// The most bytes of a row.
  private final int most;

  private final RowIndex known = new RowIndex();
  private volatile long rows;
  private volatile long indexed;
  private volatile Runnable told = () -> {};

  /// The row last asked for: rows are mostly read one after the other, by the window and a copy.
  private volatile RowIndex.Row last = new RowIndex.Row(0, 0);

  TextLines(GrowingBytes bytes, Encoding encoding, int columns) {
    this.bytes = bytes;
    this.encoding = encoding;
    this.columns = columns;
    characters = encoding.characters();
    overAscii = characters.isOverAscii();
    breaks = new TextBreaks(characters, columns);
    most = breaks.most();
  }

  @Override
  public GrowingBytes bytes() {
    return bytes;
  }

  /// What the bytes are read as.
  public Encoding encoding() {
    return encoding;
  }

  /// The bytes that are no character, as far as is known.
  public BadBytes bad() {
    return bad;
  }

  /// Has somebody told when there is more, on the thread that found it.
  public void onIndexed(Runnable listener) {
    told = listener;
  }

  @Override
  public boolean advance(long limit) {
    boolean all = indexed(limit);
    told.run();
    return all;
  }

  private boolean indexed(long limit) {
    boolean last = bytes.isFinished();
    long size = bytes.size();
    long end = Math.min(size, indexed + limit);
    byte[] buffer = new byte[(int) Math.min(READ, size - indexed)];
    while (indexed < end) {
      int length = (int) Math.min(buffer.length, size - indexed);
      bytes.read(indexed, buffer, 0, length);
      boolean all = indexed + length == size;
      if (index(buffer, length, (int) Math.min(length, end - indexed), last && all) == 0) {
        return true;
      }
    }
    return indexed == size && last == bytes.isFinished();
  }

  /// Goes over the bytes up to a wanted one at least, and says how many it took.
  private int index(byte[] buffer, int length, int wanted, boolean last) {
    long begin = indexed;
    long row = rows;
    int i = 0;
    while (i < wanted) {
      if (overAscii && buffer[i] >= ' ' && buffer[i] < 0x7F && breaks.inRow()) {
        breaks.plain();
        i++;
        continue;
      }
      int taken = breaks.step(buffer, i, length, last);
      if (taken == 0) {
        break;
      }
      if (breaks.begins()) {
        known.add(row, begin + i);
        row++;
      }
      if (breaks.character() == Characters.BAD) {
        bad.add(begin + i, taken);
      }
      i += taken;
    }
    rows = row;
    indexed = begin + i;
    return i;
  }

  /// Where a row starts.
  long offsetOf(long wanted) {
    RowIndex.Row near = last;
    if (wanted < near.number() || wanted > near.number() + 64) {
      near = known.before(wanted);
    }
    long row = near.number();
    long offset = near.offset();
    while (row < wanted) {
      offset += lengthAt(offset);
      row++;
    }
    last = new RowIndex.Row(row, offset);
    return offset;
  }

  /// The row that holds a byte.
  long rowAtOffset(long offset) {
    RowIndex.Row near = known.beforeOffset(offset);
    long row = near.number();
    long start = near.offset();
    for (int length = lengthAt(start); start + length <= offset; length = lengthAt(start)) {
      start += length;
      row++;
    }
    return row;
  }

  /// Bytes of the row that starts here, its line end included.
  private int lengthAt(long start) {
    byte[] window = window(start);
    TextBreaks rest = new TextBreaks(characters.again(), columns);
    int i = 0;
    while (i < window.length) {
      if (overAscii && window[i] >= ' ' && window[i] < 0x7F && rest.inRow()) {
        rest.plain();
        i++;
        continue;
      }
      int taken = rest.step(window, i, window.length, true);
      if (rest.begins() && i > 0) {
        return i;
      }
      i += taken;
      if (rest.ends()) {
        return i;
      }
    }
    return Math.max(1, i);
  }

  private byte[] window(long start) {
    byte[] window = new byte[Math.clamp(indexed - start, 0, most)];
    bytes.read(start, window, 0, window.length);
    return window;
  }

  private TextRow read(long row) {
    return new TextRow(new TextBreaks(characters.again(), columns), window(offsetOf(row)));
  }

  /// The column of a byte within its row.
  int columnOf(long row, long offset) {
    return read(row).columnOf((int) (offset - offsetOf(row)));
  }

  /// The place of a byte.
  public Position placeOf(long offset) {
    long row = rowAtOffset(offset);
    return new Position(row + 1, columnOf(row, offset));
  }

  /// The byte at a place; beyond the last column that behind the line end.
  public long offsetAt(Position place) {
    long row = place.line() - 1;
    if (rows == 0) {
      return 0;
    }
    TextRow read = read(row);
    boolean beyond = place.column() > read.text().length();
    return offsetOf(row) + (beyond ? read.length() : read.placeAt(place.column()));
  }

  @Override
  public Line row(long row) {
    TextRow read = read(row);
    return new Line(row + 1, read.text(), read.spans(), Line.Fold.NONE, false);
  }

  @Override
  public Position unfolded(Position place) {
    return place;
  }

  @Override
  public void copy(Position from, Position to, Appendable target) throws IOException {
    Decoding.append(bytes, encoding, offsetAt(from), offsetAt(to), target);
  }

  @Override
  public Search search(Query query) throws QueryFault {
    if (!encoding.charset().equals(StandardCharsets.UTF_8)) {
      return LineSearch.of(
          query,
          matcher ->
              new LineFinder(
                  new DecodedLines(
                      this,
                      this::indexed,
                      characters.again(),
                      offset -> rowAtOffset(offset) + 1,
                      this::hit),
                  matcher));
    }
    Optional<Needle> needle = Needle.of(query);
    return needle.isPresent()
        ? new TextSearch(this, needle.get())
        : LineSearch.of(query, matcher -> new LineFinder(new WholeLines(this), matcher));
  }

  /// Where so many bytes are shown.
  Hit hit(long offset, int length) {
    long first = rowAtOffset(offset);
    long last = rowAtOffset(offset + length - 1);
    return new Hit(
        new Position(first + 1, columnOf(first, offset)),
        new Position(last + 1, columnOf(last, offset + length)));
  }

  @Override
  public boolean isComplete() {
    return bytes.isFinished() && indexed == bytes.size();
  }

  long indexed() {
    return indexed;
  }

  @Override
  public boolean numbered() {
    return false;
  }

  @Override
  public long lineCount() {
    return rows;
  }

  @Override
  public long rowCount() {
    return rows;
  }

  @Override
  public long lineOf(long row) {
    return row + 1;
  }

  @Override
  public long rowOf(long line) {
    return line - 1;
  }
}
