package hypercall.practice;

import hypercall.schema.Bounds;
import hypercall.schema.Format;
import hypercall.schema.PartRole;
import hypercall.schema.Property;
import hypercall.schema.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line of the description that tells of a parameter: `name type? =default min=0 … : meaning`.
final class PropertyText {
  private final List<String> words;
  private final Map<String, String> attributes = new HashMap<>();
  private final String meaning;

  PropertyText(String line) {
    words = new ArrayList<>();
    int from = 0;
    while (from < line.length()) {
      int to = end(line, from);
      String word = line.substring(from, to);
      from = to + 1;
      if (word.equals(":")) {
        break;
      }
      words.add(word);
    }
    meaning = from < line.length() ? line.substring(from) : "";
    for (String word : words.subList(2, words.size())) {
      int equals = word.indexOf('=');
      String value = equals < 0 ? "" : word.substring(equals + 1);
      attributes.put(equals < 0 ? word : word.substring(0, equals), unquoted(value));
    }
  }

  /// Where the word ends that begins here; within quotation marks spaces do not count. The mark
  /// that closes is the one before a space.
  private static int end(String line, int from) {
    int quote = line.indexOf("=\"", from);
    int space = line.indexOf(' ', from);
    if (quote >= 0 && (space < 0 || quote < space)) {
      int close = line.indexOf("\" ", quote + 2);
      return close < 0 ? line.length() : close + 1;
    }
    return space < 0 ? line.length() : space;
  }

  private static String unquoted(String value) {
    return value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
  }

  String name() {
    return words.getFirst();
  }

  /// @param parts the parts of a property string; empty for any other parameter
  Property property(Map<String, Property> parts) {
    String type = words.get(1);
    boolean optional = type.endsWith("?");
    Property property = bounded(Property.of(type(optional ? chopped(type) : type), meaning));
    String element = attributes.get("of");
    if (element != null) {
      property = Property.array(meaning, element(Property.of(type(element), ""), parts));
    }
    if (optional) {
      property = property.asOptional();
    }
    String byDefault = attributes.get("");
    if (byDefault != null) {
      property = property.defaultsTo(byDefault);
      property = optional ? property : property.asRequired();
    }
    String format = attributes.get("fmt");
    if (format != null) {
      property = property.withFormat(format);
    } else if (!parts.isEmpty() && element == null) {
      property = property.withFormat(new Format.PropertyString(parts));
    }
    return property;
  }

  /// One element of an array, whose parts are the parts beneath the array.
  private Property element(Property plain, Map<String, Property> parts) {
    Bounds bounds = new Bounds(decimal("ofmin"), decimal("ofmax"), null, null);
    Property element = bounds.equals(Bounds.NONE) ? plain : plain.within(bounds);
    String choices = attributes.get("ofin");
    if (choices != null) {
      element = element.oneOf(choices.split("\\|", -1));
    }
    String format = attributes.get("offmt");
    if (format != null) {
      element = element.withFormat(format);
    }
    return parts.isEmpty() ? element : element.withFormat(new Format.PropertyString(parts));
  }

  private Property bounded(Property plain) {
    if (attributes.isEmpty()) {
      return plain;
    }
    Bounds bounds = new Bounds(decimal("min"), decimal("max"), number("minlen"), number("maxlen"));
    Property property = bounds.equals(Bounds.NONE) ? plain : plain.within(bounds);
    String pattern = attributes.get("re");
    if (pattern != null) {
      property = property.matching(pattern);
    }
    String choices = attributes.get("in");
    if (choices != null) {
      property = property.oneOf(choices.split("\\|", -1));
    }
    String needs = attributes.get("needs");
    if (needs != null) {
      property = property.requiring(needs);
    }
    PartRole role =
        new PartRole(
            attributes.containsKey("key"), attributes.get("alias"), attributes.get("keyalias"));
    return role.equals(PartRole.ORDINARY) ? property : property.as(role);
  }

  private @Nullable BigDecimal decimal(String name) {
    String text = attributes.get(name);
    return text == null ? null : new BigDecimal(text);
  }

  private @Nullable Integer number(String name) {
    String text = attributes.get(name);
    return text == null ? null : Integer.valueOf(text);
  }

  private static ValueType type(String name) {
    return ValueType.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static String chopped(String type) {
    return type.substring(0, type.length() - 1);
  }
}
