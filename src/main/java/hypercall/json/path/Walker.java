package hypercall.json.path;

import hypercall.json.Members;
import hypercall.json.Values;
import hypercall.json.path.PathQuery.Element;
import hypercall.json.path.PathQuery.Filter;
import hypercall.json.path.PathQuery.Member;
import hypercall.json.path.PathQuery.Segment;
import hypercall.json.path.PathQuery.Selector;
import hypercall.json.path.PathQuery.Slice;
import hypercall.json.path.PathQuery.Wildcard;
import java.util.List;
import java.util.function.LongPredicate;

/// Finds what a query selects, one value after the other, in the order of RFC 9535.
///
/// A step is a call inside the one before it, so nothing is collected between two steps; steps that
/// select one value at most are a loop, since a path to the 100,000th level has as many.
final class Walker {
  private static final long NONE = -1;

  /// A negative number up to this is found in one pass.
  private static final int MOST_KEPT = 1024;

  private static final int MOST_SEEN = 64;

  private final Values values;
  private final Judge judge;
  private final Runnable watch;
  private final Seen seen = new Seen();

  Walker(Values values, Runnable watch) {
    this.values = values;
    this.watch = watch;
    this.judge = new Judge(values, this, watch);
  }

  /// Hands over what a query selects from `node`, until `taker` wants no more.
  ///
  /// @return whether it wanted all
  boolean walk(PathQuery query, long node, LongPredicate taker) {
    long begin = query.fromRoot() ? values.root() : node;
    return begin == NONE || walk(query.segments(), 0, begin, taker);
  }

  /// The value that a singular query selects, or -1.
  long single(PathQuery query, long node) {
    long at = query.fromRoot() ? values.root() : node;
    List<Segment> segments = query.segments();
    for (int i = 0; i < segments.size() && at != NONE; i++) {
      at = single(segments.get(i).selectors().getFirst(), at);
    }
    return at;
  }

  private long single(Selector selector, long node) {
    watch.run();
    return switch (selector) {
      case Member(byte[] name) -> member(node, name);
      case Element(long number) -> element(node, number);
      case Wildcard _, Slice _, Filter _ ->
          throw new IllegalStateException("This selector may select many");
    };
  }

  private boolean walk(List<Segment> segments, int from, long begin, LongPredicate taker) {
    long node = begin;
    int i = from;
    while (i < segments.size() && segments.get(i).isSingular()) {
      node = single(segments.get(i).selectors().getFirst(), node);
      if (node == NONE) {
        return true;
      }
      i++;
    }
    watch.run();
    if (i == segments.size()) {
      return taker.test(node);
    }
    if (!values.isContainer(node)) {
      return true;
    }
    if (!select(segments, i, node, taker)) {
      return false;
    }
    if (!segments.get(i).descendant()) {
      return true;
    }
    long end = values.end(node);
    long inner = values.nextContainer(node + 1, end);
    while (inner != NONE) {
      if (!select(segments, i, inner, taker)) {
        return false;
      }
      inner = values.nextContainer(inner + 1, end);
    }
    return true;
  }

  /// Applies one step to one value, and the following ones to what it selects.
  private boolean select(List<Segment> segments, int i, long node, LongPredicate taker) {
    watch.run();
    LongPredicate next = child -> walk(segments, i + 1, child, taker);
    for (Selector selector : segments.get(i).selectors()) {
      boolean more =
          switch (selector) {
            case Member _, Element _ -> {
              long child = single(selector, node);
              yield child == NONE || next.test(child);
            }
            case Wildcard _ -> each(node, next);
            case Slice slice -> slice(node, slice, next);
            case Filter(Condition condition) ->
                each(node, child -> !judge.meets(condition, child) || next.test(child));
          };
      if (!more) {
        return false;
      }
    }
    return true;
  }

