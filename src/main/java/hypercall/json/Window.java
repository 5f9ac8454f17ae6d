package hypercall.json;

import hypercall.bytes.GrowingBytes;

/// The two pieces of a text that were looked at last: whoever goes to and fro between two places
/// reads each of them once.
final class Window {
  /// How much is read at once by one who goes on where he stopped, and by one who jumps.
  private static final int ONWARD = 64 << 10;

  private static final int JUMP = 2 * Blocks.SIZE;

  /// How much before the place is read too: values are looked at more than once.
  private static final int BEFORE = 16 << 10;

  private final GrowingBytes bytes;
  private final Runnable watch;
  final long limit;

  /// The piece that is looked at, with [Words#SLACK] bytes behind its length, and where it begins.
  byte[] b = new byte[JUMP + Words.SLACK];

  long base;
  int length;

  private byte[] other = new byte[JUMP + Words.SLACK];
  private long otherBase;
  private int otherLength;

  Window(GrowingBytes bytes, long limit, Runnable watch) {
    this.bytes = bytes;
    this.limit = limit;
    this.watch = watch;
  }

  /// The byte at a place, 0 behind the limit.
  byte byteAt(long place) {
    if (place >= limit) {
      return 0;
    }
    int i = at(place);
    return b[i];
  }

  /// Where in the piece a place is that lies before the limit; may change the piece.
  int at(long place) {
    long i = place - base;
    return i >= 0 && i < length ? (int) i : load(place);
  }

  private int load(long place) {
    byte[] loaded = other;
    long from = otherBase;
    int n = otherLength;
    other = b;
    otherBase = base;
    otherLength = length;
    if (place < from || place >= from + n) {
      watch.run();
      long end = otherBase + otherLength;
      boolean onward = place >= end && place < end + BEFORE && otherLength > 0;
      from = onward ? Math.max(0, place - BEFORE) : place & -Blocks.SIZE;
      n = (int) Math.min(onward ? ONWARD : JUMP, limit - from);
      if (loaded.length < n + Words.SLACK) {
        loaded = new byte[ONWARD + Words.SLACK];
      }
      bytes.read(from, loaded, 0, n);
    }
    b = loaded;
    base = from;
    length = n;
    return (int) (place - from);
  }
}
