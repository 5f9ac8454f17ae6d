package hypercall.ui.connect;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server as people type or paste it, put right: scheme, path and brackets fall away, a port
/// moves to its own field.
///
/// @param host name or address without brackets; empty when nothing is there
record ServerField(String host, OptionalInt port) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:[a-zA-Z][a-zA-Z0-9+.-]*://)?(?:[^@/]*@)?(?:\\[([^\\]]+)]|([^:/?#]*))(?::(\\d{1,5}))?(?:[/?#].*)?");

  static ServerField of(String typed) {
    String text = typed.strip();
    if (text.chars().filter(c -> c == ':').count() > 1
        && !text.contains("/")
        && !text.contains("[")) {
      return new ServerField(text.toLowerCase(Locale.ROOT), OptionalInt.empty());
    }
    Matcher m = SHAPE.matcher(text);
    if (!m.matches()) {
      return new ServerField(text, OptionalInt.empty());
    }
    String host = m.group(1) != null ? m.group(1) : m.group(2);
    String port = m.group(3);
    return new ServerField(
        host.toLowerCase(Locale.ROOT),
        port == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(port)));
  }
}
