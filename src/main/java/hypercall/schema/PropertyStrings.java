package hypercall.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Takes property strings apart and checks each part, `key=value,key=value`.
final class PropertyStrings {
  private PropertyStrings() {}

  /// What is wrong with the text, in the server's words, or nothing.
  ///
  /// @param name the parameter's name, which the parts' faults are told under
  /// @param check what is wrong with one part's value, if anything
  static Optional<String> complaint(
      String name,
      Format.PropertyString format,
      String text,
      BiFunction<Property, String, Optional<String>> check) {
    Map<String, String> values = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    for (String part : text.split(",")) {
      if (part.isBlank()) {
        continue;
      }
      Optional<String> broken = take(part.strip(), format, values);
      if (broken.isPresent()) {
        return broken;
      }
    }
    values.forEach(
        (key, value) -> {
          Property property = format.parts().get(key);
          Optional<String> fault =
              property == null
                  ? Optional.of(
                      "property is not defined in schema and the schema does not allow additional"
                          + " properties")
                  : check.apply(property, value);
          fault.ifPresent(words -> faults.add(name + "." + key + ": " + words));
        });
    format
        .parts()
        .forEach(
            (key, property) -> {
              boolean needed = !property.optional() && property.role().alias() == null;
              if (needed && !values.containsKey(key)) {
                faults.add(name + "." + key + ": property is missing and it is not optional");
              }
            });
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of("format error\n" + String.join("\n", faults));
  }

  /// Puts one part under its own key, aliases resolved; the answer says why it has none.
  private static Optional<String> take(
      String part, Format.PropertyString format, Map<String, String> values) {
    int equals = part.indexOf('=');
    String key = equals < 0 ? defaultKey(format) : part.substring(0, equals);
    if (key == null) {
      return Optional.of("value without key, but schema does not define a default key");
    }
    Property property = format.parts().get(key);
    PartRole role = property == null ? PartRole.ORDINARY : property.role();
    if (role.keyAlias() != null) {
      values.put(role.keyAlias(), key);
    }
    String own = role.alias() == null ? key : role.alias();
    String before = values.put(own, part.substring(equals + 1));
    return before == null
        ? Optional.empty()
        : Optional.of("duplicate key in comma-separated list property: " + own);
  }

  private static @Nullable String defaultKey(Format.PropertyString format) {
    for (Map.Entry<String, Property> part : format.parts().entrySet()) {
      if (part.getValue().role().defaultKey()) {
        return part.getKey();
      }
    }
    return null;
  }
}
