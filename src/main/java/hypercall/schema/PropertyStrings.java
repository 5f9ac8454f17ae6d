package hypercall.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Takes property strings apart and checks each part, `key=value,key=value`.
final class PropertyStrings {
  private static final Set<String> TRUE = Set.of("1", "on", "yes", "true");
  private static final Set<String> FALSE = Set.of("0", "off", "no", "false");
  private static final String TWICE = "duplicate key in comma-separated list property: ";

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
    boolean[] keyless = new boolean[1];
    for (String part : text.split(",")) {
      Optional<String> broken =
          part.isBlank() ? Optional.empty() : take(part, format, values, keyless);
      if (broken.isPresent()) {
        return broken;
      }
    }
    List<String> faults = new ArrayList<>();
    format
        .parts()
        .forEach(
            (key, property) -> {
              String value = values.get(key);
              boolean needed = !property.optional() && property.role().alias() == null;
              if (value != null) {
                check
                    .apply(property, value)
                    .ifPresent(fault -> faults.add(name + "." + key + ": " + fault));
              } else if (needed) {
                faults.add(name + "." + key + ": property is missing and it is not optional");
              }
              String other = property.requires();
              if (value != null && other != null && !values.containsKey(other)) {
                String wanted = "missing property required by '" + name + "." + key + "'";
                faults.add(name + "." + other + ": " + wanted);
              }
            });
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of("format error\n" + String.join("\n", faults));
  }

  /// Puts one part under its own key, aliases resolved; the answer says why it has none.
  private static Optional<String> take(
      String part, Format.PropertyString format, Map<String, String> values, boolean[] keyless) {
    int equals = part.indexOf('=');
    if (equals == 0 || equals == part.length() - 1) {
      return Optional.of("missing key in comma-separated list property");
    }
    if (equals < 0) {
      return unnamed(part, format, values, keyless);
    }
    String key = part.substring(0, equals);
    if (values.containsKey(key)) {
      return Optional.of(TWICE + key);
    }
    Property property = format.parts().get(key);
    PartRole role = property == null ? PartRole.ORDINARY : property.role();
    if (role.alias() != null) {
      if (role.keyAlias() != null && values.putIfAbsent(role.keyAlias(), key) != null) {
        return Optional.of("key alias '" + role.keyAlias() + "' is already defined");
      }
      key = role.alias();
      property = format.parts().get(key);
      if (values.containsKey(key)) {
        return Optional.of("key '" + key + "' is already defined (via alias)");
      }
    }
    if (property == null) {
      return Optional.of("invalid key in comma-separated list property: " + key);
    }
    values.put(key, value(property, part.substring(equals + 1)));
    return Optional.empty();
  }

  /// The one part that may stand without its key.
  private static Optional<String> unnamed(
      String part, Format.PropertyString format, Map<String, String> values, boolean[] keyless) {
    String key = defaultKey(format);
    if (key == null) {
      return Optional.of("value without key, but schema does not define a default key");
    }
    String before = values.get(key);
    boolean taken = before != null && !before.isEmpty() && !before.equals("0");
    if (keyless[0] || taken) {
      return Optional.of(TWICE + key);
    }
    keyless[0] = true;
    values.put(key, value(format.parts().get(key), part));
    return Optional.empty();
  }

  /// Within a property string a truth value may be a word.
  private static String value(@Nullable Property property, String text) {
    if (property == null || property.type() != ValueType.BOOLEAN) {
      return text;
    }
    String word = text.toLowerCase(Locale.ROOT);
    return TRUE.contains(word) ? "1" : FALSE.contains(word) ? "0" : text;
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
