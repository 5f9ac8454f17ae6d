package hypercall.ui.kit;

import hypercall.bytes.GrowingBytes;
import hypercall.json.Finder.Hit;
import hypercall.json.Line;
import hypercall.json.LineFinder;
import hypercall.json.Needle;
import hypercall.json.Position;
import hypercall.json.Query;
import hypercall.json.QueryFault;
import hypercall.json.Span;
import hypercall.json.Token;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The bytes as UTF-8 text, exactly as they came, broken at line ends and after so many bytes.
///
/// A sparse index keeps for each block of the bytes the first row that starts in it; a row is found
/// by walking on from there.
final class TextLines implements Lines {
  /// A row and where it starts.
  private record Known(long row, long offset) {}

  private static final int BLOCK = 8 << 10;
  private static final int READ = 64 << 10;

  private final GrowingBytes bytes;
  private final int columns;

  /// Entry i: the first row that starts at or after byte i · BLOCK, and where. Written before
  /// `blocks`.
  private long[] rowAt = new long[16];

  private long[] offsetAt = new long[16];
  private volatile int blocks;
  private volatile long rows;
  private volatile long indexed;

  /// Of the row that is being read: bytes so far; 0 when none has begun.
  private int inRow;

  /// The row last asked for: rows are mostly read one after the other, by the window and a copy.
  private volatile Known known = new Known(0, 0);

  TextLines(GrowingBytes bytes, int columns) {
    this.bytes = bytes;
    this.columns = columns;
  }

  @Override
  public GrowingBytes bytes() {
    return bytes;
  }

  @Override
  public boolean advance(long limit) {
    long end = Math.min(bytes.size(), indexed + limit);
    byte[] buffer = new byte[(int) Math.min(READ, end - indexed)];
    while (indexed < end) {
      int length = (int) Math.min(buffer.length, end - indexed);
      bytes.read(indexed, buffer, 0, length);
      index(buffer, length);
    }
    return indexed == bytes.size();
  }

  private void index(byte[] buffer, int length) {
    long begin = indexed;
    long row = rows;
    for (int i = 0; i < length; i++) {
      if (inRow > 0 && isFull(inRow, buffer[i])) {
        inRow = 0;
      }
      if (inRow == 0) {
        mark(row, begin + i);
        row++;
      }
      inRow = buffer[i] == '\n' ? 0 : inRow + 1;
    }
    rows = row;
    indexed = begin + length;
  }

  /// Whether a row of so many bytes ends before this one: full, and not inside a character.
  private boolean isFull(int soFar, byte next) {
    boolean inside = (next & 0xC0) == 0x80;
    return next != '\n' && soFar >= (inside ? columns + 3 : columns);
  }

  private void mark(long row, long offset) {
    while ((long) blocks * BLOCK <= offset) {
      if (blocks == rowAt.length) {
        rowAt = Arrays.copyOf(rowAt, blocks * 2);
        offsetAt = Arrays.copyOf(offsetAt, blocks * 2);
      }
      rowAt[blocks] = row;
      offsetAt[blocks] = offset;
      blocks++;
    }
  }

  /// Where a row starts.
  long offsetOf(long wanted) {
    Known near = known;
    long row = near.row;
    long offset = near.offset;
    if (wanted < row || wanted > row + 64) {
      int block = blockBefore(rowAt, wanted, blocks);
      row = rowAt[block];
      offset = offsetAt[block];
    }
    while (row < wanted) {
      offset += lengthAt(offset);
      row++;
    }
    known = new Known(row, offset);
    return offset;
  }

  /// The row that holds a byte.
  long rowAtOffset(long offset) {
    int block = blockBefore(offsetAt, offset, blocks);
    long row = rowAt[block];
    long start = offsetAt[block];
    for (int length = lengthAt(start); start + length <= offset; length = lengthAt(start)) {
      start += length;
      row++;
    }
    return row;
  }

  private static int blockBefore(long[] sorted, long key, int count) {
    int low = 0;
    int high = count - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sorted[middle] <= key) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /// Bytes of the row that starts here, its line end included.
  private int lengthAt(long start) {
    byte[] window = window(start);
    for (int i = 0; i < window.length; i++) {
      if (i > 0 && isFull(i, window[i])) {
        return i;
      }
      if (window[i] == '\n') {
        return i + 1;
      }
    }
    return Math.max(1, window.length);
  }

  private byte[] window(long start) {
    byte[] window = new byte[(int) Math.min(columns + 4L, bytes.size() - start)];
    bytes.read(start, window, 0, window.length);
    return window;
  }

  /// A row's text with its line end.
  private String whole(long row) {
    long start = offsetOf(row);
    int length = Math.min(lengthAt(start), (int) Math.min(Integer.MAX_VALUE, bytes.size() - start));
    byte[] part = new byte[length];
    bytes.read(start, part, 0, length);
    return new String(part, StandardCharsets.UTF_8);
  }

  private String shown(long row) {
    String text = whole(row);
    int end = text.length();
    if (text.endsWith("\n")) {
      end -= text.endsWith("\r\n") ? 2 : 1;
    }
    return text.substring(0, end);
  }

  /// The column of a byte within its row.
  int columnOf(long row, long offset) {
    long start = offsetOf(row);
    byte[] part = new byte[(int) (offset - start)];
    bytes.read(start, part, 0, part.length);
    return new String(part, StandardCharsets.UTF_8).length();
  }

  @Override
  public Line row(long row) {
    String text = shown(row);
    List<Span> spans = List.of(new Span(0, text.length(), Token.PUNCTUATION));
    return new Line(row + 1, text, spans, Line.Fold.NONE, false);
  }

  @Override
  public Position unfolded(Position place) {
    return place;
  }

  @Override
  public void copy(Position from, Position to, Appendable target) throws IOException {
    for (long row = from.line() - 1; row < to.line(); row++) {
      String text = whole(row);
      int begin = row == from.line() - 1 ? Math.min(from.column(), text.length()) : 0;
      int end = row == to.line() - 1 ? Math.min(to.column(), text.length()) : text.length();
      target.append(text, begin, Math.max(begin, end));
    }
  }

  @Override
  public Search search(Query query) throws QueryFault {
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

  @Override
  public void toggle(long line) {
    // Text has no folds.
  }

  @Override
  public void reveal(long line) {
    // Nothing is hidden.
  }

  @Override
  public void foldAll(int depth) {
    // Text has no folds.
  }

  @Override
  public void unfoldAll() {
    // Text has no folds.
  }
}
