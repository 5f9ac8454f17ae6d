package hypercall.ui.kit;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Where the characters of a line stand: on a grid, but for scripts that know none.
///
/// Text off the grid (CJK, emoji, right-to-left) is measured run by run with the toolkit's own
/// layout; inside such a run the places are shared out evenly.
final class LineShape {
  /// Off the grid, in UTF-16 units: short pieces, so that only those that are seen are measured.
  private static final int LONGEST_RUN = 32;

  private static final int MOST_KNOWN = 4_000;

  private final Map<String, Double> known = new HashMap<>();
  private final Text ruler = new Text();
  private double cell;

  void use(Font font) {
    ruler.setFont(font);
    known.clear();
    cell = measured("0".repeat(64)) / 64;
  }

  /// The width of one grid cell in pixels.
  double cell() {
    return cell;
  }

  /// Pixels from the start of the text to a column.
  double x(String text, int column) {
    int end = Math.min(column, text.length());
    double x = 0;
    int at = 0;
    while (at < end) {
      int stop = runEnd(text, at);
      double width = runWidth(text, at, stop);
      x += stop <= end ? width : width * (end - at) / (stop - at);
      at = stop;
    }
    return x;
  }

  /// Pixels from one column to another.
  double width(String text, int from, int to) {
    double width = 0;
    int at = from;
    while (at < to) {
      int stop = Math.min(to, runEnd(text, at));
      width += runWidth(text, at, stop);
      at = stop;
    }
    return width;
  }

  /// The last column up to which the text from `from` on fits in a width; one character at least.
  int fit(String text, int from, double width) {
    double left = width;
    int at = from;
    while (at < text.length()) {
      int stop = runEnd(text, at);
      double run = runWidth(text, at, stop);
      if (run > left) {
        int inside = at + (int) (left / run * (stop - at));
        int column = insideSurrogates(text, inside) ? inside - 1 : inside;
        return column > from ? column : text.offsetByCodePoints(from, 1);
      }
      left -= run;
      at = stop;
    }
    return at;
  }

  /// The column nearest to a pixel.
  int column(String text, double x) {
    double left = 0;
    int at = 0;
    while (at < text.length()) {
      int stop = runEnd(text, at);
      double width = runWidth(text, at, stop);
      if (left + width >= x) {
        int column = at + (int) Math.round((x - left) / width * (stop - at));
        return insideSurrogates(text, column) ? column + 1 : Math.max(0, column);
      }
      left += width;
      at = stop;
    }
    return text.length();
  }

  private static boolean insideSurrogates(String text, int column) {
    return column > 0
        && column < text.length()
        && Character.isLowSurrogate(text.charAt(column))
        && Character.isHighSurrogate(text.charAt(column - 1));
  }

  /// Where the run of characters on, or off, the grid ends that begins here.
  static int runEnd(String text, int from) {
    boolean grid = onGrid(text.charAt(from));
    int at = from + 1;
    int most = grid ? text.length() : Math.min(text.length(), from + LONGEST_RUN);
    while (at < most && onGrid(text.charAt(at)) == grid) {
      at++;
    }
    return insideSurrogates(text, at) ? at + 1 : at;
  }

  /// Latin, Greek and Cyrillic letters, and what is shown in place of controls, stand in JetBrains
  /// Mono.
  static boolean onGrid(char c) {
    return c < 0x300 || (c >= 0x370 && c < 0x530) || isHidden(c);
  }

  /// What is painted: controls, and characters that would reorder or hide others, as a middle dot.
  static String shown(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isHidden(text.charAt(i))) {
        StringBuilder visible = new StringBuilder(text);
        for (int k = i; k < visible.length(); k++) {
          if (isHidden(visible.charAt(k))) {
            visible.setCharAt(k, visible.charAt(k) == '\t' ? ' ' : '·');
          }
        }
        return visible.toString();
      }
    }
    return text;
  }

  private static boolean isHidden(char c) {
    return c < 0x20
        || (c >= 0x7F && c < 0xA0)
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || c == 0xFEFF;
  }

  /// The width of a piece that lies within one run.
  double runWidth(String text, int from, int to) {
    boolean grid = onGrid(text.charAt(from));
    return grid ? (to - from) * cell : measured(shown(text.substring(from, to)));
  }

  /// The width of a piece in the font's own layout.
  double measured(String text) {
    if (known.size() >= MOST_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(
        text,
        unknown -> {
          ruler.setText(unknown);
          return ruler.getLayoutBounds().getWidth();
        });
  }
}
