package hypercall.json.path;

import hypercall.json.Text;
import hypercall.json.Values;
import hypercall.json.path.Condition.All;
import hypercall.json.path.Condition.Any;
import hypercall.json.path.Condition.Characters;
import hypercall.json.path.Condition.Comparison;
import hypercall.json.path.Condition.Constant;
import hypercall.json.path.Condition.Count;
import hypercall.json.path.Condition.Exists;
import hypercall.json.path.Condition.Length;
import hypercall.json.path.Condition.Literal;
import hypercall.json.path.Condition.Match;
import hypercall.json.path.Condition.Node;
import hypercall.json.path.Condition.Not;
import hypercall.json.path.Condition.Number;
import hypercall.json.path.Condition.OnlyValue;
import hypercall.json.path.Condition.Operand;
import hypercall.json.path.Condition.Single;
import hypercall.json.path.Condition.Value;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/// Decides whether a value meets a filter's condition (RFC 9535, sections 2.3.5 and 2.4).
final class Judge {
  private static final int MOST_PATTERNS = 100;

  private final Values values;
  private final Walker walker;
  private final Runnable watch;
  private final Equality equality;

  // What is asked of the root has one answer for the whole document.
  private final Map<PathQuery, Tally> tallies = new IdentityHashMap<>();
  private final Map<PathQuery, Value> singles = new IdentityHashMap<>();
  private final Map<String, Optional<Regexp>> patterns = new HashMap<>();

  Judge(Values values, Walker walker, Runnable watch) {
    this.values = values;
    this.walker = walker;
    this.watch = watch;
    this.equality = new Equality(values, watch);
  }

  /// How many values a query selects, counted up to some number, and the first of them.
  private record Tally(long count, long first) {}

  boolean meets(Condition condition, long node) {
    return switch (condition) {
      case Any any -> {
        for (Condition one : any.of()) {
          if (meets(one, node)) {
            yield true;
          }
        }
        yield false;
      }
      case All all -> {
        for (Condition one : all.of()) {
          if (!meets(one, node)) {
            yield false;
          }
        }
        yield true;
      }
      case Not not -> !meets(not.of(), node);
      case Exists exists -> tally(exists.query(), node, 1).count() > 0;
      case Comparison comparison -> compare(comparison, node);
      case Match match -> matches(match, node);
    };
  }

  private boolean compare(Comparison comparison, long node) {
    Value left = value(comparison.left(), node);
    Value right = value(comparison.right(), node);
    return switch (comparison.operator()) {
      case EQUAL -> equality.same(left, right);
      case UNEQUAL -> !equality.same(left, right);
      case LESS -> equality.less(left, right);
      case MORE -> equality.less(right, left);
      case AT_MOST -> equality.less(left, right) || equality.same(left, right);
      case AT_LEAST -> equality.less(right, left) || equality.same(left, right);
    };
  }

  private Value value(Operand operand, long node) {
    return switch (operand) {
      case Literal literal -> literal.value();
      case Single(PathQuery query) ->
          query.fromRoot()
              ? singles.computeIfAbsent(query, q -> single(q, node))
              : single(query, node);
      case Length length -> length(value(length.of(), node));
      case Count count -> new Number(Decimal.of(tally(count.of(), node, Long.MAX_VALUE).count()));
      case OnlyValue only -> {
        Tally tally = tally(only.of(), node, 2);
        yield tally.count() == 1 ? new Node(tally.first()) : Constant.NOTHING;
      }
    };
  }

  private Value single(PathQuery query, long node) {
    long found = walker.single(query, node);
    return found < 0 ? Constant.NOTHING : new Node(found);
  }

  private Tally tally(PathQuery query, long node, long most) {
    if (!query.fromRoot()) {
      return tallied(query, node, most);
    }
    Tally known = tallies.get(query);
    if (known == null) {
      known = tallied(query, node, most);
      tallies.put(query, known);
    }
    return known;
  }

  private Tally tallied(PathQuery query, long node, long most) {
    long[] tally = {0, -1};
    walker.walk(
        query,
        node,
        found -> {
          tally[1] = tally[0]++ == 0 ? found : tally[1];
          return tally[0] < most;
        });
    return new Tally(tally[0], tally[1]);
  }

  private Value length(Value value) {
    return switch (value) {
      case Characters(byte[] utf8) -> new Number(Decimal.of(Text.of(utf8).count()));
      case Node(long place) ->
          switch (values.kind(place)) {
            case STRING -> new Number(Decimal.of(values.text(place).count()));
            case ARRAY -> new Number(Decimal.of(values.members(place).count()));
            case OBJECT -> new Number(Decimal.of(equality.members(place).size()));
            case NUMBER, TRUE, FALSE, NULL -> Constant.NOTHING;
          };
      case Constant _, Number _ -> Constant.NOTHING;
    };
  }

  private boolean matches(Match match, long node) {
    Optional<Text> text = equality.text(value(match.text(), node));
    Optional<Text> pattern = equality.text(value(match.pattern(), node));
    if (text.isEmpty() || pattern.isEmpty()) {
      return false;
    }
    Optional<Regexp> regexp = regexp(pattern.get().rest());
    return regexp.isPresent() && regexp.get().matches(text.get(), match.whole(), watch);
  }

  private Optional<Regexp> regexp(String pattern) {
    if (patterns.size() == MOST_PATTERNS) {
      patterns.clear();
    }
    return patterns.computeIfAbsent(pattern, Judge::parsed);
  }

  /// What is no regular expression matches nothing, says RFC 9535.
  private static Optional<Regexp> parsed(String pattern) {
    try {
      return Optional.of(Regexp.parse(pattern));
    } catch (PathFault _) {
      return Optional.empty();
    }
  }
}
