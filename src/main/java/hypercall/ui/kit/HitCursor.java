package hypercall.ui.kit;

import hypercall.json.Finder.Hit;
import hypercall.json.Position;
import java.util.ArrayList;
import java.util.List;

/// Hands out the hits of one line after the other, downwards; a hit is looked up once.
final class HitCursor {
  private final Search search;
  private final long count;
  private long index = -1;
  private List<Hit> last = List.of();

  HitCursor(Search search) {
    this.search = search;
    count = search.count();
  }

  /// The hits that touch this line, of which each call tells a later one.
  List<Hit> on(long line) {
    List<Hit> hits = new ArrayList<>();
    for (Hit hit : last) {
      if (hit.to().line() >= line) {
        hits.add(hit);
      }
    }
    if (index < 0) {
      seek(line);
      before(line, hits);
    }
    while (index < count) {
      Hit hit = search.hit(index);
      if (hit.from().line() > line) {
        break;
      }
      if (hit.to().line() < line) {
        // A closed fold was stepped over.
        seek(line);
        continue;
      }
      hits.add(hit);
      index++;
    }
    last = hits;
    return hits;
  }

  private void seek(long line) {
    long found = search.firstFrom(new Position(line, 0)).orElse(count);
    index = Math.max(found, index);
  }

  /// A hit that began on an earlier line and reaches into this one.
  private void before(long line, List<Hit> hits) {
    if (index > 0) {
      Hit hit = search.hit(index - 1);
      if (hit.to().line() >= line) {
        hits.add(hit);
      }
    }
  }
}
