package hypercall.json;

import hypercall.json.TextMatcher.TooLong;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One search through lines as they are shown, each by itself: what a regular expression needs, and
/// a query that reaches across tokens.
///
/// One thread advances, others read; nobody waits for anybody. Every hit is kept, so that looking
/// at it costs nothing, up to a number that nobody goes through one by one.
public final class LineFinder {
  /// Behind so many hits the search ends.
  public static final int MOST = 100_000;

  /// A match that is longer is not waited for; characters.
  private static final int WIDEST = 16 << 20;

  /// Lines one after the other, or pieces of a very long one.
  public interface Source {
    /// Goes to the next one that is there whole; false when there is none, or none yet.
    boolean next();

    /// The characters of it, without the line's end.
    String text();

    /// Where in it a match may begin, from (included) to (excluded): beyond is the next piece's.
    int from();

    int to();

    /// Has the text go on further behind what is its own; false when it goes to the line's end, or
    /// as far as the line is there, or cannot.
    default boolean widen() {
      return false;
    }

    /// A match ended at this column behind the piece's own: the next one begins there.
    default void goOn(int column) {}

    /// The line's number as it is shown, from 1.
    long line();

    /// Where columns of the text are shown.
    Finder.Hit hit(int from, int to);
  }

  private final Source source;
  private final TextMatcher matcher;

  // Written before the count that admits them.
  private volatile Finder.Hit[] hits = new Finder.Hit[16];
  private volatile int count;
  private volatile long stoppedAt;
  private volatile boolean cancelled;

  public LineFinder(Source source, TextMatcher matcher) {
    this.source = source;
    this.matcher = matcher;
  }

  /// Searches at most `limit` further characters, rounded up to lines; true when all that is there
  /// has been searched, or the search has ended before.
  public boolean advance(long limit) {
    long left = limit;
    try {
      while (left > 0 && !isOver()) {
        if (!source.next()) {
          return true;
        }
        left -= source.text().length() + 1L;
        search();
      }
    } catch (TooLong e) {
      stoppedAt = source.line();
    }
    return isOver();
  }

  private void search() {
    matcher.on(source.text(), source.to());
    int at = source.from();
    int to = source.to();
    while (count < MOST && at < to) {
      boolean found = matcher.next(at) && matcher.start() < to;
      if (matcher.isOpen(found) && source.widen()) {
        if (source.text().length() > WIDEST) {
          throw new TooLong();
        }
        matcher.on(source.text(), to);
      } else if (found) {
        add(source.hit(matcher.start(), matcher.end()));
        at = matcher.end();
      } else {
        at = to;
      }
    }
    if (at > to) {
      source.goOn(at);
    }
  }

  private void add(Finder.Hit hit) {
    Finder.Hit[] room = hits;
    if (count == room.length) {
      room = Arrays.copyOf(room, count * 2);
      hits = room;
    }
    room[count] = hit;
    count++;
  }

  private boolean isOver() {
    return cancelled || isFull() || stoppedAt > 0;
  }

  /// Ends the search; on any thread.
  public void cancel() {
    cancelled = true;
  }

  /// Whether there may be more hits than were counted.
  public boolean isFull() {
    return count >= MOST;
  }

  /// The line at which the search was stopped, or for which the pattern takes too long.
  public Optional<Long> stoppedAt() {
    return stoppedAt == 0 ? Optional.empty() : Optional.of(stoppedAt);
  }

  /// Hits found so far.
  public long count() {
    return count;
  }

  /// Hit number `number`, from 0, in reading order.
  public Finder.Hit hit(long number) {
    int known = count;
    if (number < 0 || number >= known) {
      throw new IndexOutOfBoundsException("Hit " + number + " of " + known);
    }
    return hits[(int) number];
  }

  /// The hits that touch a line.
  public List<Finder.Hit> on(long line) {
    List<Finder.Hit> found = new ArrayList<>();
    int known = count;
    int at = first(new Position(line, 0), known);
    while (at > 0 && hits[at - 1].to().line() >= line) {
      at--;
    }
    for (; at < known && hits[at].from().line() <= line; at++) {
      found.add(hits[at]);
    }
    return found;
  }

  /// Index of the first hit at or after a place, if any.
  public Optional<Long> firstFrom(Position place) {
    int known = count;
    int first = first(place, known);
    return first < known ? Optional.of((long) first) : Optional.empty();
  }

  private int first(Position place, int known) {
    Finder.Hit[] all = hits;
    int low = 0;
    int high = known;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all[middle].from().compareTo(place) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
