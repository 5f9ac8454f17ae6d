package hypercall.ui.sidebar;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Typing the first letters of a name leads to its line; one letter typed again and again goes
/// through all lines that begin with it. After a second without a letter the word begins anew.
final class TypeAhead {
  private static final Duration PATIENCE = Duration.seconds(1);

  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private final StringBuilder typed = new StringBuilder();

  TypeAhead() {
    patience.setOnFinished(_ -> typed.setLength(0));
  }

  /// Whether a word is being typed, so that a space belongs to it.
  boolean isUnderWay() {
    return !typed.isEmpty();
  }

  /// Takes in what was typed.
  ///
  /// @param from the marked row, or -1
  /// @return the row to go to
  OptionalInt typed(String letters, List<String> names, int from) {
    typed.append(letters);
    patience.playFromStart();
    return find(names, from, typed.toString());
  }

  /// The row whose name, or else one of whose words, begins with what was typed; looked for from
  /// the marked row on, round and round.
  static OptionalInt find(List<String> names, int from, String typed) {
    boolean oneLetter = typed.codePoints().distinct().count() == 1;
    boolean again = oneLetter && names.stream().noneMatch(name -> begins(name, typed));
    String word = again ? typed.substring(0, typed.offsetByCodePoints(0, 1)) : typed;
    boolean onwards = again || typed.codePointCount(0, typed.length()) == 1;
    int start = Math.max(0, onwards ? from + 1 : from);
    OptionalInt named = find(names, start, name -> begins(name, word));
    return named.isPresent()
        ? named
        : find(
            names,
            start,
            name -> List.of(name.split("[\\s/_-]+")).stream().anyMatch(part -> begins(part, word)));
  }

  private static OptionalInt find(List<String> names, int start, Predicate<String> wanted) {
    for (int i = 0; i < names.size(); i++) {
      int row = (start + i) % names.size();
      if (wanted.test(names.get(row))) {
        return OptionalInt.of(row);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean begins(String name, String word) {
    return name.regionMatches(true, 0, word, 0, word.length());
  }
}
