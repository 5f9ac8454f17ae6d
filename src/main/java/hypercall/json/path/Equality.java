package hypercall.json.path;

import hypercall.json.Members;
import hypercall.json.Text;
import hypercall.json.Values;
import hypercall.json.path.Condition.Characters;
import hypercall.json.path.Condition.Constant;
import hypercall.json.path.Condition.Node;
import hypercall.json.path.Condition.Number;
import hypercall.json.path.Condition.Value;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Compares values (RFC 9535, section 2.3.5.2.2): numbers exactly as they are written, texts by
/// their characters with escapes undone, objects whatever the order of their members.
final class Equality {
  private final Values values;
  private final Runnable watch;

  Equality(Values values, Runnable watch) {
    this.values = values;
    this.watch = watch;
  }

  boolean same(Value left, Value right) {
    if (left instanceof Node(long a)) {
      if (right instanceof Characters(byte[] utf8)) {
        return values.kind(a) == Values.Kind.STRING && values.is(a, utf8);
      }
      if (right instanceof Node(long b) && values.isContainer(a)) {
        return a == b || values.kind(a) == values.kind(b) && sameContainers(a, b);
      }
    } else if (right instanceof Node) {
      return same(right, left);
    }
    return sameScalars(left, right);
  }

  private boolean sameScalars(Value left, Value right) {
    Optional<Text> text = text(left);
    if (text.isPresent()) {
      Optional<Text> other = text(right);
      return other.isPresent() && text.get().compareTo(other.get()) == 0;
    }
    Optional<Decimal> number = number(left);
    if (number.isPresent()) {
      Optional<Decimal> other = number(right);
      return other.isPresent() && number.get().compareTo(other.get()) == 0;
    }
    Optional<Constant> constant = constant(left);
    return constant.isPresent() && constant.equals(constant(right));
  }

  boolean less(Value left, Value right) {
    Optional<Decimal> number = number(left);
    if (number.isPresent()) {
      Optional<Decimal> other = number(right);
      return other.isPresent() && number.get().compareTo(other.get()) < 0;
    }
    Optional<Text> text = text(left);
    if (text.isPresent()) {
      Optional<Text> other = text(right);
      return other.isPresent() && text.get().compareTo(other.get()) < 0;
    }
    return false;
  }

  Optional<Text> text(Value value) {
    return switch (value) {
      case Characters(byte[] utf8) -> Optional.of(Text.of(utf8));
      case Node(long place) when values.kind(place) == Values.Kind.STRING ->
          Optional.of(values.text(place));
      case Node _, Number _, Constant _ -> Optional.empty();
    };
  }

  private Optional<Decimal> number(Value value) {
    return switch (value) {
      case Number(Decimal decimal) -> Optional.of(decimal);
      case Node(long place) when values.kind(place) == Values.Kind.NUMBER ->
          Optional.of(Decimal.of(values.bytes(place)));
      case Node _, Characters _, Constant _ -> Optional.empty();
    };
  }

  private Optional<Constant> constant(Value value) {
    return switch (value) {
      case Constant constant -> Optional.of(constant);
      case Node(long place) ->
          switch (values.kind(place)) {
            case TRUE -> Optional.of(Constant.TRUE);
            case FALSE -> Optional.of(Constant.FALSE);
            case NULL -> Optional.of(Constant.NULL);
            case OBJECT, ARRAY, STRING, NUMBER -> Optional.empty();
          };
      case Characters _, Number _ -> Optional.empty();
    };
  }

  /// Pairs that must be the same wait in a list, since a document may be deeper than a stack.
  private boolean sameContainers(long left, long right) {
    Deque<long[]> pairs = new ArrayDeque<>();
    pairs.push(new long[] {left, right});
    while (!pairs.isEmpty()) {
      watch.run();
      long[] pair = pairs.pop();
      boolean array = values.kind(pair[0]) == Values.Kind.ARRAY;
      if (array ? !elements(pair[0], pair[1], pairs) : !members(pair[0], pair[1], pairs)) {
        return false;
      }
    }
    return true;
  }

  private boolean elements(long left, long right, Deque<long[]> pairs) {
    Members mine = values.members(left);
    Members others = values.members(right);
    while (mine.next()) {
      watch.run();
      if (!others.next() || !mayBeSame(mine.value(), others.value(), pairs)) {
        return false;
      }
    }
    return !others.next();
  }

  /// Compares two scalars at once, and leaves two containers of one kind for later.
  private boolean mayBeSame(long left, long right, Deque<long[]> pairs) {
    if (!values.isContainer(left)) {
      return !values.isContainer(right) && sameScalars(new Node(left), new Node(right));
    }
    boolean same = values.kind(left) == values.kind(right);
    if (same) {
      pairs.push(new long[] {left, right});
    }
    return same;
  }

  private boolean members(long left, long right, Deque<long[]> pairs) {
    Map<ByteBuffer, Long> mine = members(left);
    Map<ByteBuffer, Long> others = members(right);
    if (mine.size() != others.size()) {
      return false;
    }
    for (Map.Entry<ByteBuffer, Long> member : mine.entrySet()) {
      Long other = others.get(member.getKey());
      if (other == null || !mayBeSame(member.getValue(), other, pairs)) {
        return false;
      }
    }
    return true;
  }

  /// The members of an object by their names in UTF-8; of two with one name the last.
  Map<ByteBuffer, Long> members(long object) {
    Map<ByteBuffer, Long> found = new HashMap<>();
    Members members = values.members(object);
    while (members.next()) {
      watch.run();
      found.put(ByteBuffer.wrap(values.text(members.name()).bytes()), members.value());
    }
    return found;
  }
}
