package hypercall.json.path;

import java.nio.charset.StandardCharsets;

/// What jq and JSONPath have in common, in jq's words: `.data[].node`, `.a["b"][0]`, `."b"`, `.a?`,
/// and these joined by `|`.
///
/// One difference is left: for a name that is missing jq prints `null`, JSONPath selects nothing.
public final class JqPath {
  private static final String ONLY_PATHS =
      "Of jq, only paths such as .data[].node are understood here. ";

  private final PathText text;
  private final StringBuilder path = new StringBuilder("$");

  private JqPath(String jq) {
    this.text = new PathText(jq);
  }

  /// Whether an expression is meant for jq.
  public static boolean isMeant(String expression) {
    return expression.startsWith(".");
  }

  /// The same as JSONPath.
  public static String toJsonPath(String jq) throws PathFault {
    return new JqPath(jq).whole();
  }

  private String whole() throws PathFault {
    do {
      text.space();
      steps();
      text.space();
    } while (text.take("|"));
    if (!text.atEnd()) {
      throw new PathFault(text.at, ONLY_PATHS + "A JSONPath begins with $.");
    }
    return path.toString();
  }

  /// One path, which begins with a dot.
  private void steps() throws PathFault {
    if (text.follows("..")) {
      throw new PathFault(
          text.at, "jq's .. gives the value itself, too. Write $..* for all that is inside it.");
    }
    if (!text.take(".")) {
      throw new PathFault(
          text.at,
          ONLY_PATHS + "What select() does, a filter does: $.data[?@.status == 'running'].");
    }
    boolean bare = !name();
    while (text.here() == '[' || !bare && text.here() == '.' && !text.follows("..")) {
      if (text.take(".") && text.here() != '[') {
        if (!name()) {
          throw text.expected("A name or [");
        }
      } else {
        bracket();
      }
      bare = false;
      while (text.take("?")) {}
    }
  }

  /// A name behind a dot, with or without quotes; false where none stands there.
  private boolean name() throws PathFault {
    int start = text.at;
    String name = text.here() == '"' ? string() : text.name();
    if (text.at == start) {
      return false;
    }
    path.append(PathText.step(name));
    while (text.take("?")) {}
    return true;
  }

  private String string() throws PathFault {
    return new String(text.string(), StandardCharsets.UTF_8);
  }

  private void bracket() throws PathFault {
    int start = text.at++;
    text.space();
    if (text.take("]")) {
      path.append("[*]");
      return;
    }
    if (text.here() == '"') {
      path.append(PathText.step(string()));
    } else if (text.beginsInteger()) {
      path.append('[').append(text.integer()).append(']');
    } else if (text.here() != ':') {
      throw text.expected("] or a name in double quotes or a number");
    }
    text.space();
    if (text.here() == ':') {
      throw new PathFault(
          start, "jq's slice makes one new array, a JSONPath with [2:4] gives its elements.");
    }
    if (!text.take("]")) {
      throw text.expected("]");
    }
  }
}
