package hypercall.json.path;

import java.util.List;

/// A JSONPath expression that was understood.
///
/// @param fromRoot whether it begins at `$`; inside filters it may begin at `@`, the value that is
///   filtered
/// @param segments its steps, each of which is applied to all that the one before it selected
/// @param remarks what is right and yet hardly meant, told of the whole expression only
public record PathQuery(boolean fromRoot, List<Segment> segments, List<Remark> remarks) {
  /// A sentence about what stands at a column (UTF-16 units from 0).
  public record Remark(int column, String sentence) {}

  /// Understands an expression as RFC 9535 defines it, and no other.
  public static PathQuery parse(String expression) throws PathFault {
    return new PathParser(new PathText(expression)).whole();
  }

  /// The same with white space at the end, and also what jq and JSONPath have in common in jq's
  /// words, which begin with a dot: `.data[].node`.
  public static PathQuery read(String expression) throws PathFault {
    String path = expression.stripTrailing();
    return parse(JqPath.isMeant(path) ? JqPath.toJsonPath(path) : path);
  }

  /// Whether it selects one value at most, whatever the document.
  boolean isSingular() {
    return segments.stream().allMatch(Segment::isSingular);
  }

  /// One step.
  ///
  /// @param descendant whether it is applied to everything inside, too
  record Segment(boolean descendant, List<Selector> selectors) {
    boolean isSingular() {
      return !descendant
          && selectors.size() == 1
          && switch (selectors.getFirst()) {
            case Member _, Element _ -> true;
            case Wildcard _, Slice _, Filter _ -> false;
          };
    }
  }

  /// What a step selects among the members or elements of a value.
  sealed interface Selector {}

  /// The member with a name, given in UTF-8. Where a name stands twice it is the last one, as every
  /// program that reads JSON into memory has it.
  record Member(byte[] name) implements Selector {}

  /// All of them.
  record Wildcard() implements Selector {}

  /// The element with a number; a negative one counts from the end.
  record Element(long number) implements Selector {}

  /// Elements `start` to `end` (excluded) in steps; [#OPEN] where nothing was said.
  record Slice(long start, long end, long step) implements Selector {
    static final long OPEN = Long.MIN_VALUE;
  }

  /// Those that meet a condition.
  record Filter(Condition condition) implements Selector {}
}
