package hypercall.practice;

import hypercall.schema.ParameterValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes a query or a form body apart as the server does (wire-facts 1, fact 4): pairs end at `&`
/// and at `;`, a value is cut at a raw `=`, `+` is a space, and a key without `=` has no value.
final class FormDecoder {
  private FormDecoder() {}

  static Map<String, ParameterValue> decode(String text) {
    Map<String, ParameterValue> values = new LinkedHashMap<>();
    for (String pair : text.split("[&;]")) {
      String[] parts = pair.split("=", -1);
      if (pair.isEmpty()) {
        continue;
      }
      String name = unescape(parts[0].replace('+', ' '));
      ParameterValue value =
          parts.length < 2
              ? new ParameterValue.Absent()
              : ParameterValue.of(unescape(parts[1].replace('+', ' ')));
      if (value instanceof ParameterValue.Absent) {
        values.put(name, value);
      } else {
        values.merge(name, value, FormDecoder::together);
      }
    }
    return values;
  }

  private static ParameterValue together(ParameterValue before, ParameterValue next) {
    if (before instanceof ParameterValue.Absent) {
      return next;
    }
    List<ParameterValue> all = new ArrayList<>();
    if (before instanceof ParameterValue.Many many) {
      all.addAll(many.values());
    } else {
      all.add(before);
    }
    all.add(next);
    return new ParameterValue.Many(List.copyOf(all));
  }

  /// Undoes percent-encoding; what is no valid escape stays as it is, and `+` is left alone.
  static String unescape(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%' && i + 2 < bytes.length) {
        int high = Character.digit(bytes[i + 1], 16);
        int low = Character.digit(bytes[i + 2], 16);
        if (high >= 0 && low >= 0) {
          out.write(high << 4 | low);
          i += 2;
          continue;
        }
      }
      out.write(bytes[i]);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
