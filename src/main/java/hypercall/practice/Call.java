package hypercall.practice;

import hypercall.schema.Method;
import hypercall.schema.ParameterValue;
import hypercall.schema.Property;
import java.util.Map;
import java.util.Optional;

/// One call that passed the checks: who calls, and with which parameters.
///
/// @param caller who calls
/// @param rights what the caller may do
/// @param method the description of what is called
/// @param parameters the parameters, path placeholders among them, already checked
record Call(Caller caller, Rights rights, Method method, Map<String, ParameterValue> parameters) {

  /// The parameter's text, its default, or nothing.
  Optional<String> text(String name) {
    if (parameters.get(name) instanceof ParameterValue.Text text) {
      return Optional.of(text.text());
    }
    return method.parameter(name).map(Property::defaultValue).map(String::valueOf);
  }

  /// The text of a parameter that is always there.
  String need(String name) {
    return text(name)
        .orElseThrow(() -> new IllegalStateException("no parameter " + name + " was given"));
  }

  long number(String name) {
    return Long.parseLong(need(name));
  }

  boolean flag(String name) {
    return text(name).map("1"::equals).orElse(false);
  }
}
