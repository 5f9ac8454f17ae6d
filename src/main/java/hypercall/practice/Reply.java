package hypercall.practice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An answer before it is written: everything but what the connection itself adds.
///
/// @param status the status code
/// @param phrase the reason phrase, which on this server carries the error's text
/// @param headers further headers, in order
/// @param contentType the body's type, or null for none
/// @param body the body, or null: then there is no Content-Length either
/// @param fromDaemon whether it carries the root daemon's Connection header beside the proxy's own
record Reply(
    int status,
    String phrase,
    List<Map.Entry<String, String>> headers,
    @Nullable String contentType,
    byte @Nullable [] body,
    boolean fromDaemon) {

  /// A status line and nothing else.
  static Reply bare(int status, String phrase) {
    return new Reply(status, phrase, List.of(), null, null, false);
  }

  /// A body without a type, whose first line is the phrase too.
  static Reply plain(int status, String text) {
    return new Reply(
        status, firstLine(text), List.of(), null, text.getBytes(StandardCharsets.UTF_8), false);
  }

  static Reply of(int status, String phrase, String contentType, String body) {
    return new Reply(
        status, phrase, List.of(), contentType, body.getBytes(StandardCharsets.UTF_8), false);
  }

  Reply with(String name, String value) {
    List<Map.Entry<String, String>> more = new ArrayList<>(headers);
    more.add(Map.entry(name, value));
    return new Reply(status, phrase, List.copyOf(more), contentType, body, fromDaemon);
  }

  Reply viaDaemon() {
    return new Reply(status, phrase, headers, contentType, body, true);
  }

  /// The part of an error's text that fits in a status line.
  static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}
