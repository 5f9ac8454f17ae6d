package hypercall.ui.kit;

import hypercall.bytes.text.Decoding;
import hypercall.bytes.text.Encoding;
import java.util.Locale;
import java.util.function.Consumer;

/// Puts bytes on the clipboard, as digits or as text, and says so.
final class HexCopy {
  /// Beyond this nothing is put on the clipboard; UTF-16 units.
  private static final int MOST_COPIED = 32_000_000;

  private HexCopy() {}

  /// @param say told a sentence
  static void run(
      Background background,
      HexLines lines,
      long from,
      long to,
      boolean asText,
      Consumer<String> say) {
    if (from >= to) {
      return;
    }
    String done =
        String.format(
            Locale.ROOT,
            "Copied %,d byte%s as %s",
            to - from,
            to - from == 1 ? "" : "s",
            asText ? "text" : "hex");
    background.run(
        () -> {
          BoundedText text = new BoundedText(MOST_COPIED);
          if (asText) {
            Decoding.append(lines.bytes(), Encoding.ASSUMED, from, to, text);
          } else {
            lines.copy(lines.placeOf(from), lines.placeOf(to), text);
          }
          return text.toString();
        },
        text -> {
          Clip.put(text);
          say.accept(done);
        },
        failure -> say.accept(String.valueOf(failure.getMessage())));
  }
}
