package hypercall.store;

import hypercall.http.Cookie;
import hypercall.http.Header;
import hypercall.http.Headers;
import hypercall.secret.Redactor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// The `Set-Cookie` lines of an answer as they are kept: dots for the values, and how long the
/// large ones were. That the jar refused one for its size could not be told from dots.
final class CookieLines {
  private static final String LIST = "largeCookies";
  private static final int LARGE = Cookie.MOST_BYTES / 2;

  private CookieLines() {}

  /// What stands behind `Set-Cookie:`, without a value; a line that names no cookie is dots.
  static String masked(String line) {
    int end = line.indexOf(';') < 0 ? line.length() : line.indexOf(';');
    int is = line.indexOf('=');
    String name = is < 0 || is > end ? "" : line.substring(0, is + 1);
    boolean hasValue = name.length() < end && !line.substring(name.length(), end).isBlank();
    return name + (hasValue ? Redactor.MASK : "") + line.substring(end);
  }

  /// Notes the large ones by their place among the lines; nothing when there is none.
  static void write(Headers headers, ObjectNode to) {
    int place = 0;
    for (Header header : headers.lines()) {
      if (isSetCookie(header)) {
        int bytes = pair(header).getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LARGE) {
          to.withArray(LIST).addObject().put("place", place).put("bytes", bytes);
        }
        place++;
      }
    }
  }

  /// The same lines; the dots of the large ones are as many as they were.
  static List<Header> read(Members from, List<Header> lines) throws BadFile {
    List<Header> sized = new ArrayList<>(lines);
    for (Members large : from.objects(LIST)) {
      int place = large.integer("place", 0);
      int bytes = Math.min(large.integer("bytes", 0), 2 * Cookie.MOST_BYTES);
      for (int i = 0; i < sized.size(); i++) {
        if (isSetCookie(sized.get(i)) && place-- == 0) {
          sized.set(i, stretched(sized.get(i), bytes));
        }
      }
    }
    return sized;
  }

  private static Header stretched(Header header, int bytes) {
    String pair = pair(header);
    int missing = bytes - pair.getBytes(StandardCharsets.UTF_8).length;
    return missing <= 0
        ? header
        : new Header(
            header.name(), pair + ".".repeat(missing) + header.value().substring(pair.length()));
  }

  private static boolean isSetCookie(Header header) {
    return header.name().equalsIgnoreCase("Set-Cookie");
  }

  private static String pair(Header header) {
    int end = header.value().indexOf(';');
    return end < 0 ? header.value() : header.value().substring(0, end);
  }
}
