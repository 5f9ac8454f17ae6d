package hypercall.ui.kit;

import hypercall.json.Finder.Hit;
import hypercall.json.LineFinder;
import java.nio.charset.StandardCharsets;

/// The lines of a text as they were sent, however they are broken to be shown; a very long one in
/// pieces, which go on for a match that is longer than what two have in common.
final class WholeLines implements LineFinder.Source {
  private static final int MOST = 1 << 20;
  private static final int READ = 64 << 10;

  /// What two pieces have in common, and what a match at the start of one may look back at; bytes.
  private static final int COMMON = 8 << 10;

  private static final int BACK = 256;

  private final TextLines lines;
  private final byte[] buffer = new byte[READ];

  /// Where the text begins and ends in the bytes, and whether that is where the line ends.
  private long start;

  private long stop;
  private boolean whole;

  private long next;

  /// Whether the next text goes on in a line.
  private boolean goesOn;

  private String text = "";
  private int from;
  private int to;

  // How many bytes so many of its characters take: hits come from left to right.
  private int counted;
  private long countedBytes;

  WholeLines(TextLines lines) {
    this.lines = lines;
  }

  @Override
  public boolean next() {
    long begin = next;
    long most = begin + MOST + COMMON;
    if (!end(begin, most) || stop == begin && !isBreak()) {
      return false;
    }
    start = goesOn ? atCharacter(Math.max(0, begin - BACK)) : begin;
    long own = whole ? stop : atCharacter(begin + MOST);
    String back = decoded(start, begin);
    String middle = decoded(begin, own);
    text = back + middle + decoded(own, stop);
    from = back.length();
    to = from + middle.length();
    counted = 0;
    countedBytes = 0;
    next = whole && isBreak() ? stop + 1 : own;
    goesOn = !whole;
    trim();
    return true;
  }

  /// Finds where the text from a place on ends: with the line, or where it is long enough; false
  /// when that is not there yet.
  private boolean end(long begin, long most) {
    boolean complete = lines.isComplete();
    long limit = Math.min(most, lines.indexed());
    stop = begin;
    whole = false;
    while (!whole && stop < limit) {
      int n = (int) Math.min(READ, limit - stop);
      lines.bytes().read(stop, buffer, 0, n);
      int i = 0;
      while (i < n && buffer[i] != '\n') {
        i++;
      }
      stop += i;
      whole = i < n;
    }
    if (!whole && stop == most) {
      stop = atCharacter(stop);
      return true;
    }
    whole |= complete;
    return whole;
  }

  private boolean isBreak() {
    return stop < lines.indexed() && lines.bytes().at(stop) == '\n';
  }

  /// The carriage return before a line feed belongs to the line end.
  private void trim() {
    if (whole && text.endsWith("\r") && isBreak()) {
      text = text.substring(0, text.length() - 1);
      to = Math.min(to, text.length());
    }
  }

  private long atCharacter(long place) {
    long at = place;
    while (at > 0 && at < lines.indexed() && (lines.bytes().at(at) & 0xC0) == 0x80) {
      at++;
    }
    return at;
  }

  private String decoded(long begin, long end) {
    byte[] bytes = new byte[(int) (end - begin)];
    lines.bytes().read(begin, bytes, 0, bytes.length);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public boolean widen() {
    long before = stop;
    if (whole || !end(before, before + text.length())) {
      stop = before;
      return false;
    }
    text += decoded(before, stop);
    trim();
    return true;
  }

  @Override
  public void goOn(int column) {
    next = start + bytesIn(0, column);
    goesOn = true;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public int from() {
    return from;
  }

  @Override
  public int to() {
    return to;
  }

  @Override
  public long line() {
    return lines.rowAtOffset(start) + 1;
  }

  @Override
  public Hit hit(int begin, int end) {
    countedBytes += bytesIn(counted, begin);
    counted = begin;
    return lines.hit(start + countedBytes, bytesIn(begin, end));
  }

  private int bytesIn(int begin, int end) {
    return text.substring(begin, end).getBytes(StandardCharsets.UTF_8).length;
  }
}
