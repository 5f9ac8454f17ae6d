package hypercall.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The plainest way to make pretty text, character by character, to compare the real one with.
final class Reference {
  private Reference() {}

  /// Pretty text of valid JSON.
  static String pretty(String json) {
    StringBuilder out = new StringBuilder();
    int depth = 0;
    boolean string = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (string) {
        out.append(c);
        if (c == '\\') {
          out.append(json.charAt(++i));
        }
        string = c != '"';
      } else if (!isSpace(c)) {
        char last = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
        boolean closing = c == '}' || c == ']';
        depth -= closing ? 1 : 0;
        boolean afterOpen = last == '{' || last == '[';
        if (afterOpen && !closing || last == ',' || closing && !afterOpen) {
          out.append('\n').append("  ".repeat(Math.min(depth, PrettyWriter.MAX_INDENT)));
        }
        depth += c == '{' || c == '[' ? 1 : 0;
        string = c == '"';
        out.append(c == ':' ? ": " : String.valueOf(c));
      }
    }
    return out.toString();
  }

  /// The lines as the viewer shows them, escapes for hidden characters and cut included.
  static List<String> shown(String pretty) {
    List<String> lines = new ArrayList<>();
    for (String line : pretty.split("\n", -1)) {
      StringBuilder out = new StringBuilder();
      for (char c : line.toCharArray()) {
        out.append(c == '\u202E' ? "\\u202e" : String.valueOf(c));
      }
      lines.add(out.toString());
    }
    return lines;
  }

  /// What is left without the white space outside strings, up to where strings make sense.
  static String squeezed(String text) {
    StringBuilder out = new StringBuilder();
    boolean string = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (string && c == '\\' && i + 1 < text.length()) {
        out.append(c).append(text.charAt(++i));
      } else {
        if (string || !isSpace(c)) {
          out.append(c);
        }
        string ^= c == '"';
      }
    }
    return out.toString();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }
}
