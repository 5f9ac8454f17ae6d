package hypercall.ui.response;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Request and answer as they went over the wire, masked: the heads, and as much of the bodies as
/// an eye takes in.
final class WireText {
  private static final int MOST_BODY = 4_096;
  private static final int MOST_HEAD = 32_768;
  private static final int MOST_LINE = 4_000;
  private static final String COMING = "more of the body, which is still coming";

  private WireText() {}

  static String request(Exchange exchange) {
    String body = exchange.sentBody();
    return head(exchange.sentHead()) + head(body, MOST_BODY, "of the body");
  }

  /// The body as it is after it was unpacked.
  ///
  /// @param complete whether it has ended
  static String answer(Exchange exchange, boolean complete) {
    GrowingBytes body = exchange.response().body();
    byte[] start = new byte[(int) Math.min(body.size(), MOST_BODY)];
    body.read(0, start, 0, start.length);
    String text = new String(start, 0, whole(start), StandardCharsets.UTF_8);
    long rest = body.size() - start.length;
    return head(exchange.receivedHead())
        + text
        + (rest > 0 ? "\n… " + (complete ? Facts.bytes(rest) + " more of the body" : COMING) : "");
  }

  /// Up to the last letter that is whole, where the cut went through one.
  private static int whole(byte[] start) {
    int end = start.length;
    if (end < MOST_BODY) {
      return end;
    }
    while (end > start.length - 4 && end > 0 && (start[end - 1] & 0xC0) == 0x80) {
      end--;
    }
    return end > 0 && (start[end - 1] & 0xC0) == 0xC0 ? end - 1 : start.length;
  }

  private static String head(String head) {
    boolean closed = head.endsWith("\r\n\r\n") || head.endsWith("\n\n");
    return head(head, MOST_HEAD, "of the headers") + (closed ? "" : "\r\n");
  }

  private static String head(String text, int most, String of) {
    return text.length() <= most
        ? text
        : text.substring(0, most)
            + String.format(Locale.ROOT, "%n… %,d characters more ", text.length() - most)
            + of
            + "\r\n\r\n";
  }

  /// For reading: every line end is one, and a line beyond what a field lays out at once is broken.
  ///
  /// @param ends whether line ends and tabs are to be seen
  static String shown(String wire, boolean ends) {
    StringBuilder shown = new StringBuilder(wire.length() + 64);
    int inLine = 0;
    for (int i = 0; i < wire.length(); i++) {
      char c = wire.charAt(i);
      boolean pair = c == '\r' && i + 1 < wire.length() && wire.charAt(i + 1) == '\n';
      if (pair || c == '\n' || c == '\r') {
        shown.append(ends ? sign(c, pair) : "").append('\n');
        i += pair ? 1 : 0;
        inLine = 0;
      } else {
        shown.append(ends && c == '\t' ? "⇥" : seen(c));
        if (++inLine >= MOST_LINE) {
          shown.append('\n');
          inLine = 0;
        }
      }
    }
    return shown.toString();
  }

  private static String sign(char c, boolean pair) {
    if (pair) {
      return "␍␊";
    }
    return c == '\r' ? "␍" : "␊";
  }

  /// One line, in which nothing is unseen: control characters have pictures of their own in
  /// Unicode, and those that turn the direction of a text are told by their number.
  static String seen(String line) {
    StringBuilder shown = new StringBuilder(line.length());
    line.chars().forEach(c -> shown.append(seen((char) c)));
    return shown.toString();
  }

  private static String seen(char c) {
    if (c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069) {
      return String.format(Locale.ROOT, "\\u%04X", (int) c);
    }
    boolean control = Character.isISOControl(c) && c != '\t';
    if (!control) {
      return String.valueOf(c);
    }
    return String.valueOf(c < 32 ? (char) (0x2400 + c) : '␡');
  }
}
