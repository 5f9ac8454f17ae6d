package hypercall.json.path;

import hypercall.json.path.PathQuery.Element;
import hypercall.json.path.PathQuery.Filter;
import hypercall.json.path.PathQuery.Member;
import hypercall.json.path.PathQuery.Segment;
import hypercall.json.path.PathQuery.Selector;
import hypercall.json.path.PathQuery.Slice;
import hypercall.json.path.PathQuery.Wildcard;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The grammar of RFC 9535, section 2, but for the inside of filters, which [FilterParser] reads.
final class PathParser {
  /// Steps that may select many; each is a call inside the one before it when the query runs.
  private static final int MOST_PLURALS = 200;

  private final PathText text;
  private final FilterParser filters;
  private int plurals;

  PathParser(PathText text) {
    this.text = text;
    this.filters = new FilterParser(text, this);
  }

  /// The whole expression.
  PathQuery whole() throws PathFault {
    if (text.here() != '$') {
      throw text.text.isEmpty()
          ? new PathFault(0, "A path begins with $.")
          : text.expected("A path begins with $, which");
    }
    PathQuery query = query();
    if (!text.atEnd()) {
      int stop = text.at;
      text.space();
      if (text.atEnd()) {
        throw new PathFault(stop, "No space may stand behind the last step.");
      }
      throw text.expected("A step (.name, ['name'], [0], [*], [?…] or ..) or the end");
    }
    return new PathQuery(query.fromRoot(), query.segments(), filters.remarks());
  }

  /// A query that begins here with `$` or `@`.
  PathQuery query() throws PathFault {
    boolean fromRoot = text.here() == '$';
    text.at++;
    List<Segment> segments = new ArrayList<>();
    int start;
    do {
      start = text.at;
      text.space();
    } while (segment(segments));
    text.at = start;
    return new PathQuery(fromRoot, List.copyOf(segments), List.of());
  }

  private boolean segment(List<Segment> segments) throws PathFault {
    int start = text.at;
    if (text.here() != '.' && text.here() != '[') {
      return false;
    }
    boolean descendant = text.take("..");
    boolean dot = !descendant && text.take(".");
    Segment segment =
        new Segment(
            descendant, text.here() == '[' && !dot ? bracketed() : List.of(afterDots(descendant)));
    segments.add(segment);
    if (!segment.isSingular() && ++plurals > MOST_PLURALS) {
      throw new PathFault(
          start, "There are more than " + MOST_PLURALS + " steps here that may select many.");
    }
    return true;
  }

  private Selector afterDots(boolean descendant) throws PathFault {
    if (text.take("*")) {
      return new Wildcard();
    }
    String name = text.name();
    if (name.isEmpty()) {
      if (PathText.isDigit(text.here())) {
        throw new PathFault(
            text.at, "A name that begins with a digit is written in brackets and quotes: ['1a'].");
      }
      throw text.expected(descendant ? "A name, * or [ after the two dots" : "A name or *");
    }
    return new Member(name.getBytes(StandardCharsets.UTF_8));
  }

  private List<Selector> bracketed() throws PathFault {
    text.at++;
    List<Selector> selectors = new ArrayList<>();
    do {
      text.space();
      selectors.add(selector());
      text.space();
    } while (text.take(","));
    if (!text.take("]")) {
      throw text.expected("A comma or ]");
    }
    return List.copyOf(selectors);
  }

  private Selector selector() throws PathFault {
    char c = text.here();
    if (c == '\'' || c == '"') {
      return new Member(text.string());
    }
    if (text.take("*")) {
      return new Wildcard();
    }
    if (text.take("?")) {
      text.space();
      return new Filter(filters.condition());
    }
    if (c == ':' || text.beginsInteger()) {
      return elements();
    }
    throw text.expected("A name in quotes, a number, *, a slice or a filter (?…)");
  }

  private Selector elements() throws PathFault {
    long start = Slice.OPEN;
    if (text.here() != ':') {
      start = text.integer();
      int end = text.at;
      text.space();
      if (text.here() != ':') {
        text.at = end;
        return new Element(start);
      }
    }
    text.at++;
    long end = bound();
    long step = Slice.OPEN;
    if (text.take(":")) {
      step = bound();
    }
    return new Slice(start, end, step == Slice.OPEN ? 1 : step);
  }

  private long bound() throws PathFault {
    text.space();
    if (!text.beginsInteger()) {
      return Slice.OPEN;
    }
    long bound = text.integer();
    text.space();
    return bound;
  }
}
