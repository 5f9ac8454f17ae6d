package hypercall.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Checks given parameters against a description and says what is wrong in the server's own words.
///
/// All bad parameters are found at once, one text each (wire-facts 5).
public final class Validator {
  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?=\\d|\\.\\d)\\d*(?:\\.\\d*)?(?:[Ee][+-]?\\d+)?");

  /// What is said of a parameter there is none of.
  public static final String UNKNOWN =
      "property is not defined in schema and the schema does not allow additional properties";

  /// What came of a check.
  ///
  /// @param values the parameters as the method gets them: lists joined, single elements wrapped
  /// @param errors the fault of each bad parameter; empty when all is well
  public record Outcome(Map<String, ParameterValue> values, Map<String, String> errors) {}

  private Validator() {}

  /// Checks the given parameters of a method.
  public static Outcome check(Method method, Map<String, ParameterValue> given) {
    Map<String, ParameterValue> values = new LinkedHashMap<>();
    Map<String, String> errors = new LinkedHashMap<>();
    given.forEach(
        (name, value) -> {
          Optional<Property> property = method.parameter(name);
          if (property.isPresent()) {
            ParameterValue shaped = shape(property.get(), value);
            values.put(name, shaped);
            check(name, property.get(), shaped, errors);
            needs(name, property.get(), given, errors);
          } else if (method.parameters().additionalProperties()) {
            values.put(name, value);
          } else {
            add(errors, name, UNKNOWN);
          }
        });
    method
        .parameters()
        .properties()
        .forEach(
            (name, property) -> {
              if (!property.optional() && !isGiven(name, given) && !name.endsWith("[n]")) {
                add(errors, name, "property is missing and it is not optional");
              }
            });
    return new Outcome(values, errors);
  }

  /// Two faults of one parameter stand in one text, between them a backslash and an n: the server
  /// joins them so. A parameter without a name is told under one of its own.
  private static void add(Map<String, String> errors, String name, String fault) {
    boolean nameless = name.isEmpty() || name.equals("0");
    errors.merge(nameless ? "_root" : name, fault, (before, next) -> before + "\\n" + next);
  }

  private static boolean isGiven(String name, Map<String, ParameterValue> given) {
    ParameterValue value = given.get(name);
    return value != null && !(value instanceof ParameterValue.Absent);
  }

  private static void needs(
      String name,
      Property property,
      Map<String, ParameterValue> given,
      Map<String, String> errors) {
    String other = property.requires();
    if (other != null && !isGiven(other, given)) {
      add(errors, other, "missing property required by '" + name + "'");
    }
  }

  /// A single value of an array is wrapped, unless it counts for nothing in the server's language;
  /// repeated keys of a list are joined; a truth value is a digit where one is asked for.
  private static ParameterValue shape(Property property, ParameterValue value) {
    if (property.type() == ValueType.ARRAY
        && value instanceof ParameterValue.Text text
        && !text.text().isEmpty()
        && !text.text().equals("0")) {
      return new ParameterValue.Many(List.of(value));
    }
    if (value instanceof ParameterValue.Truth truth
        && (property.type() == ValueType.BOOLEAN || property.type() == ValueType.ANY)) {
      return ParameterValue.of(truth.value() ? "1" : "0");
    }
    if (value instanceof ParameterValue.Many many
        && property.format() instanceof Format.Named named
        && named.isList()) {
      List<String> parts = new ArrayList<>();
      for (ParameterValue part : many.values()) {
        if (!(part instanceof ParameterValue.Text text)) {
          return value;
        }
        parts.add(text.text());
      }
      return ParameterValue.of(String.join(",", parts));
    }
    return value;
  }

  private static void check(
      String name, Property property, ParameterValue value, Map<String, String> errors) {
    switch (value) {
      case ParameterValue.Text text ->
          complaint(name, property, text.text()).ifPresent(fault -> add(errors, name, fault));
      case ParameterValue.Truth _ -> add(errors, name, wrongType(property, "JSON::PP::Boolean"));
      case ParameterValue.Many many -> {
        Property items = property.items();
        if (property.type() == ValueType.ARRAY && items != null) {
          for (int i = 0; i < many.values().size(); i++) {
            element(name + "[" + i + "]", items, many.values().get(i), errors);
          }
        } else if (property.type() != ValueType.ARRAY && property.type() != ValueType.ANY) {
          add(errors, name, wrongType(property, "ARRAY"));
        }
      }
      case ParameterValue.Absent _ -> {}
      case ParameterValue.Nested _ -> {
        if (property.type() != ValueType.OBJECT && property.type() != ValueType.ANY) {
          add(errors, name, wrongType(property, "HASH"));
        }
      }
    }
  }

  private static void element(
      String name, Property items, ParameterValue value, Map<String, String> errors) {
    if (value instanceof ParameterValue.Absent && !items.optional()) {
      add(errors, name, "property is missing and it is not optional");
    } else {
      check(name, items, shape(items, value), errors);
    }
  }

  private static String wrongType(Property property, String got) {
    boolean whole = property.type() == ValueType.ARRAY || property.type() == ValueType.OBJECT;
    return "type check ('" + property.type().text() + "') failed" + (whole ? "" : " - got " + got);
  }

  private static Optional<String> complaint(String name, Property property, String text) {
    boolean typed =
        switch (property.type()) {
          case INTEGER -> INTEGER.matcher(text).matches();
          case NUMBER -> NUMBER.matcher(text).matches();
          case BOOLEAN -> text.equals("0") || text.equals("1");
          case STRING, ANY -> true;
          case ARRAY, OBJECT, NULL -> false;
        };
    if (!typed) {
      return Optional.of(wrongType(property, "'" + text + "'"));
    }
    Optional<String> wrong =
        switch (property.format()) {
          case null -> Optional.empty();
          case Format.Named named -> {
            Format.PropertyString parts = NamedStrings.named(named.name());
            yield parts == null ? Formats.complaint(named, text) : complaint(name, parts, text);
          }
          case Format.PropertyString parts -> complaint(name, parts, text);
        };
    return wrong.isPresent()
        ? Optional.of("invalid format - " + wrong.get() + "\n")
        : bounds(property, text);
  }

  private static Optional<String> complaint(String name, Format.PropertyString parts, String text) {
    return PropertyStrings.complaint(
        name, parts, text, (part, value) -> complaint(name, part, value));
  }

  /// The checks after the format's, in the server's order; the first that fails is told.
  private static Optional<String> bounds(Property property, String text) {
    String pattern = property.pattern();
    if (pattern != null && !PerlPattern.matches(pattern, text)) {
      return Optional.of("value does not match the regex pattern");
    }
    Bounds bounds = property.bounds();
    Integer longest = bounds.maxLength();
    Integer shortest = bounds.minLength();
    int length = text.codePointCount(0, text.length());
    if (longest != null && length > longest) {
      return Optional.of("value may only be " + longest + " characters long");
    }
    if (shortest != null && length < shortest) {
      return Optional.of("value must be at least " + shortest + " characters long");
    }
    BigDecimal most = bounds.maximum();
    BigDecimal least = bounds.minimum();
    if ((most != null || least != null) && NUMBER.matcher(text).matches()) {
      double number = Double.parseDouble(text);
      if (most != null && number > most.doubleValue()) {
        return Optional.of("value must have a maximum value of " + most.toPlainString());
      }
      if (least != null && number < least.doubleValue()) {
        return Optional.of("value must have a minimum value of " + least.toPlainString());
      }
    }
    if (!property.choices().isEmpty() && !property.choices().contains(text)) {
      return Optional.of(
          "value '"
              + text
              + "' does not have a value in the enumeration '"
              + String.join(", ", property.choices())
              + "'");
    }
    return Optional.empty();
  }
}
