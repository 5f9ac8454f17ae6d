package hypercall.ui.request;

import hypercall.http.PercentEncoding;
import hypercall.store.SavedRequest.Row;
import hypercall.store.SecretFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What was typed or pasted as an address, taken apart: the server and `/api2/json` are the
/// connection's, the query belongs into its table.
///
/// @param path begins with a slash; may hold `{placeholders}`
/// @param query pairs after `?`, decoded
/// @param server `host:port` as it stood in a whole address, lower case; empty for a path alone
/// @param objection a sentence when this is no address of the API; empty otherwise
record TypedAddress(String path, List<Row> query, String server, String objection) {
  private static final Pattern SERVER =
      Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*://(?:[^/?#@]*@)?([^/?#]*)");
  private static final Pattern PREFIX = Pattern.compile("^/?api2(?:/[a-z]+)?(?=[/?#]|$)");
  private static final String WEB_PAGE =
      "This is a page of the web interface (#v1:…), not an address of the API. An API path looks"
          + " like /nodes or /cluster/resources.";

  static TypedAddress of(String typed) {
    String text = typed.strip();
    Matcher matcher = SERVER.matcher(text);
    String server = matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    String rest = text.substring(server.isEmpty() ? 0 : matcher.end());
    if (rest.startsWith("#v1:") || rest.startsWith("/#v1:") || rest.startsWith("/?#v1:")) {
      return new TypedAddress(text, List.of(), server, WEB_PAGE);
    }
    rest = PREFIX.matcher(rest).replaceFirst("");
    // A fragment is never sent; in a path typed by hand a # is meant as it stands.
    int fragment = server.isEmpty() ? -1 : rest.indexOf('#');
    rest = fragment < 0 ? rest : rest.substring(0, fragment);
    int mark = rest.indexOf('?');
    String path = mark < 0 ? rest : rest.substring(0, mark);
    List<Row> query = mark < 0 ? List.of() : pairs(rest.substring(mark + 1));
    return new TypedAddress(path.startsWith("/") ? path : "/" + path, query, server, "");
  }

  private static List<Row> pairs(String query) {
    return Arrays.stream(query.split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(TypedAddress::pair)
        .toList();
  }

  private static Row pair(String text) {
    int is = text.indexOf('=');
    String name = decode(is < 0 ? text : text.substring(0, is));
    String value = is < 0 ? "" : decode(text.substring(is + 1));
    return new Row(true, name, value, SecretFields.anywhere(name));
  }

  /// In a query `+` is a space (wire-facts 1.4).
  private static String decode(String text) {
    return PercentEncoding.decode(text.replace('+', ' '));
  }
}
