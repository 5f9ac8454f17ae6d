package hypercall.ui.kit;

import hypercall.json.Token;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// Colours JSON while it is typed, and so also what is not yet, or no longer, JSON.
final class JsonInk {
  private static final Pattern TOKEN =
      Pattern.compile(
          """
          (?<string>"(?:[^"\\\\\\n]|\\\\.)*+"?)(?<key>\\s*+:)?\
          |(?<number>-?\\d[\\d.eE+-]*+)\
          |(?<boolean>\\b(?:true|false)\\b)\
          |(?<null>\\bnull\\b)\
          |(?<punctuation>[{}\\[\\],:])\
          """);

  private JsonInk() {}

  /// Style classes for the whole of a text that is not empty: `json-key`, `json-string`, …
  static StyleSpans<Collection<String>> of(String text) {
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    Matcher matcher = TOKEN.matcher(text);
    int from = 0;
    while (matcher.find()) {
      int end = matcher.group("string") == null ? matcher.end() : matcher.end("string");
      spans.add(List.of(), matcher.start() - from);
      spans.add(List.of(style(kind(matcher))), end - matcher.start());
      if (end < matcher.end()) {
        spans.add(List.of(style(Token.PUNCTUATION)), matcher.end() - end);
      }
      from = matcher.end();
    }
    spans.add(List.of(), text.length() - from);
    return spans.create();
  }

  private static Token kind(Matcher matcher) {
    if (matcher.group("string") != null) {
      return matcher.group("key") == null ? Token.STRING : Token.KEY;
    }
    if (matcher.group("number") != null) {
      return Token.NUMBER;
    }
    if (matcher.group("boolean") != null) {
      return Token.BOOLEAN;
    }
    return matcher.group("null") != null ? Token.NULL : Token.PUNCTUATION;
  }

  private static String style(Token token) {
    return "json-" + token.name().toLowerCase(Locale.ROOT);
  }
}
