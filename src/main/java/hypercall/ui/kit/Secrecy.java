package hypercall.ui.kit;

import hypercall.store.SecretFields;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Tells whether text that is taken out of an answer holds a secret: a ticket, a CSRF token, a
/// password, the secret of a new API token, or what the window knows to be one.
///
/// @param known whether a text holds what the window knows; asked on any thread
public record Secrecy(Predicate<String> known) {
  private static final Secrecy BLIND = new Secrecy(_ -> false);

  /// Shorter values are no secrets, and what follows a longer text is not looked at for a shape.
  private static final int SHORTEST = 4;

  private static final int LONGEST = 4_000;

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  /// Says for a window what it knows to be secret.
  public static void know(Scene scene, Predicate<String> known) {
    scene.getProperties().put(Secrecy.class, new Secrecy(known));
  }

  /// That of the window a node stands in; one that knows nothing outside of any.
  public static Secrecy of(Node node) {
    Scene scene = node.getScene();
    return scene != null && scene.getProperties().get(Secrecy.class) instanceof Secrecy its
        ? its
        : BLIND;
  }

  /// Whether a whole text holds a secret.
  public boolean isIn(String text) {
    return isIn("", text, "");
  }

  /// Whether a text does that stands between others: a part of a secret is one too.
  public boolean isIn(String before, String text, String after) {
    String all = before + text + after;
    int from = before.length();
    int to = from + text.length();
    // What stands before may begin inside a string.
    return known.test(text)
        || new Scan(all, from, to).finds(0)
        || !before.isEmpty() && new Scan(all, from, to).finds(Math.max(0, all.indexOf('"') + 1));
  }

  /// Whether the value of a member is one; of a long one its beginning is enough.
  boolean isOne(String name, String value, boolean besideTokenId) {
    return isOne(name, value, besideTokenId, new HashMap<>()) || known.test(value);
  }

  private static boolean isOne(
      String name, String value, boolean besideTokenId, Map<String, Boolean> names) {
    return value.length() >= SHORTEST
        && !isMasked(value)
        && (names.computeIfAbsent(name, SecretFields::field)
            || besideTokenId && name.equals("value")
            || value.length() <= LONGEST && SecretFields.looksSecret(value));
  }

  /// What was overwritten when it came is no secret any more.
  private static boolean isMasked(String value) {
    return value.chars().allMatch(c -> c == '*' || c == '•');
  }

  /// A look through the strings of a text.
  private static final class Scan {
    private final String text;
    private final int from;
    private final int to;
    private final boolean token;
    private final Map<String, Boolean> names = new HashMap<>();

    Scan(String text, int from, int to) {
      this.text = text;
      this.from = from;
      this.to = to;
      this.token = text.contains("\"full-tokenid\"");
    }

    boolean finds(int start) {
      String name = "";
      int at = text.indexOf('"', start);
      while (at >= 0 && at < to) {
        int end = endOfString(at + 1);
        String inside = read(text.substring(at + 1, Math.min(end, at + 2 + LONGEST)));
        int next = skipBlank(end + 1);
        if (next < text.length() && text.charAt(next) == ':') {
          int value = skipBlank(next + 1);
          name = value < text.length() && text.charAt(value) == '"' ? inside : "";
        } else {
          boolean taken = at + 1 < to && end > from;
          if (taken && isOne(name, inside, token, names)) {
            return true;
          }
          name = "";
        }
        at = text.indexOf('"', end + 1);
      }
      return false;
    }

    /// With the escapes undone that may stand for a letter.
    private static String read(String inside) {
      return inside.indexOf('\\') < 0
          ? inside
          : ESCAPE
              .matcher(inside)
              .replaceAll(
                  escape ->
                      Matcher.quoteReplacement(
                          Character.toString(Integer.parseInt(escape.group(1), 16))));
    }

    /// Where the closing quote stands, or the end of the text.
    private int endOfString(int start) {
      int i = start;
      while (i < text.length() && text.charAt(i) != '"') {
        i += text.charAt(i) == '\\' ? 2 : 1;
      }
      return Math.min(i, text.length());
    }

    private int skipBlank(int start) {
      int i = start;
      while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
        i++;
      }
      return i;
    }
  }
}
