package hypercall.ui.kit;

import java.util.Locale;

/// Says where the caret among bytes stands, or what is selected.
final class HexWords {
  private HexWords() {}

  static String of(HexLines lines, HexCaret caret) {
    if (lines.size() == 0) {
      return "";
    }
    if (caret.hasSelection()) {
      long count = Math.min(lines.size(), caret.to()) - caret.from();
      return format(
          "%,d byte%s selected, %s to %s",
          count, count == 1 ? "" : "s", hex(caret.from()), hex(caret.from() + count - 1));
    }
    byte here = lines.bytes().at(caret.place());
    String sign = Hex.isPrintable(here) ? " “" + (char) here + "”" : "";
    return format(
        "Offset %s (%,d): %02x%s, %d", hex(caret.place()), caret.place(), here, sign, here & 0xFF);
  }

  private static String hex(long offset) {
    return "0x" + Long.toHexString(offset);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
