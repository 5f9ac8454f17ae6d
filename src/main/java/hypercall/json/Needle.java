package hypercall.json;

import hypercall.bytes.GrowingBytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks for a few bytes, eight places at a time: where the first and the last byte fit, all are
/// compared.
///
/// Without case a letter fits in each of its forms, see [LetterCase]; a form differs from another
/// in some bits only, so that all of them are looked for at once.
public final class Needle {
  /// Longer than any character in UTF-8.
  private static final int CHARACTER = 4;

  /// A character with more than one form, and where in the bytes it stands.
  private record Letter(int at, List<byte[]> forms) {}

  private final byte[] bytes;
  private final byte[] folds;
  private final List<Letter> letters = new ArrayList<>();
  private final WordBorder border;
  private final boolean mayLeaveToken;
  private final boolean quotes;
  private final long first;
  private final long firstFold;
  private final long last;
  private final long lastFold;

  private Needle(Query query) {
    bytes = query.text().getBytes(StandardCharsets.UTF_8);
    folds = new byte[bytes.length];
    border = WordBorder.of(query);
    if (!query.matchCase()) {
      fold(query.text());
    }
    boolean leaves = false;
    boolean quoted = false;
    for (byte b : bytes) {
      leaves |= !Tokens.isScalar(b) && b != '"';
      quoted |= b == '"';
    }
    mayLeaveToken = leaves;
    quotes = quoted;
    int end = bytes.length - 1;
    first = end < 0 ? 0 : Words.ONES * (bytes[0] & 0xFF);
    firstFold = end < 0 ? 0 : Words.ONES * (folds[0] & 0xFF);
    last = end < 0 ? 0 : Words.ONES * (bytes[end] & 0xFF);
    lastFold = end < 0 ? 0 : Words.ONES * (folds[end] & 0xFF);
  }

  /// What a query says letter by letter; empty where bytes do not tell it: for a regular
  /// expression, and where the other case of a letter is longer or shorter.
  public static Optional<Needle> of(Query query) {
    boolean even =
        query.matchCase() || query.text().codePoints().allMatch(LetterCase::isOfOneLength);
    return query.regex() || !even ? Optional.empty() : Optional.of(new Needle(query));
  }

  private void fold(String text) {
    int at = 0;
    for (int c : text.codePoints().toArray()) {
      List<byte[]> forms = LetterCase.forms(c);
      int length = forms.getFirst().length;
      for (byte[] form : forms) {
        for (int i = 0; i < length; i++) {
          folds[at + i] |= (byte) (form[i] ^ forms.getFirst()[i]);
        }
      }
      if (c >= 0x80 && forms.size() > 1) {
        letters.add(new Letter(at, forms));
      }
      for (int i = 0; i < length; i++) {
        bytes[at + i] |= folds[at + i];
      }
      at += length;
    }
  }

  /// Of a match, in bytes.
  public int length() {
    return bytes.length;
  }

  /// How many bytes from its start on must be there to tell whether something is a match.
  public int reach() {
    return bytes.length + CHARACTER;
  }

  /// Whether a match may reach from one token into the next, or lie between two.
  boolean mayLeaveToken() {
    return mayLeaveToken;
  }

  /// The same in a text with a fault: elsewhere a quote cannot stand beside another token's byte.
  boolean mayLeaveFaultyToken() {
    return mayLeaveToken || quotes;
  }

  /// The first match that begins in the range, or -1, whole word or not; `b` has room for the query
  /// and 16 bytes behind `to`.
  public int next(byte[] b, int from, int to) {
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
    for (Letter letter : letters) {
      if (letter.forms().stream().noneMatch(form -> isAt(b, at + letter.at(), form))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAt(byte[] b, int at, byte[] form) {
    for (int i = 0; i < form.length; i++) {
      if (b[at + i] != form[i]) {
        return false;
      }
    }
    return true;
  }

  /// Whether a match stands as a whole word, if it is to.
  public boolean isWhole(GrowingBytes text, long from, long limit) {
    return !border.matters()
        || beginsWord(text, from) && endsWord(text, from + bytes.length, limit);
  }

  private boolean beginsWord(GrowingBytes text, long from) {
    if (!border.begins() || from == 0) {
      return true;
    }
    byte before = text.at(from - 1);
    return before >= 0
        ? !WordBorder.isWord(before)
        : border.before(text(text, Math.max(0, from - CHARACTER), from));
  }

  private boolean endsWord(GrowingBytes text, long to, long limit) {
    if (!border.ends() || to >= limit) {
      return true;
    }
    byte after = text.at(to);
    return after >= 0
        ? !WordBorder.isWord(after)
        : border.after(text(text, to, Math.min(limit, to + CHARACTER)));
  }

  private static String text(GrowingBytes text, long from, long to) {
    byte[] part = new byte[(int) (to - from)];
    text.read(from, part, 0, part.length);
    return new String(part, StandardCharsets.UTF_8);
  }
}
