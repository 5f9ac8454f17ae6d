package hypercall.ui.kit;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// How bytes and offsets are written and read: `ff fe`, `0x1f`.
final class Hex {
  private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");
  private static final Pattern PAIRS = Pattern.compile("[0-9a-fA-F]{2}(\\s+[0-9a-fA-F]{2})+");
  private static final Pattern MARKED = Pattern.compile("0[xX]([0-9a-fA-F]{2})+");
  private static final Pattern OFFSET = Pattern.compile("(0[xX])?0*([0-9a-fA-F]{1,15})");
  private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,17}");

  private Hex() {}

  static String of(byte[] bytes) {
    return SPACED.formatHex(bytes);
  }

  static boolean isPrintable(byte b) {
    return b >= ' ' && b < 0x7F;
  }

  /// What a byte is shown as among text.
  static char sign(byte b) {
    return isPrintable(b) ? (char) b : '·';
  }

  /// Whether bytes are sought by their digits: pairs of them with spaces between, or after `0x`.
  static boolean isHex(String query) {
    String pairs = query.strip();
    return PAIRS.matcher(pairs).matches() || MARKED.matcher(pairs).matches();
  }

  /// The bytes that are sought; text stands for its UTF-8.
  static byte[] sought(String query) {
    if (!isHex(query)) {
      return query.getBytes(StandardCharsets.UTF_8);
    }
    String digits = query.strip().replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    return HexFormat.of().parseHex(digits.startsWith("0x") ? digits.substring(2) : digits);
  }

  /// An offset: decimal, or hexadecimal after `0x`, where there are letters in it, or with leading
  /// zeros as the rows have them.
  static Optional<Long> offset(String written) {
    String number = written.replaceAll("[\\s_,]", "");
    if (DECIMAL.matcher(number).matches()) {
      return Optional.of(Long.parseLong(number));
    }
    return Optional.of(OFFSET.matcher(number))
        .filter(java.util.regex.Matcher::matches)
        .map(matcher -> Long.parseLong(matcher.group(2), 16));
  }
}
