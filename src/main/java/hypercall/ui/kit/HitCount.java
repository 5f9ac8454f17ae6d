package hypercall.ui.kit;

/// How many hits there are, and which one is shown.
///
/// @param current from 0; -1 when none is shown
/// @param full whether there may be more than were counted
/// @param more whether the search goes on
/// @param stopped why it does not, though it is not at its end; else empty
/// @param round how the hit was come to, if not straight on; else empty
record HitCount(
    long current, long count, boolean full, boolean more, String stopped, String round) {
  /// Such as `3 of 1,204` or `more than 100,000 matches`.
  String told() {
    boolean ended = full || !stopped.isEmpty();
    String dots = more && !ended ? "…" : "";
    String rest = dots + and(stopped) + and(round);
    if (count == 0) {
      return more && !ended ? "Searching…" : "No matches" + rest;
    }
    String all = (full ? "more than %,d" : "%,d").formatted(count);
    return current < 0
        ? all + (count == 1 ? " match" : " matches") + rest
        : "%,d of %s".formatted(current + 1, all) + rest;
  }

  private static String and(String words) {
    return words.isEmpty() ? "" : ", " + words;
  }
}
