package hypercall.practice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An answer before it is written: everything but what the connection itself adds.
///
/// @param status the status code
/// @param phrase the reason phrase, which on this server carries the error's text
/// @param headers further headers, in order
/// @param contentType the body's type, or null for none
/// @param body the body, or null: then there is no Content-Length either
/// @param traits what is special about it
record Reply(
    int status,
    String phrase,
    List<Map.Entry<String, String>> headers,
    @Nullable String contentType,
    byte @Nullable [] body,
    Set<Trait> traits) {

  /// What can be special about an answer.
  enum Trait {
    /// It carries the root daemon's Connection header beside the proxy's own.
    FROM_DAEMON,
    /// Its head has only what is needed, as other server code than Proxmox VE's writes it.
    LEAN,
    /// A file: it may be kept, and so lacks the headers that forbid it.
    FILE,
    /// It is compressed whatever the client asked for.
    PACKED,
    /// The connection ends after it.
    LAST,
    /// Nothing is said at all; the connection is left to time out.
    SILENCE,
    /// Nothing is said at all, and the connection ends at once.
    CUT
  }

  /// A status line and nothing else.
  static Reply bare(int status, String phrase) {
    return new Reply(status, phrase, List.of(), null, null, Set.of());
  }

  /// No answer.
  static Reply none(Trait how) {
    return bare(500, "").being(how);
  }

  /// A body without a type, whose first line is the phrase too.
  static Reply plain(int status, String text) {
    return new Reply(
        status, firstLine(text), List.of(), null, text.getBytes(StandardCharsets.UTF_8), Set.of());
  }

  static Reply of(int status, String phrase, String contentType, String body) {
    return new Reply(
        status, phrase, List.of(), contentType, body.getBytes(StandardCharsets.UTF_8), Set.of());
  }

  Reply with(String name, String value) {
    List<Map.Entry<String, String>> more = new ArrayList<>(headers);
    more.add(Map.entry(name, value));
    return new Reply(status, phrase, List.copyOf(more), contentType, body, traits);
  }

  Reply being(Trait trait) {
    EnumSet<Trait> more = EnumSet.of(trait);
    more.addAll(traits);
    return new Reply(status, phrase, headers, contentType, body, more);
  }

  boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /// The same without its body and what belongs to it.
  Reply withoutBody() {
    return new Reply(status, phrase, headers, null, null, traits);
  }

  /// The part of an error's text that fits in a status line.
  static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}
