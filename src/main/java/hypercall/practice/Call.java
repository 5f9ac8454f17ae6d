package hypercall.practice;

import hypercall.schema.Method;
import hypercall.schema.ParameterValue;
import hypercall.schema.Property;
import hypercall.schema.ValueType;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One call that passed the checks: who calls, and with which parameters.
///
/// @param caller who calls
/// @param rights what the caller may do
/// @param method the description of what is called
/// @param parameters the parameters, path placeholders among them, already checked
record Call(Caller caller, Rights rights, Method method, Map<String, ParameterValue> parameters) {
  private static final long LAST_SECOND = 253_402_300_799L;

  /// The same call with another value of a parameter.
  Call with(String name, String value) {
    Map<String, ParameterValue> changed = new LinkedHashMap<>(parameters);
    changed.put(name, ParameterValue.of(value));
    return new Call(caller, rights, method, changed);
  }

  /// The parameter's text as it was given, or nothing.
  Optional<String> given(String name) {
    return parameters.get(name) instanceof ParameterValue.Text text
        ? Optional.of(text.text())
        : Optional.empty();
  }

  /// The parameter's text, its default, or nothing.
  Optional<String> text(String name) {
    return given(name)
        .or(() -> method.parameter(name).map(Property::defaultValue).map(String::valueOf));
  }

  /// The text of a parameter that is always there.
  String need(String name) {
    return text(name)
        .orElseThrow(() -> new IllegalStateException("no parameter " + name + " was given"));
  }

  /// The parameter's number; one that is too large is the largest there is.
  long number(String name) {
    BigInteger number = new BigInteger(need(name).replaceFirst("^\\+", ""));
    return number.bitLength() < Long.SIZE
        ? number.longValue()
        : number.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  /// The parameter's number as it was given, or another.
  long number(String name, long otherwise) {
    return given(name).isPresent() ? number(name) : otherwise;
  }

  /// The moment a parameter of seconds names, within what calendars know.
  Instant moment(String name) {
    return Instant.ofEpochSecond(Math.clamp(number(name), 0, LAST_SECOND));
  }

  boolean flag(String name) {
    return text(name).map("1"::equals).orElse(false);
  }

  /// The parts of a list; empty when it was not given.
  List<String> list(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : given(name).orElse("").split("[\\s,;\\x00]+")) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts;
  }

  /// The given parameters as they are kept: numbers as numbers, texts as texts (wire-facts 6).
  ///
  /// @param without names to leave out
  Map<String, Object> settings(List<String> without) {
    Map<String, Object> settings = new LinkedHashMap<>();
    parameters.forEach(
        (name, value) -> {
          if (without.contains(name)) {
            return;
          }
          if (value instanceof ParameterValue.Text text) {
            settings.put(name, kept(name, text.text()));
          }
          if (value instanceof ParameterValue.Many many) {
            settings.put(name, texts(many));
          }
        });
    return settings;
  }

  private static List<String> texts(ParameterValue.Many many) {
    List<String> texts = new ArrayList<>();
    for (ParameterValue each : many.values()) {
      if (each instanceof ParameterValue.Text text) {
        texts.add(text.text());
      }
    }
    return texts;
  }

  private Object kept(String name, String text) {
    ValueType type = method.parameter(name).map(Property::type).orElse(ValueType.STRING);
    boolean whole = type == ValueType.INTEGER || type == ValueType.BOOLEAN;
    return whole && text.matches("[+-]?\\d{1,18}") ? (Object) Long.valueOf(text) : text;
  }

  /// Who tasks of this call belong to.
  String authid() {
    return caller.authid();
  }
}
