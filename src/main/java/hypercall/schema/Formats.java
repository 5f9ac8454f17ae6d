package hypercall.schema;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The formats known by name, each with what the server says about a value that has not got it.
///
/// Only formats that are checked here are listed; a format that is not known is taken as good.
final class Formats {
  private record Rule(Pattern pattern, String complaint) {}

  private static final String NODE = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
  private static final String NAME = "[A-Za-z][A-Za-z0-9.\\-_]+";

  private static final Map<String, Rule> RULES =
      Map.of(
          "pve-node", rule(NODE, "value does not look like a valid node name"),
          "pve-vmid", rule("[1-9][0-9]{2,8}", "value does not look like a valid VM ID"),
          "pve-realm", rule(NAME, "value does not look like a valid realm"),
          "pve-userid", rule("[^\\s:/]+@" + NAME, "value does not look like a valid user name"),
          "pve-storage-id",
              rule(
                  "[a-zA-Z][a-zA-Z0-9\\-_.]*[a-zA-Z0-9]",
                  "storage ID '%s' contains illegal" + " characters"),
          "pve-task-status-type", rule("ok|error|warning|unknown", "invalid type '%s'"),
          "pve-storage-content",
              rule(
                  "images|rootdir|vztmpl|iso|backup|snippets|import|none",
                  "invalid content type '%s'"));

  private Formats() {}

  private static Rule rule(String pattern, String complaint) {
    return new Rule(Pattern.compile(pattern), complaint);
  }

  /// What is wrong with the text, in the server's words, or nothing.
  static Optional<String> complaint(Format.Named format, String text) {
    if (!format.isList()) {
      return check(format.name(), text);
    }
    String single = format.name().substring(0, format.name().length() - "-list".length());
    for (String part : text.trim().split("[\\s,;\\x00]+")) {
      Optional<String> wrong = part.isEmpty() ? Optional.empty() : check(single, part);
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> check(String name, String text) {
    Rule rule = RULES.get(name);
    if (rule == null || rule.pattern().matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(String.format(Locale.ROOT, rule.complaint(), text));
  }
}
