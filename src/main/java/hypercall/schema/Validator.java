package hypercall.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Checks given parameters against a description and says what is wrong in the server's own words.
///
/// All bad parameters are found at once, one text each (wire-facts 5).
public final class Validator {
  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?=\\d|\\.\\d)\\d*(?:\\.\\d*)?(?:[Ee][+-]?\\d+)?");

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
            errors.put(
                name,
                "property is not defined in schema and the schema does not allow additional"
                    + " properties");
          }
        });
    method
        .parameters()
        .properties()
        .forEach(
            (name, property) -> {
              if (!property.optional() && !isGiven(name, given) && !name.endsWith("[n]")) {
                errors.put(name, "property is missing and it is not optional");
              }
            });
    return new Outcome(values, errors);
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
      errors.putIfAbsent(other, "missing property required by '" + name + "'");
    }
  }

  /// A single value of an array is wrapped; repeated keys of a list are joined.
  private static ParameterValue shape(Property property, ParameterValue value) {
    if (property.type() == ValueType.ARRAY && value instanceof ParameterValue.Text) {
      return new ParameterValue.Many(List.of(value));
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
          complaint(name, property, text.text()).ifPresent(fault -> errors.put(name, fault));
      case ParameterValue.Many many -> {
        Property items = property.items();
        if (property.type() == ValueType.ARRAY && items != null) {
          for (int i = 0; i < many.values().size(); i++) {
            check(name + "[" + i + "]", items, many.values().get(i), errors);
          }
        } else if (property.type() != ValueType.ARRAY && property.type() != ValueType.ANY) {
          errors.put(name, wrongType(property, "ARRAY"));
        }
      }
      case ParameterValue.Absent _ -> {}
      case ParameterValue.Nested _ -> {
        if (property.type() != ValueType.OBJECT && property.type() != ValueType.ANY) {
          errors.put(name, wrongType(property, "HASH"));
        }
      }
    }
  }

  private static String wrongType(Property property, String got) {
    return "type check ('" + property.type().text() + "') failed - got " + got;
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
          case Format.Named named -> Formats.complaint(named, text);
          case Format.PropertyString parts ->
              PropertyStrings.complaint(
                  name, parts, text, (part, value) -> complaint(name, part, value));
        };
    return wrong.isPresent()
        ? Optional.of("invalid format - " + wrong.get() + "\n")
        : bounds(property, text);
  }

  private static Optional<String> bounds(Property property, String text) {
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
    if (property.type() == ValueType.INTEGER || property.type() == ValueType.NUMBER) {
      BigDecimal number = new BigDecimal(text.endsWith(".") ? text + "0" : text);
      BigDecimal most = bounds.maximum();
      BigDecimal least = bounds.minimum();
      if (most != null && number.compareTo(most) > 0) {
        return Optional.of("value must have a maximum value of " + most.toPlainString());
      }
      if (least != null && number.compareTo(least) < 0) {
        return Optional.of("value must have a minimum value of " + least.toPlainString());
      }
    }
    String pattern = property.pattern();
    if (pattern != null && !PerlPattern.matches(pattern, text)) {
      return Optional.of("value does not match the regex pattern");
    }
    if (!property.choices().isEmpty() && !property.choices().contains(text)) {
      String all = property.choices().stream().collect(Collectors.joining(", "));
      return Optional.of(
          "value '" + text + "' does not have a value in the enumeration '" + all + "'");
    }
    return Optional.empty();
  }
}
