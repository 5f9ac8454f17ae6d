package hypercall.json;

/// How far a container reaches that opens on some line.
///
/// @param last the last line that belongs to it
/// @param closed whether that line is its closing bracket; if not, a fault or the end of what came
///   stopped it
/// @param ended whether more bytes can no longer change this
/// @param members members or elements begun in it
record Extent(long last, boolean closed, boolean ended, long members) {

  /// Looks for the end of what opens on `line`, at an indent of `depth`: the first line after it
  /// that is indented no more. Blocks that stay deeper are stepped over.
  static Extent of(Index index, Index.Progress progress, long line, int depth) {
    Blocks blocks = index.blocks;
    long members = 0;
    LineWalk walk = LineWalk.at(index, progress, line);
    int block = Blocks.of(walk.event);
    while (true) {
      boolean more = walk.nextLine();
      int next = more ? Blocks.of(walk.event) : blocks.count();
      if (more && next == block || more && !blocks.isWhole(next)) {
        if (walk.indent <= depth) {
          return new Extent(walk.closing ? walk.line : walk.line - 1, walk.closing, true, members);
        }
        members += walk.indent == depth + 1 && !walk.closing ? 1 : 0;
        continue;
      }
      if (!more) {
        return new Extent(progress.lines(), false, progress.complete(), members);
      }
      while (blocks.isWhole(next) && blocks.leastIndent(next) > depth) {
        members += blocks.leastIndent(next) == depth + 1 ? blocks.leastCount(next) : 0;
        next++;
      }
      walk = new LineWalk(index, progress, next);
      block = next;
    }
  }
}
