package hypercall.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the hits on one line, as far as it is shown.
final class HitsOfLine {
  /// Bytes that the shown columns of a line can take.
  private static final long SHOWN = 3L * LineBuilder.CUT;

  private final Index index;
  private final Needle needle;
  private final Index.Progress progress;
  private final long line;
  private long[] from = new long[8];
  private int count;

  HitsOfLine(Index index, Needle needle, Index.Progress progress, long line) {
    this.index = index;
    this.needle = needle;
    this.progress = progress;
    this.line = line;
  }

  List<Finder.Hit> hits() {
    LineWalk walk = LineWalk.at(index, progress, line);
    long seen = 0;
    while (seen < SHOWN && walk.nextToken()) {
      in(walk.tokens.from, walk.tokens.to);
      seen += walk.tokens.to - walk.tokens.from;
    }
    return count == 0 ? List.of() : placed();
  }

  private void in(long begin, long end) {
    int length = (int) Math.min(end - begin, SHOWN + needle.length());
    int last = length - needle.length() + 1;
    if (last <= 0) {
      return;
    }
    byte[] bytes = new byte[length + needle.length() + Words.SLACK];
    index.bytes.read(begin, bytes, 0, length);
    int at = needle.next(bytes, 0, last);
    while (at >= 0) {
      boolean hit = needle.isWhole(index.bytes, begin + at, progress.bytes());
      if (hit) {
        if (count == from.length) {
          from = Arrays.copyOf(from, count * 2);
        }
        from[count++] = begin + at;
      }
      at = needle.next(bytes, hit ? at + needle.length() : at + 1, last);
    }
  }

  private List<Finder.Hit> placed() {
    long[] begins = Arrays.copyOf(from, count);
    long[] ends = Arrays.stream(begins).map(begin -> begin + needle.length()).toArray();
    LineBuilder builder = new LineBuilder(index).mark(begins, ends);
    builder.add(LineWalk.at(index, progress, line), true);
    List<Finder.Hit> hits = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Position begin = new Position(line, builder.columnFrom(i));
      Position end = new Position(line, builder.columnTo(i));
      if (begin.column() < end.column()) {
        hits.add(new Finder.Hit(begin, end));
      }
    }
    return hits;
  }
}
