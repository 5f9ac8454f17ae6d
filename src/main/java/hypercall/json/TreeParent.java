package hypercall.json;

import org.jspecify.annotations.Nullable;

/// A container whose members are rows: knows which of them is which.
final class TreeParent {
  final long open;
  final int indent;
  final boolean object;

  /// Where it begins in the bytes.
  final long place;

  final Extent extent;
  private final Index.Progress progress;
  private final Index index;

  /// Made when a number is asked for: to count them all is dear where one level follows another.
  private @Nullable Visible members;

  /// @param walk stands at the start of the line that opens it
  TreeParent(Index index, Index.Progress progress, LineWalk walk) {
    this.index = index;
    this.progress = progress;
    open = walk.line;
    indent = walk.indent;
    extent = Extent.of(index, progress, open, indent);
    long last = 0;
    while (walk.nextToken()) {
      last = walk.tokens.from;
    }
    place = last;
    object = index.bytes.at(place) == '{';
  }

  private Visible members() {
    Visible made = members;
    if (made == null) {
      made = new Visible(index, indent + 1, open, false);
      made.extend(progress, extent.last());
      members = made;
    }
    return made;
  }

  /// The container around a line.
  static TreeParent around(Index index, Index.Progress progress, long line, int indent) {
    return new TreeParent(
        index, progress, LineWalk.at(index, progress, before(index, progress, line, indent)));
  }

  /// The last line before one that is indented less: where the container around it opens.
  static long before(Index index, Index.Progress progress, long line, int indent) {
    Blocks blocks = index.blocks;
    int block = blocks.ofLine(line);
    while (block >= 0) {
      if (!blocks.isWhole(block) || blocks.leastIndent(block) < indent) {
        LineWalk walk = new LineWalk(index, progress, block);
        long end = blocks.isWhole(block) ? Math.min(line, blocks.lines(block + 1) + 1) : line;
        long found = -1;
        while (walk.nextLine() && walk.line < end) {
          found = walk.indent < indent ? walk.line : found;
        }
        if (found > 0) {
          return found;
        }
      }
      block--;
    }
    return 1;
  }

  boolean holds(long line, int lineIndent) {
    return lineIndent == indent + 1 && line > open && line <= extent.last();
  }

  /// The number of the member that begins on a line, from 0.
  long numberOf(long line) {
    if (line == open + 1) {
      return 0;
    }
    return members().countTo(progress, line) - members().countTo(progress, open) - 1;
  }

  /// The line on which the member with a number begins.
  long lineOf(long number) {
    return members().line(progress, members().countTo(progress, open) + 1 + number);
  }
}
