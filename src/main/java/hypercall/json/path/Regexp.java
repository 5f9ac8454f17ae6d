package hypercall.json.path;

import hypercall.json.Text;
import hypercall.json.path.RegexpParser.Anchor;
import hypercall.json.path.RegexpParser.Chars;
import hypercall.json.path.RegexpParser.Choice;
import hypercall.json.path.RegexpParser.Part;
import hypercall.json.path.RegexpParser.Repeat;
import hypercall.json.path.RegexpParser.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A regular expression of RFC 9485 (I-Regexp) that cannot be catastrophic: it goes all the ways
/// through the pattern at once, one character after the other.
///
/// Two signs mean more here than RFC 9485 says, as in every other implementation and in the public
/// test suite: `^` is the start of the text and `$` its end, unless a brackets take that away.
///
/// The time grows with the length of the text and of the pattern and no faster, and no text
/// overflows a stack; java.util.regex can promise neither.
final class Regexp {
  /// How many steps a pattern may have, with what stands in `{}` written out.
  static final int MOST_STEPS = 10_000;

  /// A step takes one of `chars` and goes to `next`, or (without `chars`) goes to `next` and to
  /// `other` (which may say where in the text this is allowed), or (without both) has matched.
  private record Step(@Nullable RegexpChars chars, int next, int other) {}

  private static final int NONE = -1;
  private static final int AT_START = -2;
  private static final int AT_END = -3;

  private final List<Step> steps = new ArrayList<>();
  private final int start;

  private Regexp(Part part) throws PathFault {
    int end = add(new Step(null, NONE, NONE));
    start = before(part, end);
  }

  static Regexp parse(String pattern) throws PathFault {
    return new Regexp(RegexpParser.parse(pattern));
  }

  private int add(Step step) throws PathFault {
    if (steps.size() == MOST_STEPS) {
      throw new PathFault(0, "Written out, this pattern has more than " + MOST_STEPS + " steps.");
    }
    steps.add(step);
    return steps.size() - 1;
  }

  /// Puts a part before what follows it, and returns where it begins.
  private int before(Part part, int next) throws PathFault {
    return switch (part) {
      case Chars(RegexpChars chars) -> add(new Step(chars, next, NONE));
      case Anchor(boolean end) -> add(new Step(null, next, end ? AT_END : AT_START));
      case Sequence(List<Part> parts) -> {
        int first = next;
        for (Part one : parts.reversed()) {
          first = before(one, first);
        }
        yield first;
      }
      case Choice(List<Part> parts) -> {
        int first = NONE;
        for (Part one : parts) {
          int begin = before(one, next);
          first = first == NONE ? begin : add(new Step(null, begin, first));
        }
        yield first;
      }
      case Repeat repeat -> before(repeat, next);
    };
  }

  private int before(Repeat repeat, int next) throws PathFault {
    int first = next;
    if (repeat.most() == Repeat.ENDLESS) {
      int loop = add(new Step(null, next, NONE));
      int body = before(repeat.part(), loop);
      steps.set(loop, new Step(null, body, next));
      first = loop;
    }
    for (int i = repeat.most(); i > repeat.least(); i--) {
      first = add(new Step(null, before(repeat.part(), first), next));
    }
    int last = NONE;
    // An empty part stays where it is, however often.
    for (int i = 0; i < repeat.least() && first != last; i++) {
      last = first;
      first = before(repeat.part(), first);
    }
    return first;
  }

  /// Whether it fits the whole of a text, or some part of it.
  ///
  /// @param watch called again and again; may throw to stop it
  boolean matches(Text text, boolean whole, Runnable watch) {
    Ways ways = new Ways();
    Ways after = new Ways();
    int c = text.nextCharacter();
    ways.go(start, true, c < 0);
    while (c >= 0 && !(whole ? ways.count == 0 : ways.done)) {
      watch.run();
      int next = text.nextCharacter();
      for (int i = 0; i < ways.count; i++) {
        Step step = steps.get(ways.list[i]);
        if (step.chars != null && step.chars.takes(c)) {
          after.go(step.next, false, next < 0);
        }
      }
      if (!whole) {
        after.go(start, false, next < 0);
      }
      Ways before = ways;
      ways = after;
      after = before;
      after.clear();
      c = next;
    }
    return ways.done && (c < 0 || !whole);
  }

  /// Where one stands in the pattern, each place once.
  private final class Ways {
    private final int[] list = new int[steps.size()];
    private final int[] round = new int[steps.size()];
    private final int[] open = new int[2 * steps.size() + 1];
    private int now = 1;
    private int count;
    private boolean done;

    /// Stands at a step, and at all that are reached from it without a character.
    void go(int from, boolean atStart, boolean atEnd) {
      int n = 0;
      open[n++] = from;
      while (n > 0) {
        int at = open[--n];
        if (round[at] == now) {
          continue;
        }
        round[at] = now;
        Step step = steps.get(at);
        if (step.chars != null) {
          list[count++] = at;
        } else if (step.next == NONE) {
          done = true;
        } else if (step.other >= NONE || (step.other == AT_START ? atStart : atEnd)) {
          open[n++] = step.next;
          if (step.other >= 0) {
            open[n++] = step.other;
          }
        }
      }
    }

    void clear() {
      now++;
      count = 0;
      done = false;
    }
  }
}