  private boolean each(long node, LongPredicate taker) {
    Members members = values.members(node);
    while (members.next()) {
      watch.run();
      if (!taker.test(members.value())) {
        return false;
      }
    }
    return true;
  }

  private long member(long node, byte[] name) {
    if (node == seen.object) {
      return seen.member(name);
    }
    if (seen.look(node)) {
      return seen.member(name);
    }
    long found = NONE;
    Members members = values.members(node);
    if (members.named()) {
      seen.object = NONE;
      seen.count = 0;
      while (members.next()) {
        seen.add(members);
        if (values.is(members.name(), name)) {
          found = members.value();
        }
      }
      seen.object = seen.count <= MOST_SEEN ? node : NONE;
    }
    return found;
  }

  /// The members of the object that was looked through last: a filter asks it for one of them, and
  /// the next step for another.
  private final class Seen {
    private final long[] names = new long[MOST_SEEN];
    private final long[] places = new long[MOST_SEEN];
    private long object = NONE;
    private int count;

    /// Looks through an object in one go; whether that could be done.
    boolean look(long node) {
      object = NONE;
      int met =
          values.kind(node) == Values.Kind.OBJECT ? values.usualMembers(node, names, places) : -1;
      if (met < 0) {
        return false;
      }
      count = met;
      object = node;
      return true;
    }

    void add(Members members) {
      if (count < MOST_SEEN) {
        names[count] = members.name();
        places[count] = members.value();
      }
      count = Math.min(count, MOST_SEEN) + 1;
    }

    long member(byte[] name) {
      for (int i = count - 1; i >= 0; i--) {
        if (values.is(names[i], name)) {
          return places[i];
        }
      }
      return NONE;
    }
  }

  private long element(long node, long number) {
    Members elements = values.members(node);
    if (elements.named()) {
      return NONE;
    }
    if (number < -MOST_KEPT) {
      long count = values.members(node).count();
      return count + number < 0 ? NONE : element(node, count + number);
    }
    // The last ones that were met, as many as may be wanted.
    long[] kept = new long[number < 0 ? (int) -number : 1];
    long met = 0;
    while (elements.next()) {
      watch.run();
      kept[(int) (met % kept.length)] = elements.value();
      if (met++ == number) {
        return elements.value();
      }
    }
    return number < 0 && met + number >= 0 ? kept[(int) (met % kept.length)] : NONE;
  }

  private boolean slice(long node, Slice slice, LongPredicate taker) {
    Members elements = values.members(node);
    if (elements.named() || slice.step() == 0) {
      return true;
    }
    boolean forward = slice.step() > 0;
    boolean open = slice.end() == Slice.OPEN;
    boolean counts =
        !forward || slice.start() < 0 && slice.start() != Slice.OPEN || slice.end() < 0 && !open;
    long length = counts ? values.members(node).count() : Long.MAX_VALUE;
    if (forward) {
      long from = slice.start() == Slice.OPEN ? 0 : bound(slice.start(), length, 0, length);
      long to = open ? length : bound(slice.end(), length, 0, length);
      while (elements.number() + 1 < to && elements.next()) {
        watch.run();
        long past = elements.number() - from;
        if (past >= 0 && past % slice.step() == 0 && !taker.test(elements.value())) {
          return false;
        }
      }
      return true;
    }
    long from =
        slice.start() == Slice.OPEN ? length - 1 : bound(slice.start(), length, -1, length - 1);
    long to = open ? -1 : bound(slice.end(), length, -1, length - 1);
    Places chosen = new Places();
    while (elements.number() < from && elements.next()) {
      watch.run();
      if (elements.number() > to && (from - elements.number()) % slice.step() == 0) {
        chosen.add(elements.value());
      }
    }
    for (long i = chosen.count() - 1; i >= 0; i--) {
      if (!taker.test(chosen.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static long bound(long bound, long length, long least, long most) {
    return Math.clamp(bound < 0 ? length + bound : bound, least, Math.max(least, most));
  }
}
