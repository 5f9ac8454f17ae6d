package hypercall.json;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Which lines are left when all that opens at an indent of `depth` or deeper is closed: those that
/// are indented less, and those indented as much that are no closing brackets; or, where a tree is
/// shown, of both only those that are no closing brackets.
///
/// Counted by block, from the block on in which `firstLine` begins; most blocks are answered by
/// their outline, without looking at their bytes.
final class Visible {
  private static final int WORTH_SHARING = 256;

  private final Index index;
  private final int depth;
  private final boolean closings;
  private final int firstBlock;

  // before[i] counts in the first i blocks; only whole blocks are in it.
  private long[] before = new long[2];
  private int whole;

  Visible(Index index, int depth, long firstLine) {
    this(index, depth, firstLine, true);
  }

  /// @param closings whether closing brackets are lines too
  Visible(Index index, int depth, long firstLine, boolean closings) {
    this.index = index;
    this.depth = depth;
    this.closings = closings;
    this.firstBlock = index.blocks.ofLine(firstLine);
  }

  /// Counts the blocks up to the one in which a line begins, as far as they are whole in
  /// `progress`: the index may be further already.
  void extend(Index.Progress progress, long lastLine) {
    int known = Math.min(index.blocks.count() - 1, Blocks.of(progress.bytes()));
    int end = Math.min(index.blocks.ofLine(lastLine) + 1, known);
    int wanted = end - firstBlock;
    if (wanted <= whole) {
      return;
    }
    if (before.length <= wanted) {
      before = Arrays.copyOf(before, Math.max(wanted + 1, before.length * 2));
    }
    IntStream blocks = IntStream.range(firstBlock + whole, end);
    int[] counts =
        (wanted - whole > WORTH_SHARING ? blocks.parallel() : blocks)
            .map(block -> inBlock(progress, block))
            .toArray();
    for (int count : counts) {
      before[whole + 1] = before[whole] + count;
      whole++;
    }
  }

  private int inBlock(Index.Progress progress, int block) {
    Blocks blocks = index.blocks;
    int least = blocks.leastIndent(block);
    if (least >= depth) {
      return least == depth ? blocks.leastCount(block) : 0;
    }
    long lastLine = blocks.lines(block + 1);
    if (closings && blocks.mostIndent(block) <= depth) {
      return (int) (lastLine - blocks.lines(block));
    }
    if (Blocks.start(block + 1) > progress.end()) {
      return walked(progress, block, lastLine);
    }
    byte[] bytes = new byte[Blocks.SIZE + Words.SLACK];
    index.bytes.read(Blocks.start(block), bytes, 0, Blocks.SIZE);
    return BlockCount.visible(
        bytes, Blocks.SIZE, blocks.state(block), blocks.depth(block), depth, closings);
  }

  private int walked(Index.Progress progress, int block, long lastLine) {
    LineWalk walk = new LineWalk(index, progress, block);
    int n = 0;
    while (walk.line < lastLine && walk.nextLine()) {
      n += shows(walk) ? 1 : 0;
    }
    return n;
  }

  private boolean shows(LineWalk walk) {
    return walk.indent <= depth && !walk.closing || closings && walk.indent < depth;
  }

  /// How many visible lines there are up to and with `line`.
  long countTo(Index.Progress progress, long line) {
    int block = index.blocks.ofLine(line);
    if (block < firstBlock || line < 1) {
      return 0;
    }
    return before[block - firstBlock] + walked(progress, block, line);
  }

  /// The visible line number `count`, from 1.
  long line(Index.Progress progress, long count) {
    int place = Arrays.binarySearch(before, 0, whole + 1, count);
    if (place < 0) {
      place = -place - 1;
    }
    while (place > 0 && before[place - 1] == count) {
      place--;
    }
    // The first block by whose end `count` is reached; the one after all whole ones is walked too.
    int block = Math.max(place - 1, 0);
    LineWalk walk = new LineWalk(index, progress, firstBlock + block);
    long n = before[block];
    while (n < count && walk.nextLine()) {
      n += shows(walk) ? 1 : 0;
    }
    return walk.line;
  }
}
