package hypercall.ui.palette;

import java.util.BitSet;
import java.util.Optional;

/// How well an entry is what was typed, and which of its letters were.
///
/// Each word that was typed has to be found: in the title as a part of it or by the beginnings of
/// its words (`nst` finds Node Status), in the detail, the method or the key as a part of them.
///
/// @param score larger is better; only comparable for one query
/// @param title places of the letters that were found in the title
/// @param detail the same of the detail
record Match(int score, BitSet title, BitSet detail) {
  private static final int WHOLE = 1000;
  private static final int BEGINNING = 800;
  private static final int WORD = 600;
  private static final int PART = 400;
  private static final int INITIALS = 300;
  private static final int METHOD = 250;
  private static final int BESIDE = 150;
  private static final int LONGEST = 100;

  /// The match of an entry; empty when a word is nowhere in it. Without any word everything is
  /// found.
  static Optional<Match> of(String query, Entry entry) {
    Match match = new Match(0, new BitSet(), new BitSet());
    String typed = query.strip();
    if (typed.isEmpty()) {
      return Optional.of(match);
    }
    int score = whole(typed, entry.title());
    for (String word : typed.split("\\s+")) {
      int found = match.word(word, entry);
      if (found == 0) {
        return Optional.empty();
      }
      score += found;
    }
    int length = Math.min(LONGEST, entry.title().length());
    return Optional.of(new Match(score - length, match.title, match.detail));
  }

  /// Words that stand together as they were typed are better than words here and there.
  private static int whole(String typed, String title) {
    return typed.contains(" ") && indexOf(title, typed, 0) >= 0 ? WORD : 0;
  }

  private int word(String word, Entry entry) {
    int best = inTitle(word, entry.title());
    if (best == 0 && entry.method().equalsIgnoreCase(word)) {
      return METHOD;
    }
    if (best == 0) {
      best = inDetail(word, entry.detail());
    }
    return best == 0 && indexOf(entry.key(), word, 0) >= 0 ? BESIDE : best;
  }

  private int inTitle(String word, String text) {
    int at = place(text, word);
    if (at >= 0) {
      title.set(at, at + word.length());
      boolean start = isStart(text, at);
      return at == 0 && word.length() == text.length()
          ? WHOLE
          : at == 0 ? BEGINNING : start ? WORD : PART;
    }
    return initials(word, 0, text, 0) ? INITIALS : 0;
  }

  private int inDetail(String word, String text) {
    int at = place(text, word);
    if (at < 0) {
      return 0;
    }
    detail.set(at, at + word.length());
    return BESIDE + (isStart(text, at) ? 1 : 0);
  }

  /// The first place where a word of the text begins so, else the first at all; -1 for none.
  private static int place(String text, String word) {
    int first = indexOf(text, word, 0);
    for (int at = first; at >= 0; at = indexOf(text, word, at + 1)) {
      if (isStart(text, at)) {
        return at;
      }
    }
    return first;
  }

  /// Whether the letters from `done` on are beginnings of words from `from` on, the longest first.
  private boolean initials(String word, int done, String text, int from) {
    if (done == word.length()) {
      return true;
    }
    for (int at = from; at < text.length(); at++) {
      if (!isStart(text, at)) {
        continue;
      }
      int run = 0;
      while (done + run < word.length()
          && at + run < text.length()
          && same(text.charAt(at + run), word.charAt(done + run))) {
        run++;
      }
      for (int taken = run; taken > 0; taken--) {
        if (initials(word, done + taken, text, at + taken)) {
          title.set(at, at + taken);
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isStart(String text, int at) {
    char here = text.charAt(at);
    if (!Character.isLetterOrDigit(here)) {
      return at == 0;
    }
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    return !Character.isLetterOrDigit(before)
        || Character.isUpperCase(here) && Character.isLowerCase(before);
  }

  private static int indexOf(String text, String word, int from) {
    for (int at = from; at + word.length() <= text.length(); at++) {
      if (text.regionMatches(true, at, word, 0, word.length())) {
        return at;
      }
    }
    return -1;
  }

  private static boolean same(char one, char other) {
    return Character.toLowerCase(one) == Character.toLowerCase(other);
  }
}
