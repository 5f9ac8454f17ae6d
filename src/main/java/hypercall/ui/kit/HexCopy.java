package hypercall.ui.kit;

import hypercall.bytes.text.Decoding;
import hypercall.bytes.text.Encoding;
import java.io.IOException;
import java.util.Locale;

/// Puts bytes on the clipboard, as digits or as text, and says so.
final class HexCopy {
  private HexCopy() {}

  /// Bytes around that tell what the copied ones are.
  private static final int AROUND = 2_000;

  static void run(HexView view, long from, long to, boolean asText, Copying copying) {
    HexLines lines = view.lines();
    Secrecy secrecy = Secrecy.of(view);
    String done =
        String.format(
            Locale.ROOT,
            "Copied %,d byte%s as %s",
            to - from,
            to - from == 1 ? "" : "s",
            asText ? "text" : "hex");
    copying.run(
        () -> {
          String text = text(lines, from, to);
          String before = text(lines, Math.max(0, from - AROUND), from);
          String after = text(lines, to, Math.min(lines.size(), to + AROUND));
          return new Taken(
              asText ? text : digits(lines, from, to), secrecy.isIn(before, text, after));
        },
        done);
  }

  private static String text(HexLines lines, long from, long to) throws IOException {
    BoundedText text = new BoundedText(Copying.MOST_COPIED);
    Decoding.append(lines.bytes(), Encoding.ASSUMED, from, to, text);
    return text.toString();
  }

  private static String digits(HexLines lines, long from, long to) throws IOException {
    BoundedText text = new BoundedText(Copying.MOST_COPIED);
    lines.copy(lines.placeOf(from), lines.placeOf(to), text);
    return text.toString();
  }
}
