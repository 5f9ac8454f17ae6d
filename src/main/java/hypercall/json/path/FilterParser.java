package hypercall.json.path;

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
import hypercall.json.path.Condition.Not;
import hypercall.json.path.Condition.Number;
import hypercall.json.path.Condition.OnlyValue;
import hypercall.json.path.Condition.Operand;
import hypercall.json.path.Condition.Operator;
import hypercall.json.path.Condition.Single;
import hypercall.json.path.PathQuery.Remark;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The inside of filters: RFC 9535, sections 2.3.5 and 2.4, with the types of the functions.
final class FilterParser {
  private static final int MOST_NESTED = 100;

  private final PathText text;
  private final PathParser paths;
  private final List<Remark> remarks = new ArrayList<>();
  private int nested;

  FilterParser(PathText text, PathParser paths) {
    this.text = text;
    this.paths = paths;
  }

  /// What stands between `?` and the end of the selector, or between parentheses.
  Condition condition() throws PathFault {
    if (++nested > MOST_NESTED) {
      throw new PathFault(
          text.at, "Filters and parentheses are nested more than " + MOST_NESTED + " deep here.");
    }
    List<Condition> any = new ArrayList<>();
    do {
      List<Condition> all = new ArrayList<>();
      do {
        text.space();
        all.add(basic());
        behind();
      } while (text.take("&&"));
      any.add(all.size() == 1 ? all.getFirst() : new All(List.copyOf(all)));
    } while (text.take("||"));
    nested--;
    return any.size() == 1 ? any.getFirst() : new Any(List.copyOf(any));
  }

  /// Goes over white space, if something of this filter follows it.
  private void behind() throws PathFault {
    text.space();
    if (text.here() == '=' && !text.follows("==")) {
      throw new PathFault(text.at, "Two values are compared by ==, with two signs.");
    }
    if (text.here() == '&' && !text.follows("&&") || text.here() == '|' && !text.follows("||")) {
      throw new PathFault(text.at, "Conditions are joined by && and ||, with two signs.");
    }
  }

  private Condition basic() throws PathFault {
    boolean not = text.take("!");
    if (not) {
      text.space();
    }
    if (text.take("(")) {
      Condition inner = condition();
      if (!text.take(")")) {
        throw text.expected("&&, || or )");
      }
      return not ? new Not(inner) : inner;
    }
    int start = text.at;
    Term left = term();
    text.space();
    int sign = text.at;
    Operator operator = operator();
    if (operator != null) {
      if (not) {
        throw new PathFault(sign, "A comparison behind ! is put in parentheses: !(@.a == 1).");
      }
      Operand operand = operand(left, start);
      text.space();
      int second = text.at;
      return new Comparison(operand, operator, operand(term(), second));
    }
    Condition test = test(left, start);
    return not ? new Not(test) : test;
  }

  private @Nullable Operator operator() {
    for (Operator operator : Operator.values()) {
      if (text.take(operator.sign())) {
        return operator;
      }
    }
    return null;
  }

  /// What can stand alone or in a comparison, before it is known which.
  private sealed interface Term {
    record Query(PathQuery query) implements Term {}

    record Of(Operand operand, String what) implements Term {}

    record Test(Condition condition, String function) implements Term {}
  }

  private Condition test(Term term, int start) throws PathFault {
    return switch (term) {
      case Term.Query(PathQuery query) -> new Exists(query);
      case Term.Test(Condition condition, _) -> condition;
      case Term.Of(_, String what) ->
          throw new PathFault(start, what + " is no condition: compare it with something.");
    };
  }

  private Operand operand(Term term, int start) throws PathFault {
    return switch (term) {
      case Term.Of(Operand operand, _) -> operand;
      case Term.Query(PathQuery query) -> {
        if (!query.isSingular()) {
          throw new PathFault(
              start, "This path may select many values, and only one can be compared.");
        }
        yield new Single(query);
      }
      case Term.Test(_, String function) ->
          throw new PathFault(
              start, function + "() is true or false by itself, and is not compared.");
    };
  }

  private Term term() throws PathFault {
    char c = text.here();
    if (c == '@' || c == '$') {
      return new Term.Query(paths.query());
    }
    if (c == '\'' || c == '"') {
      return literal(new Characters(text.string()), "A string");
    }
    if (text.beginsInteger()) {
      return literal(new Number(text.number()), "A number");
    }
    int start = text.at;
    String word = word();
    if (text.here() == '(' && !word.isEmpty()) {
      text.at++;
      return function(word, start);
    }
    return switch (word) {
      case "true" -> literal(Constant.TRUE, "true");
      case "false" -> literal(Constant.FALSE, "false");
      case "null" -> literal(Constant.NULL, "null");
      default -> {
        text.at = start;
        throw text.expected("A path (@.name), a string in quotes, a number or a function");
      }
    };
  }

  private static Term literal(Condition.Value value, String what) {
    return new Term.Of(new Literal(value), what);
  }

  private String word() {
    int start = text.at;
    while (text.here() >= 'a' && text.here() <= 'z'
        || text.at > start && (text.here() == '_' || PathText.isDigit(text.here()))) {
      text.at++;
    }
    return text.text.substring(start, text.at);
  }

  private Term function(String name, int start) throws PathFault {
    if (++nested > MOST_NESTED) {
      throw new PathFault(start, "Functions are nested more than " + MOST_NESTED + " deep here.");
    }
    Term term =
        switch (name) {
          case "length" -> new Term.Of(new Length(value(name)), "length()");
          case "count" -> new Term.Of(new Count(nodes(name)), "count()");
          case "value" -> new Term.Of(new OnlyValue(nodes(name)), "value()");
          case "match", "search" -> {
            Operand tested = value(name);
            if (!text.take(",")) {
              throw text.expected("A comma and a regular expression");
            }
            text.space();
            int column = text.at;
            Operand pattern = value(name);
            remark(pattern, column);
            yield new Term.Test(new Match(tested, pattern, name.equals("match")), name);
          }
          default ->
              throw new PathFault(
                  start,
                  "There is no function “"
                      + name
                      + "”, but length, count, match, search and value.");
        };
    if (!text.take(")")) {
      throw text.expected("The ) of " + name + "()");
    }
    nested--;
    return term;
  }

  /// RFC 9535 has a pattern that is none match nothing, and is silent about it.
  private void remark(Operand pattern, int column) {
    if (pattern instanceof Literal(Characters(byte[] utf8))) {
      try {
        Regexp.parse(new String(utf8, StandardCharsets.UTF_8));
      } catch (PathFault fault) {
        remarks.add(
            new Remark(
                column,
                "This is no regular expression of RFC 9485 and matches nothing. "
                    + fault.getMessage()));
      }
    }
  }

  List<Remark> remarks() {
    return List.copyOf(remarks);
  }

  private Operand value(String function) throws PathFault {
    text.space();
    int start = text.at;
    if (text.here() == ')') {
      throw new PathFault(start, function + "() is asked of something that stands in it.");
    }
    Term term = term();
    text.space();
    return operand(term, start);
  }

  private PathQuery nodes(String function) throws PathFault {
    text.space();
    if (text.here() != '@' && text.here() != '$') {
      throw text.expected("A path in " + function + "()");
    }
    PathQuery query = paths.query();
    text.space();
    return query;
  }
}
