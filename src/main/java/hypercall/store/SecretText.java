package hypercall.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/// Takes the values of secret members out of a text that is JSON, nearly JSON, or `name=value`
/// pairs; everything else stays as typed, white space and mistakes included.
///
/// A scanner of its own, not a parser: what is being typed is rarely valid, and a secret in invalid
/// JSON is a secret all the same.
final class SecretText {
  private final String text;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private int copied;

  private SecretText(String text) {
    this.text = text;
  }

  static String without(String text) {
    return new SecretText(text).run();
  }

  /// A path as typed: its query, if it has one, without the values of secret names.
  static String withoutInPath(String path) {
    int query = path.indexOf('?');
    if (query < 0) {
      return path;
    }
    StringJoiner pairs = new StringJoiner("&", path.substring(0, query + 1), "");
    for (String pair : path.substring(query + 1).split("&", -1)) {
      int equals = pair.indexOf('=');
      boolean secret =
          equals >= 0
              && (SecretFields.field(decode(pair.substring(0, equals)))
                  || SecretFields.looksSecret(decode(pair.substring(equals + 1))));
      pairs.add(secret ? pair.substring(0, equals + 1) : pair);
    }
    return pairs.toString();
  }

  private static String decode(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return encoded; // a lone percent sign is what was typed
    }
  }

  private String run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        int start = at;
        at = endOfString(at);
        pair(unescape(text.substring(start + 1, Math.max(start + 1, at - 1))), start);
      } else if (isWord(c)) {
        int start = at;
        while (at < text.length() && isWord(text.charAt(at))) {
          at++;
        }
        pair(text.substring(start, at), start);
      } else {
        at++;
      }
    }
    return out.append(text, copied, text.length()).toString();
  }

  /// Behind a name: when a value follows and either is secret, the value goes.
  private void pair(String name, int start) {
    int next = skipBlank(at);
    boolean hasValue =
        next < text.length() && (text.charAt(next) == ':' || text.charAt(next) == '=');
    if (hasValue && SecretFields.field(name)) {
      int value = skipBlank(next + 1);
      drop(value, endOfValue(value));
    } else if (!hasValue && SecretFields.looksSecret(name)) {
      drop(start, at);
    }
  }

  private void drop(int from, int to) {
    if (to > from) {
      out.append(text, copied, from).append("\"\"");
      copied = to;
      at = to;
    }
  }

  private int endOfValue(int from) {
    if (from >= text.length()) {
      return from;
    }
    char c = text.charAt(from);
    if (c == '"' || c == '\'') {
      return endOfString(from);
    }
    if (c == '{' || c == '[') {
      return endOfBrackets(from);
    }
    int end = from;
    while (end < text.length() && ",}]&\n\r".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private int endOfBrackets(int from) {
    int depth = 0;
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '"') {
        i = endOfString(i);
        continue;
      }
      i++;
      if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
        if (depth == 0) {
          return i;
        }
      }
    }
    return text.length();
  }

  /// Behind the closing quote; an unclosed string reaches to the end of the text.
  private int endOfString(int from) {
    char quote = text.charAt(from);
    for (int i = from + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == quote) {
        return i + 1;
      }
    }
    return text.length();
  }

  private int skipBlank(int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_';
  }

  /// `pass\u0077ord` is a password too.
  private static String unescape(String raw) {
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\\' && i + 5 < raw.length() && raw.charAt(i + 1) == 'u') {
        String digits = raw.substring(i + 2, i + 6);
        if (digits.chars().allMatch(d -> Character.digit(d, 16) >= 0)) {
          plain.append((char) Integer.parseInt(digits, 16));
          i += 5;
          continue;
        }
      }
      plain.append(c);
    }
    return plain.toString();
  }
}
