package hypercall.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A request as it goes over the wire: head and body in bytes.
///
/// The head is written here and not by a library, because libraries replace what is not Latin-1 by
/// `?`, sort headers, or rewrite paths; a workbench sends what it was given.
///
/// @param body what goes before a file, or the whole body when there is none
/// @param file streamed after `body`; null when there is none
/// @param tail what goes after the file
/// @param setBy who set each header line
record Outgoing(
    byte[] head,
    byte[] body,
    @Nullable FilePart file,
    byte[] tail,
    boolean closesAfter,
    List<Set<SetBy>> setBy) {
  private static final byte[] NOTHING = new byte[0];

  static Outgoing of(Request request, Origin origin) {
    return request.body() instanceof Body.Upload upload
        ? of(request, origin, Multipart.of(upload))
        : of(request, origin, null);
  }

  private static Outgoing of(Request request, Origin origin, @Nullable Multipart parts) {
    byte[] body = parts == null ? bodyOf(request.body()) : parts.before();
    long length = parts == null ? body.length : parts.length();
    Headers given = request.headers();
    StringBuilder head = new StringBuilder(512);
    head.append(request.method()).append(' ').append(target(request)).append(" HTTP/1.1\r\n");
    List<Set<SetBy>> setBy = new ArrayList<>();
    addUnlessGiven(head, given, "Host", origin.hostHeader(), setBy, SetBy.CLIENT);
    for (Header line : given.lines()) {
      add(head, line.name(), line.value(), setBy, SetBy.PERSON);
    }
    addUnlessGiven(head, given, "User-Agent", UserAgent.text(), setBy, SetBy.CLIENT);
    addUnlessGiven(head, given, "Accept-Encoding", "gzip", setBy, SetBy.CLIENT);
    (parts == null ? contentType(request.body()) : Optional.of(parts.contentType()))
        .ifPresent(
            type -> addUnlessGiven(head, given, "Content-Type", type, setBy, SetBy.APPLICATION));
    boolean ownFraming =
        given.first("Content-Length").isPresent() || given.first("Transfer-Encoding").isPresent();
    if (!ownFraming && (length > 0 || expectsBody(request.method()))) {
      add(head, "Content-Length", String.valueOf(length), setBy, SetBy.CLIENT);
    }
    head.append("\r\n");
    // A length of the user's own may be wrong, and the server then waits for the rest or reads too
    // much.
    boolean closes = ownFraming || hasToken(given, "Connection", "close");
    byte[] bytes = head.toString().getBytes(StandardCharsets.UTF_8);
    return parts == null
        ? new Outgoing(bytes, body, null, NOTHING, closes, setBy)
        : new Outgoing(bytes, body, parts.file(), parts.after(), closes, setBy);
  }

  /// Path and query as they were typed; only bytes beyond ASCII, which cannot stand there, are
  /// encoded.
  private static String target(Request request) {
    String path = request.address().getRawPath();
    String query = request.address().getRawQuery();
    String target =
        (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
    return PercentEncoding.encodeNonAscii(target);
  }

  private static byte[] bodyOf(Body body) {
    return switch (body) {
      case Body.None _, Body.Upload _ -> NOTHING;
      case Body.Form(var fields) ->
          PercentEncoding.form(fields).getBytes(StandardCharsets.US_ASCII);
      case Body.Text(_, String text) -> text.getBytes(StandardCharsets.UTF_8);
    };
  }

  private static Optional<String> contentType(Body body) {
    return switch (body) {
      case Body.None _, Body.Upload _ -> Optional.empty();
      case Body.Form _ -> Optional.of("application/x-www-form-urlencoded");
      case Body.Text(String type, _) -> Optional.of(type).filter(given -> !given.isBlank());
    };
  }

  /// Methods whose empty body is announced with a length of 0 (RFC 9110 8.6).
  private static boolean expectsBody(String method) {
    return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
  }

  private static void addUnlessGiven(
      StringBuilder head,
      Headers given,
      String name,
      String value,
      List<Set<SetBy>> setBy,
      SetBy by) {
    if (given.first(name).isEmpty()) {
      // Through Header, so that a content type with a line break is refused as well.
      Header checked = new Header(name, value);
      add(head, checked.name(), checked.value(), setBy, by);
    }
  }

  private static void add(
      StringBuilder head, String name, String value, List<Set<SetBy>> setBy, SetBy by) {
    setBy.add(Set.of(by));
    head.append(name).append(": ").append(value).append("\r\n");
  }

  /// Whether a comma-separated header holds this word, in any of its lines.
  static boolean hasToken(Headers headers, String name, String token) {
    return headers.lines().stream()
        .filter(line -> line.name().equalsIgnoreCase(name))
        .flatMap(line -> Arrays.stream(line.value().toLowerCase(Locale.ROOT).split(",")))
        .anyMatch(word -> word.strip().equals(token));
  }

  /// Overwrites the body: it may have held a password.
  void wipe() {
    Arrays.fill(body, (byte) 0);
    Arrays.fill(head, (byte) 0);
  }

  @Override
  public String toString() {
    return "Outgoing[" + head.length + " + " + body.length + " bytes]";
  }
}
