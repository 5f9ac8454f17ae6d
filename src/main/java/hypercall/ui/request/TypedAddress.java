package hypercall.ui.request;

import hypercall.http.PercentEncoding;
import hypercall.store.SavedRequest.Row;
import hypercall.store.SecretFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What was typed or pasted as an address, taken apart: the server and `/api2/json` are the
/// connection's, the query belongs into its table. A user and password before the host are dropped.
///
/// @param path begins with a slash; may hold `{placeholders}`
/// @param query pairs after `?`, decoded
/// @param server `host:port` as it stood in a whole address, lower case; empty for a path alone
/// @param method of a command or a request line; empty when none was said
/// @param objection a sentence when this is no address of the API; empty otherwise
/// @param remark a sentence on what became of the rest; empty when there was none
record TypedAddress(
    String path, List<Row> query, String server, String method, String objection, String remark) {
  private static final Pattern QUOTED = Pattern.compile("^([\"'`<«“])(.*)([\"'`>»”])[.,;]?$");
  private static final Pattern SERVER =
      Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*)://(?:[^/?#]*@)?([^/?#]*)");

  /// A host without its scheme is known by its port, so that `nodes/pve1` stays a path.
  private static final Pattern BARE_SERVER =
      Pattern.compile("^(?:[^/?#@\\s]*@)?((?:\\[[0-9a-fA-F:.]+]|[\\w.-]+):\\d{1,5})(?=[/?#]|$)");

  private static final Pattern PREFIX = Pattern.compile("^/*api2(?:/[a-z]+)?(?=[/?#]|$)");
  private static final Pattern PAGE = Pattern.compile("^/?(?:\\?[^#]*)?#v1:");
  private static final Pattern PVESH =
      Pattern.compile("^(?:sudo\\s+)?pvesh\\s+(get|ls|create|set|delete|usage)\\s+(\\S+)(.*)$");
  private static final String WEB_PAGE =
      "This is a page of the web interface (#v1:…), not an address of the API. An API path looks"
          + " like /nodes or /cluster/resources.";
  private static final String USER_LEFT_OUT =
      "The user and password in the address were left out: they are not kept.";

  /// `GET /nodes HTTP/1.1`, as logs and documentation write it.
  private static final Pattern REQUEST_LINE =
      Pattern.compile("^(GET|POST|PUT|DELETE)[:\\s]\\s*(\\S.*?)(?:\\s+HTTP/[\\d.]+)?$");

  static TypedAddress of(String typed) {
    String text = unquoted(typed.strip());
    if (CurlLine.is(text)) {
      return CurlLine.of(text);
    }
    Matcher pvesh = PVESH.matcher(text);
    if (pvesh.find()) {
      return Pvesh.of(pvesh.group(1), pvesh.group(2), pvesh.group(3));
    }
    Matcher line = REQUEST_LINE.matcher(text);
    return line.find()
        ? address(decodedWhole(line.group(2))).with(line.group(1), "")
        : address(decodedWhole(text));
  }

  /// Whether this text is an address or a command as a whole, so that it takes the place of what
  /// was there.
  static boolean isWhole(String pasted) {
    String text = unquoted(pasted.strip());
    return CurlLine.is(text)
        || PVESH.matcher(text).find()
        || REQUEST_LINE.matcher(text).find()
        || SERVER.matcher(decodedWhole(text)).find()
        || BARE_SERVER.matcher(text).find()
        || text.startsWith("/api2/");
  }

  /// Pasted text on one line: an address that was broken goes together again, a command keeps its
  /// words apart.
  static String oneLine(String pasted) {
    String text = pasted.strip();
    boolean command = CurlLine.is(text) || text.matches("(?s)(sudo\\s+)?pvesh\\s.*");
    return text.replaceAll("\\s*[\\\\^`]?\\s*\\R\\s*", command ? " " : "");
  }

  static TypedAddress objection(String sentence) {
    return new TypedAddress("/", List.of(), "", "", sentence, "");
  }

  TypedAddress with(String itsMethod, String more) {
    String both = (remark + " " + more).strip();
    return new TypedAddress(path, query, server, itsMethod, objection, both);
  }

  TypedAddress with(List<Row> more) {
    List<Row> all = Stream.concat(query.stream(), more.stream()).toList();
    return new TypedAddress(path, all, server, method, objection, remark);
  }

  private static TypedAddress address(String text) {
    Matcher whole = SERVER.matcher(text);
    Matcher bare = BARE_SERVER.matcher(text);
    String server = "";
    String rest = text;
    if (whole.find()) {
      server = withPort(whole.group(2), whole.group(1));
      rest = text.substring(whole.end());
    } else if (bare.find()) {
      server = bare.group(1);
      rest = text.substring(bare.end());
    }
    server = server.toLowerCase(Locale.ROOT);
    if (PAGE.matcher(rest).find()) {
      return new TypedAddress(withoutUser(text), List.of(), server, "", WEB_PAGE, "");
    }
    rest = PREFIX.matcher(rest).replaceFirst("");
    // A fragment is never sent; in a path typed by hand a # is meant as it stands.
    int fragment = server.isEmpty() ? -1 : rest.indexOf('#');
    rest = fragment < 0 ? rest : rest.substring(0, fragment);
    int mark = rest.indexOf('?');
    String path = mark < 0 ? rest : rest.substring(0, mark);
    List<Row> query = mark < 0 ? List.of() : pairs(rest.substring(mark + 1));
    String rooted = path.startsWith("/") ? path : "/" + path;
    boolean user = !server.isEmpty() && !withoutUser(text).equals(text);
    return new TypedAddress(rooted, query, server, "", "", user ? USER_LEFT_OUT : "");
  }

  private static String unquoted(String text) {
    Matcher quoted = QUOTED.matcher(text);
    return quoted.matches() ? quoted.group(2).strip() : text;
  }

  /// An address that was encoded as a whole, as chats and trackers hand it on.
  private static String decodedWhole(String text) {
    return text.matches("(?i)https?%3a%2f%2f.*") ? PercentEncoding.decode(text) : text;
  }

  /// Ports that a scheme implies are written out, as a connection has them.
  private static String withPort(String server, String scheme) {
    boolean named = server.isEmpty() || server.matches(".*:\\d+");
    return named ? server : server + (scheme.equalsIgnoreCase("http") ? ":80" : ":443");
  }

  private static String withoutUser(String text) {
    return text.replaceFirst("^([a-zA-Z][a-zA-Z0-9+.-]*://)?[^/?#@\\s]*@", "$1");
  }

  /// `a=1&b=2`, decoded.
  static List<Row> pairs(String query) {
    return Arrays.stream(query.split("&"))
        .map(TypedAddress::pair)
        .filter(pair -> !pair.name().isBlank() || !pair.value().isEmpty())
        .toList();
  }

  private static Row pair(String text) {
    int is = text.indexOf('=');
    String name = decode(is < 0 ? text : text.substring(0, is));
    String value = is < 0 ? "" : decode(text.substring(is + 1));
    return row(name, value);
  }

  static Row row(String name, String value) {
    return new Row(true, name, value, SecretFields.anywhere(name));
  }

  /// In a query `+` is a space (wire-facts 1.4).
  private static String decode(String text) {
    return PercentEncoding.decode(text.replace('+', ' '));
  }
}
