package hypercall.ui.kit;

import hypercall.json.Finder.Hit;
import hypercall.json.LineFinder;
import java.nio.charset.StandardCharsets;

/// The lines of a text as they were sent, however they are broken to be shown; a very long one in
/// pieces, so that a match that reaches over the end of one is missed.
final class WholeLines implements LineFinder.Source {
  private static final int MOST = 1 << 20;
  private static final int READ = 64 << 10;

  private final TextLines lines;
  private final byte[] buffer = new byte[READ];
  private long start;
  private long next;
  private String text = "";

  // How many bytes so many of its characters take: hits come from left to right.
  private int counted;
  private long countedBytes;

  WholeLines(TextLines lines) {
    this.lines = lines;
  }

  @Override
  public boolean next() {
    long limit = lines.indexed();
    boolean complete = lines.isComplete();
    long at = next;
    long end = -1;
    while (end < 0 && at < limit) {
      int n = (int) Math.min(READ, limit - at);
      lines.bytes().read(at, buffer, 0, n);
      for (int i = 0; i < n && end < 0; i++) {
        if (buffer[i] == '\n' || at + i - next >= MOST && (buffer[i] & 0xC0) != 0x80) {
          end = at + i;
        }
      }
      at += n;
    }
    if (end < 0 && (!complete || next >= limit)) {
      return false;
    }
    long stop = end < 0 ? limit : end;
    byte[] whole = new byte[(int) (stop - next)];
    lines.bytes().read(next, whole, 0, whole.length);
    text = new String(whole, StandardCharsets.UTF_8);
    start = next;
    counted = 0;
    countedBytes = 0;
    boolean broken = stop < limit && lines.bytes().at(stop) == '\n';
    next = broken ? stop + 1 : stop;
    if (text.endsWith("\r") && broken) {
      text = text.substring(0, text.length() - 1);
    }
    return true;
  }

  @Override
  public String text() {
    return text;
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
    return lines.rowAtOffset(start) + 1;
  }

  @Override
  public Hit hit(int from, int to) {
    countedBytes += bytesIn(counted, from);
    counted = from;
    return lines.hit(start + countedBytes, bytesIn(from, to));
  }

  private int bytesIn(int from, int to) {
    return text.substring(from, to).getBytes(StandardCharsets.UTF_8).length;
  }
}
