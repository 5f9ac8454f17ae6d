package hypercall.json;

import org.jspecify.annotations.Nullable;

/// Finds the line and the columns in which bytes are shown.
final class Places {
  private final Index index;

  Places(Index index) {
    this.index = index;
  }

  /// Where a byte is shown; null where it is not (white space, or not indexed yet).
  @Nullable Position of(long offset) {
    Finder.@Nullable Hit hit = of(offset, offset + 1);
    return hit == null ? null : hit.from();
  }

  /// Where a range of bytes is shown; null where it is not, or not on one line.
  Finder.@Nullable Hit of(long from, long to) {
    Index.Progress progress = index.progress();
    if (from >= progress.bytes() || from < 0) {
      return null;
    }
    LineWalk walk = new LineWalk(index, progress, Blocks.of(from));
    long line = walk.line;
    boolean found = false;
    while (!found) {
      while (walk.nextToken()) {
        if (!found && walk.tokens.from > from) {
          return null;
        }
        found |= from >= walk.tokens.from && from < walk.tokens.to;
      }
      line = walk.line;
      if (!found && !walk.nextLine()) {
        return null;
      }
    }
    LineBuilder builder = new LineBuilder(index).mark(new long[] {from}, new long[] {to});
    builder.add(LineWalk.at(index, progress, line), true);
    return new Finder.Hit(
        new Position(line, builder.columnFrom(0)), new Position(line, builder.columnTo(0)));
  }
}
