package hypercall.http;

import java.util.List;
import java.util.Locale;

/// Where the body of an answer ends (RFC 9112 6.3).
sealed interface Framing {
  /// There is no body, whatever the headers say: 204, 304, answers to HEAD.
  record None(long announced) implements Framing {}

  record Length(long bytes) implements Framing {}

  record Chunked() implements Framing {}

  /// Up to the end of the connection; whether it was cut short cannot be known.
  record UntilClose() implements Framing {}

  /// @throws IllegalArgumentException with what is wrong, when the headers contradict themselves
  static Framing of(String method, int status, Headers headers) {
    List<String> lengths = values(headers, "Content-Length");
    if (lengths.size() > 1) {
      throw new IllegalArgumentException("it states two different lengths");
    }
    long length = lengths.isEmpty() ? -1 : parse(lengths.getFirst());
    if (method.equals("HEAD") || status == 204 || status == 304) {
      return new None(status == 204 ? Math.max(length, 0) : 0);
    }
    List<String> codings =
        values(headers, "Transfer-Encoding").stream().map(v -> v.toLowerCase(Locale.ROOT)).toList();
    if (!codings.isEmpty() && !codings.equals(List.of("identity"))) {
      if (codings.equals(List.of("chunked"))) {
        return new Chunked();
      }
      throw new IllegalArgumentException(
          "its transfer coding \"" + Visible.of(String.join(", ", codings)) + "\" is unknown");
    }
    return length >= 0 ? new Length(length) : new UntilClose();
  }

  private static List<String> values(Headers headers, String name) {
    return headers.lines().stream()
        .filter(line -> line.name().equalsIgnoreCase(name))
        .map(line -> line.value().strip())
        .distinct()
        .toList();
  }

  private static long parse(String length) {
    if (!length.matches("[0-9]{1,18}")) {
      throw new IllegalArgumentException(
          "its Content-Length \"" + Visible.of(length) + "\" is not a number of bytes");
    }
    return Long.parseLong(length);
  }
}
