package hypercall.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Which letters are the same when case does not count.
///
/// Those whose upper cases have the same lower case, as in java.lang; but an ASCII letter is the
/// same as ASCII letters only, and the signs for kelvin, ångström and ohm are no letters.
final class LetterCase {
  /// Where letters with a case are, from and to.
  private static final int[][] CASED = {
    {0x80, 0x2DFF}, {0xA640, 0xABFF}, {0xFF21, 0xFF5A}, {0x10400, 0x1EFFF}
  };

  private LetterCase() {}

  /// A letter that stands for all its forms.
  static int fold(int c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
    }
    if (c == '\u2126' || c == '\u212A' || c == '\u212B') {
      return c;
    }
    int folded = Character.toLowerCase(Character.toUpperCase(c));
    return folded < 0x80 ? c : folded;
  }

  /// All its forms in UTF-8, its own the first.
  static List<byte[]> forms(int c) {
    List<byte[]> forms = new ArrayList<>();
    forms.add(utf8(c));
    if (c < 0x80) {
      if (Character.isLetter(c)) {
        forms.add(utf8(c ^ 0x20));
      }
      return forms;
    }
    int folded = fold(c);
    if (!Character.isLowerCase(c) && !Character.isUpperCase(c) && !Character.isTitleCase(c)) {
      return forms;
    }
    for (int[] range : CASED) {
      boolean near = c >= 0x10000 == range[0] >= 0x10000;
      for (int other = range[0]; near && other <= range[1]; other++) {
        if (other != c && fold(other) == folded) {
          forms.add(utf8(other));
        }
      }
    }
    return forms;
  }

  /// Whether all its forms take as many bytes.
  static boolean isOfOneLength(int c) {
    List<byte[]> forms = forms(c);
    return forms.stream().allMatch(form -> form.length == forms.getFirst().length);
  }

  private static byte[] utf8(int c) {
    return Character.toString(c).getBytes(StandardCharsets.UTF_8);
  }
}
