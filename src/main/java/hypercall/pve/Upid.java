package hypercall.pve;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A task's name: `UPID:node:pid:pstart:starttime:type:id:user:`, on Backup Server with a number of
/// its own before the time (wire-facts 8).
///
/// @param text as the server gave it, trailing colon included
/// @param id what the task is about, such as the number of a guest; may be empty
/// @param user `user@realm`, or `user@realm!token`
public record Upid(
    String text, String node, long pid, Instant started, String type, String id, String user) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "UPID:([a-zA-Z0-9][a-zA-Z0-9-]*):([0-9A-Fa-f]{8}):[0-9A-Fa-f]{8,9}:"
              + "(?:[0-9A-Fa-f]{8,16}:(?=[0-9A-Fa-f]{8}:))?([0-9A-Fa-f]{8})"
              + ":([^:\\s]+):([^:\\s]*):([^:\\s]+):");

  /// Empty when the text is no UPID.
  public static Optional<Upid> parse(String text) {
    Matcher m = SHAPE.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Upid(
            text,
            m.group(1),
            Long.parseLong(m.group(2), 16),
            Instant.ofEpochSecond(Long.parseLong(m.group(3), 16)),
            m.group(4),
            m.group(5),
            m.group(6)));
  }

  /// The task an answer began: its `data` is a UPID and nothing else.
  public static Optional<Upid> startedBy(hypercall.http.Exchange exchange) {
    if (exchange.response().status() / 100 != 2 || exchange.response().body().size() > 1024) {
      return Optional.empty();
    }
    return SmallJson.read(exchange.response().body())
        .flatMap(body -> parse(SmallJson.text(body, "data")));
  }
}
