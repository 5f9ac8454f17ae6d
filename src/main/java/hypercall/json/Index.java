package hypercall.json;

import hypercall.bytes.GrowingBytes;
import org.jspecify.annotations.Nullable;

/// The sparse index of a text that may still grow: one thread advances it, others read [#progress]
/// and the blocks it covers.
final class Index {
  /// Read and published in pieces of this size, so that the caches hold them.
  private static final int PIECE = 16 << 10;

  private static final int PUBLISH = 64;

  /// What is known at one moment.
  ///
  /// @param bytes indexed bytes
  /// @param lines lines begun in them
  /// @param inToken whether the fault cuts a token
  /// @param complete whether no more will come
  record Progress(
      long bytes, long lines, @Nullable Fault fault, boolean inToken, boolean complete) {
    /// Where the JSON ends, by a fault or because no more is known.
    long end() {
      return fault == null ? bytes : fault.offset();
    }
  }

  /// What is indexed; set before anything is.
  volatile GrowingBytes bytes;

  final Blocks blocks = new Blocks();
  final Scanner scanner = new Scanner();
  private final byte[] piece = new byte[PIECE + Words.SLACK];

  /// The lines of a tree that is wholly open, once they are counted; nothing is added to it.
  volatile @Nullable Visible allOpen;

  private volatile Progress progress = new Progress(0, 0, null, false, false);

  Index(GrowingBytes bytes) {
    this.bytes = bytes;
  }

  Progress progress() {
    return progress;
  }

  boolean advance(long limit) {
    GrowingBytes bytes = this.bytes;
    boolean finished = bytes.isFinished();
    long size = bytes.size();
    long at = progress.bytes();
    long end = limit < size - at ? at + limit : size;
    int pieces = 0;
    while (at < end) {
      int n = (int) Math.min(PIECE - (at & (Blocks.SIZE - 1)), end - at);
      bytes.read(at, piece, 0, n);
      scanBlocks(at, n);
      at += n;
      if (++pieces % PUBLISH == 0) {
        publish(at, false);
      }
    }
    boolean complete = finished && at == size;
    if (complete && !progress.complete()) {
      scanner.finish(size);
    }
    publish(at, complete);
    return at == size;
  }

  private void scanBlocks(long at, int n) {
    int from = 0;
    while (from < n) {
      int inBlock = (int) ((at + from) & (Blocks.SIZE - 1));
      if (inBlock == 0) {
        blocks.begin(scanner);
      }
      int to = Math.min(n, from + Blocks.SIZE - inBlock);
      scanner.scan(piece, from, to, at);
      from = to;
    }
  }

  /// Counts the lines of a tree that is wholly open, if the text is complete.
  void countOpen() {
    Progress now = progress;
    if (now.complete() && allOpen == null) {
      Visible counted = new Visible(this, Fold.NEVER, 1, false);
      counted.extend(now, now.lines());
      allOpen = counted;
    }
  }

  private void publish(long at, boolean complete) {
    progress = new Progress(at, scanner.lines, scanner.fault(), scanner.faultInToken(), complete);
  }
}
