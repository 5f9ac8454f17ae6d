package hypercall.json.path;

import hypercall.json.Values;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The way from the outermost value to one inside it.
///
/// What a name has that is no character (bytes that are not UTF-8, half a surrogate pair) no path
/// can say; U+FFFD or `?` stands there.
///
/// @param place the value it leads to
/// @param shadowed whether another member with the same name comes later, so that the path leads
///   there instead
public record NodePath(List<Step> steps, long place, boolean shadowed) {
  /// One step of it.
  public sealed interface Step {}

  /// To the member with a name.
  public record Named(String name) implements Step {}

  /// To the element with a number, from 0.
  public record Numbered(long number) implements Step {}

  /// The normalized form of RFC 9535, of which each value has one: `$['data'][0]['node']`.
  public String normalized() {
    StringBuilder path = new StringBuilder("$");
    for (Step step : steps) {
      path.append('[');
      switch (step) {
        case Named(String name) -> path.append(PathText.quoted(name));
        case Numbered(long number) -> path.append(number);
      }
      path.append(']');
    }
    return path.toString();
  }

  /// The form that people write: `$.data[0].node`.
  public String jsonPath() {
    return "$" + written(0, steps.size());
  }

  private String written(int from, int to) {
    StringBuilder path = new StringBuilder();
    for (Step step : steps.subList(from, to)) {
      switch (step) {
        case Named(String name) -> path.append(PathText.step(name));
        case Numbered(long number) -> path.append('[').append(number).append(']');
      }
    }
    return path.toString();
  }

  /// The same member of every element of the innermost array around it: `$.data[*].node`; empty
  /// where there is none.
  public Optional<String> ofEvery() {
    int array = array();
    return array < 0
        ? Optional.empty()
        : Optional.of("$" + written(0, array) + "[*]" + written(array + 1, steps.size()));
  }

  /// The elements of the innermost array around it that are alike in it: `$.data[?@.status ==
  /// 'running']`; empty where there is none.
  ///
  /// @param literal the value, as [#literal] tells it
  public Optional<String> alike(String literal) {
    int array = array();
    return array < 0
        ? Optional.empty()
        : Optional.of(
            "$%s[?@%s == %s]"
                .formatted(written(0, array), written(array + 1, steps.size()), literal));
  }

  private int array() {
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i) instanceof Numbered) {
        return i;
      }
    }
    return -1;
  }

  /// A value as it is compared with in an expression; empty for objects, arrays and what is longer
  /// than `most` bytes.
  public static Optional<String> literal(Values values, long value, int most) {
    return values.isContainer(value) || values.end(value) - value > most
        ? Optional.empty()
        : Optional.of(
            values.kind(value) == Values.Kind.STRING
                ? PathText.quoted(values.text(value).rest())
                : new String(values.bytes(value), StandardCharsets.US_ASCII));
  }

  /// The same for jq: `.data[0].node`.
  public String jq() {
    StringBuilder path = new StringBuilder();
    for (Step step : steps) {
      switch (step) {
        case Named(String name) when isJqName(name) -> path.append('.').append(name);
        case Named(String name) ->
            path.append(dot(path)).append('[').append(json(name)).append(']');
        case Numbered(long number) -> path.append(dot(path)).append('[').append(number).append(']');
      }
    }
    return path.isEmpty() ? "." : path.toString();
  }

  private static String dot(StringBuilder path) {
    return path.isEmpty() ? "." : "";
  }

  private static boolean isJqName(String name) {
    return PathText.isShort(name) && name.chars().allMatch(c -> c < 0x80);
  }

  /// A string in double quotes, as jq has it.
  static String json(String name) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : name.toCharArray()) {
      if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return json.append('"').toString();
  }
}
