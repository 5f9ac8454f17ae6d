package hypercall.ui.kit;

import hypercall.json.Finder.Hit;
import hypercall.json.Position;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// What was found in a text of JSON, laid over its colours.
final class JsonHits {
  /// So many are marked, in a text of so many characters at most: to colour is work.
  private static final int MOST = 1_000;

  private static final int LONGEST = 64 * 1024;

  private final ToIntFunction<Position> offset;
  private Optional<Search> marked = Optional.empty();
  private long count;

  /// @param offset where in the text a place is
  JsonHits(ToIntFunction<Position> offset) {
    this.offset = offset;
  }

  /// Whether others were found than those that were laid over the last time.
  boolean differ(FindModel find) {
    boolean same = marked.equals(find.hits()) && count == count(find);
    marked = find.hits();
    count = count(find);
    return !same;
  }

  private static long count(FindModel find) {
    return find.hits().map(Search::count).orElse(0L);
  }

  StyleSpans<Collection<String>> over(StyleSpans<Collection<String>> colours, FindModel find) {
    int length = colours.length();
    long shown = Math.min(MOST, count(find));
    if (shown == 0 || length > LONGEST) {
      return colours;
    }
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    int at = 0;
    for (long i = 0; i < shown; i++) {
      Hit hit = find.hits().orElseThrow().hit(i);
      int from = Math.clamp(offset.applyAsInt(hit.from()), at, length);
      int to = Math.clamp(offset.applyAsInt(hit.to()), from, length);
      spans.add(List.of(), from - at);
      spans.add(List.of("json-hit"), to - from);
      at = to;
    }
    spans.add(List.of(), length - at);
    return colours.overlay(
        spans.create(), (a, b) -> b.isEmpty() ? a : Stream.concat(a.stream(), b.stream()).toList());
  }
}
