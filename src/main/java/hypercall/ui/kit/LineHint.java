package hypercall.ui.kit;

import hypercall.json.Line;
import hypercall.json.Span;
import hypercall.json.Token;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Reads key and scalar value out of a painted line and asks for their hint.
final class LineHint {
  /// Longer values are no numbers.
  private static final int LONGEST = 40;

  private LineHint() {}

  /// The hint beside this line; empty where there is none.
  static String of(Line line, BiFunction<String, String, String> hints) {
    List<Span> telling =
        line.spans().stream().filter(span -> span.token() != Token.PUNCTUATION).toList();
    if (telling.size() != 2 || telling.getFirst().token() != Token.KEY) {
      return "";
    }
    Span value = telling.getLast();
    boolean scalar = value.token() == Token.NUMBER || value.token() == Token.STRING;
    if (!scalar || value.to() - value.from() > LONGEST) {
      return "";
    }
    return hints.apply(unquoted(line, telling.getFirst()), unquoted(line, value));
  }

  /// The member's name on a line as it is written there; empty for an element.
  static String key(Line line) {
    return line.spans().stream()
        .filter(span -> span.token() == Token.KEY)
        .findFirst()
        .map(span -> unquoted(line, span))
        .orElse("");
  }

  /// The string or number on a line, if it is all there is but its name.
  static Optional<Span> value(Line line) {
    Optional<Span> value = Optional.empty();
    for (Span span : line.spans()) {
      switch (span.token()) {
        case KEY, PUNCTUATION -> {}
        case STRING, NUMBER -> {
          if (value.isPresent()) {
            return Optional.empty();
          }
          value = Optional.of(span);
        }
        case BOOLEAN, NULL, HINT, FAULT -> {
          return Optional.empty();
        }
      }
    }
    return value;
  }

  private static String unquoted(Line line, Span span) {
    String text = line.text().substring(span.from(), span.to());
    boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
