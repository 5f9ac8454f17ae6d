package hypercall.practice;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The unique id of a task (wire-facts 8).
///
/// @param pstart when its process began, in hundredths of a second since the node's start
/// @param start when the task began, to the second
/// @param id what it works on; may be empty
/// @param authid who began it: `user@realm`, or `user@realm!token`
record Upid(
    String node, int pid, long pstart, Instant start, String type, String id, String authid) {
  private static final Pattern FORM =
      Pattern.compile(
          "UPID:([^:\\s]+):([0-9A-Fa-f]{8}):([0-9A-Fa-f]{8,9}):([0-9A-Fa-f]{8}):([^:\\s]+):"
              + "([^:\\s]*):([^:\\s]+):");

  static Optional<Upid> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Upid(
            matcher.group(1),
            Integer.parseUnsignedInt(matcher.group(2), 16),
            Long.parseLong(matcher.group(3), 16),
            Instant.ofEpochSecond(Long.parseLong(matcher.group(4), 16)),
            matcher.group(5),
            matcher.group(6),
            matcher.group(7)));
  }

  /// The user without the token.
  String user() {
    int mark = authid.indexOf('!');
    return mark < 0 ? authid : authid.substring(0, mark);
  }

  /// The token's name, or null when a ticket was used.
  @Nullable String token() {
    int mark = authid.indexOf('!');
    return mark < 0 ? null : authid.substring(mark + 1);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "UPID:%s:%08X:%08X:%08X:%s:%s:%s:",
        node,
        pid,
        pstart,
        start.getEpochSecond(),
        type,
        id,
        authid);
  }
}
