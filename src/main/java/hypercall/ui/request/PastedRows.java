package hypercall.ui.request;

import hypercall.store.JsonRows;
import hypercall.store.SavedRequest.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Pasted text that is several rows: a JSON object, a query string, or lines of `name: value`,
/// `name=value`, or name, tab, value.
final class PastedRows {
  private static final Pattern LINE =
      Pattern.compile(
          "^(#\\s*)?([^\\s:=\"'<>{}&?#][^:=\\t]{0,200}?)\\s*(?:\\t|:(?!//)|=)[ \\t]*(.*)$");
  private static final Pattern QUERY =
      Pattern.compile("^\\?|^[^=&\\s/:?]+=[^&\\s]*(&[^=&\\s/:?]+=[^&\\s]*)+$");

  private PastedRows() {}

  /// The rows; empty when the text is no such thing and belongs into the field as it is.
  static List<Row> of(String text) {
    String stripped = text.strip();
    if (stripped.startsWith("{")) {
      return JsonRows.of(stripped);
    }
    if (stripped.lines().count() == 1 && QUERY.matcher(stripped).find()) {
      return TypedAddress.pairs(stripped.replaceFirst("^\\?", ""));
    }
    List<Row> rows = new ArrayList<>();
    for (String line : stripped.lines().filter(one -> !one.isBlank()).toList()) {
      Matcher parts = LINE.matcher(line.strip());
      if (!parts.matches()) {
        return List.of();
      }
      Row read = TypedAddress.row(parts.group(2).strip(), parts.group(3).strip());
      rows.add(new Row(parts.group(1) == null, read.name(), read.value(), read.secret()));
    }
    return rows;
  }
}
