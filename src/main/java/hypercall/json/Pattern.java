package hypercall.json;

import java.nio.charset.StandardCharsets;

/// Looks for a few bytes, eight places at a time: where the first and the last byte fit, all are
/// compared.
final class Pattern {
  private final byte[] bytes;
  private final byte[] folds;
  private final boolean mayLeaveToken;
  private final long first;
  private final long firstFold;
  private final long last;
  private final long lastFold;

  Pattern(String query, boolean matchCase) {
    bytes = query.getBytes(StandardCharsets.UTF_8);
    folds = new byte[bytes.length];
    boolean leaves = false;
    for (int i = 0; i < bytes.length; i++) {
      int lower = bytes[i] | 0x20;
      if (!matchCase && lower >= 'a' && lower <= 'z') {
        bytes[i] = (byte) lower;
        folds[i] = 0x20;
      }
      leaves |= !Tokens.isScalar(bytes[i]);
    }
    mayLeaveToken = leaves;
    int end = bytes.length - 1;
    first = end < 0 ? 0 : Words.ONES * (bytes[0] & 0xFF);
    firstFold = end < 0 ? 0 : Words.ONES * folds[0];
    last = end < 0 ? 0 : Words.ONES * (bytes[end] & 0xFF);
    lastFold = end < 0 ? 0 : Words.ONES * folds[end];
  }

  int length() {
    return bytes.length;
  }

  /// Whether a match may reach from one token into the next, or lie between two.
  boolean mayLeaveToken() {
    return mayLeaveToken;
  }

  /// The first match that begins in the range, or -1; `b` has room for the pattern and
  /// [Words#SLACK] behind `to`.
  int next(byte[] b, int from, int to) {
    int end = bytes.length - 1;
    for (int p = from; p < to; p += 8) {
      // Too many bits may be set here, but none is missing.
      long fits =
          Words.equal(Words.word(b, p) | firstFold, first)
              & Words.equal(Words.word(b, p + end) | lastFold, last);
      while (fits != 0) {
        int at = p + Words.first(fits);
        if (at < to && matches(b, at)) {
          return at;
        }
        fits &= fits - 1;
      }
    }
    return -1;
  }

  private boolean matches(byte[] b, int at) {
    for (int i = 0; i < bytes.length; i++) {
      if ((b[at + i] | folds[i]) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
