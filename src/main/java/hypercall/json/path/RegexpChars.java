package hypercall.json.path;

/// The characters that one place of a regular expression takes.
///
/// @param ranges first and last code points, in turns
/// @param types those of [Character#getType(int)], a bit each
record RegexpChars(boolean negated, int[] ranges, long types) {
  /// `.`, which takes everything but the two that end lines.
  static final RegexpChars ANY = new RegexpChars(true, new int[] {'\n', '\n', '\r', '\r'}, 0);

  static RegexpChars of(int c) {
    return new RegexpChars(false, new int[] {c, c}, 0);
  }

  boolean takes(int c) {
    for (int i = 0; i < ranges.length; i += 2) {
      if (c >= ranges[i] && c <= ranges[i + 1]) {
        return !negated;
      }
    }
    return (types != 0 && (types >>> Character.getType(c) & 1) != 0) != negated;
  }
}
