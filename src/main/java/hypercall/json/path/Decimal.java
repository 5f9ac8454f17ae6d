package hypercall.json.path;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A number as it is written, exactly: `0.d1d2d3… × 10^exponent`.
///
/// Neither `double`, for which 9007199254740993 is 9007199254740992, nor BigDecimal, which
/// 1e999999999 would bring to its knees.
///
/// @param digits without zeros at either end, so none at all is zero
record Decimal(boolean negative, byte[] digits, long exponent) implements Comparable<Decimal> {
  private static final long FAR = 100_000_000_000_000_000L;

  static Decimal of(long number) {
    return of(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
  }

  /// Reads a number in JSON's form.
  static Decimal of(byte[] text) {
    boolean negative = text.length > 0 && text[0] == '-';
    int p = negative ? 1 : 0;
    byte[] digits = new byte[text.length];
    int n = 0;
    long exponent = 0;
    boolean fraction = false;
    for (; p < text.length && (text[p] | 0x20) != 'e'; p++) {
      if (text[p] == '.') {
        fraction = true;
      } else {
        if (text[p] != '0' || n > 0) {
          digits[n++] = text[p];
          exponent += fraction ? 0 : 1;
        } else if (fraction) {
          exponent--;
        }
      }
    }
    while (n > 0 && digits[n - 1] == '0') {
      n--;
    }
    boolean zero = n == 0;
    return new Decimal(
        negative && !zero, Arrays.copyOf(digits, n), zero ? 0 : exponent + power(text, p + 1));
  }

  /// The number behind the `e`; one too large to matter is cut.
  private static long power(byte[] text, int from) {
    int p = from;
    boolean negative = p < text.length && text[p] == '-';
    if (negative || p < text.length && text[p] == '+') {
      p++;
    }
    long power = 0;
    for (; p < text.length; p++) {
      power = Math.min(FAR, power * 10 + text[p] - '0');
    }
    return negative ? -power : power;
  }

  @Override
  public int compareTo(Decimal other) {
    int mine = sign();
    int others = other.sign();
    if (mine != others || mine == 0) {
      return Integer.compare(mine, others);
    }
    int bySize = Long.compare(exponent, other.exponent);
    return mine * (bySize != 0 ? bySize : Arrays.compare(digits, other.digits));
  }

  private int sign() {
    return digits.length == 0 ? 0 : negative ? -1 : 1;
  }
}
