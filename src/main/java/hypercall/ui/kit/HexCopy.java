package hypercall.ui.kit;

import hypercall.bytes.text.Decoding;
import hypercall.bytes.text.Encoding;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/// Puts bytes on the clipboard, as digits, as text or as both with offsets, and says so.
final class HexCopy {
  /// In which form.
  enum As {
    HEX("as hex"),
    TEXT("as text"),
    DUMP("with offsets");

    private final String words;

    As(String words) {
      this.words = words;
    }
  }

  private HexCopy() {}

  /// Bytes around that tell what the copied ones are.
  private static final int AROUND = 2_000;

  /// Copies what is selected, or the byte under the caret.
  static void run(HexView view, HexCaret caret, As how, Copying copying) {
    HexLines lines = view.lines();
    long from = caret.hasSelection() ? caret.from() : caret.place();
    long to = Math.min(lines.size(), caret.hasSelection() ? caret.to() : from + 1);
    if (from < to) {
      run(view, from, to, how, copying);
    }
  }

  private static void run(HexView view, long from, long to, As how, Copying copying) {
    HexLines lines = view.lines();
    Secrecy secrecy = Secrecy.of(view);
    String done =
        String.format(
            Locale.ROOT, "Copied %,d byte%s %s", to - from, to - from == 1 ? "" : "s", how.words);
    copying.run(
        () -> {
          String text = text(lines, from, to);
          String before = text(lines, Math.max(0, from - AROUND), from);
          String after = text(lines, to, Math.min(lines.size(), to + AROUND));
          String taken =
              switch (how) {
                case HEX -> digits(lines, from, to);
                case TEXT -> text;
                case DUMP -> dump(lines, from, to);
              };
          return new Taken(taken, secrecy.isIn(before, text, after));
        },
        done,
        Optional.empty());
  }

  private static String text(HexLines lines, long from, long to) throws IOException {
    BoundedText text = new BoundedText(Copying.MOST_COPIED);
    Decoding.append(lines.bytes(), Encoding.ASSUMED, from, to, text);
    return text.toString();
  }

  /// The rows as they are shown, from the first selected byte on.
  static String dump(HexLines lines, long from, long to) throws IOException {
    BoundedText text = new BoundedText(Copying.MOST_COPIED);
    for (long at = from; at < to; at += HexLines.WIDE) {
      byte[] row = new byte[(int) Math.min(HexLines.WIDE, to - at)];
      lines.bytes().read(at, row, 0, row.length);
      StringBuilder signs = new StringBuilder();
      for (byte b : row) {
        signs.append(Hex.isPrintable(b) ? (char) b : '.');
      }
      text.append("%08x  %-47s  %s\n".formatted(at, Hex.of(row), signs));
    }
    return text.toString();
  }

  private static String digits(HexLines lines, long from, long to) throws IOException {
    BoundedText text = new BoundedText(Copying.MOST_COPIED);
    lines.copy(lines.placeOf(from), lines.placeOf(to), text);
    return text.toString();
  }
}
