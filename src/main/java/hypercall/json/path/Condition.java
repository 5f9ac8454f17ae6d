package hypercall.json.path;

import java.util.List;

/// What a filter asks of a value.
sealed interface Condition {
  /// One of them is met.
  record Any(List<Condition> of) implements Condition {}

  /// Each of them is met.
  record All(List<Condition> of) implements Condition {}

  record Not(Condition of) implements Condition {}

  /// The query selects something.
  record Exists(PathQuery query) implements Condition {}

  record Comparison(Operand left, Operator operator, Operand right) implements Condition {}

  /// `match` (the whole text) and `search` (some part of it).
  record Match(Operand text, Operand pattern, boolean whole) implements Condition {}

  /// How two values are compared.
  enum Operator {
    EQUAL("=="),
    UNEQUAL("!="),
    AT_MOST("<="),
    AT_LEAST(">="),
    LESS("<"),
    MORE(">");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  /// What is compared.
  sealed interface Operand {}

  record Literal(Value value) implements Operand {}

  /// The value that a singular query selects, or nothing.
  record Single(PathQuery query) implements Operand {}

  /// `length`.
  record Length(Operand of) implements Operand {}

  /// `count`.
  record Count(PathQuery of) implements Operand {}

  /// `value`.
  record OnlyValue(PathQuery of) implements Operand {}

  /// What an operand is for one value of one document.
  sealed interface Value {}

  enum Constant implements Value {
    NOTHING,
    TRUE,
    FALSE,
    NULL
  }

  record Number(Decimal decimal) implements Value {}

  /// Characters in UTF-8.
  record Characters(byte[] utf8) implements Value {}

  /// A value of the document, by its place.
  record Node(long place) implements Value {}
}
