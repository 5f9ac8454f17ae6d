package hypercall.practice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Writes JSON as the server does: in one line, the keys of each object in random order, text
/// outside ASCII as it is (wire-facts 3).
///
/// Known are maps, lists, texts, numbers, truth values and null; a map's null is written.
final class JsonText {
  private final StringBuilder out = new StringBuilder();
  private final RandomGenerator random;

  private JsonText(RandomGenerator random) {
    this.random = random;
  }

  static String of(@Nullable Object value, RandomGenerator random) {
    JsonText text = new JsonText(random);
    text.write(value);
    return text.out.toString();
  }

  private void write(@Nullable Object value) {
    switch (value) {
      case null -> out.append("null");
      case String text -> quote(text);
      case Map<?, ?> map -> object(map);
      case List<?> list -> array(list);
      case Double number -> out.append(number(number));
      case Number number -> out.append(number);
      case Boolean truth -> out.append(truth);
      default -> throw new IllegalArgumentException("no JSON is known for " + value.getClass());
    }
  }

  private static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    // Perl prints 15 significant digits.
    String text = String.format(Locale.ROOT, "%.15g", value);
    return text.replaceFirst("0+$", "");
  }

  private void object(Map<?, ?> map) {
    List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
    Collections.shuffle(entries, random);
    out.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : entries) {
      out.append(separator);
      quote((String) entry.getKey());
      out.append(':');
      write(entry.getValue());
      separator = ",";
    }
    out.append('}');
  }

  private void array(List<?> list) {
    out.append('[');
    String separator = "";
    for (Object element : list) {
      out.append(separator);
      write(element);
      separator = ",";
    }
    out.append(']');
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (c < 0x20 || c == 0x7f) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
