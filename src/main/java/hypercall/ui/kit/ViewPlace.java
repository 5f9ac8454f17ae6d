package hypercall.ui.kit;

import hypercall.json.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Where one is in an answer: what is folded, and what is seen.
///
/// @param level the depth from which on everything is closed; [#OPEN] when everything is open
/// @param other paths of the folds that are not as the level says
/// @param top the first row seen
/// @param left pixels scrolled to the right
public record ViewPlace(int level, Set<String> other, double top, double left, Position caret) {
  /// Nothing is closed by its depth.
  public static final int OPEN = Integer.MAX_VALUE;

  /// The start of an answer that is wholly open.
  public static final ViewPlace START = new ViewPlace(OPEN, Set.of(), 0, 0, new Position(1, 0));

  /// Characters of paths that are worth keeping.
  private static final int MOST = 3_000;

  /// The same as small texts by name.
  public Map<String, String> parts() {
    Map<String, String> parts = new TreeMap<>();
    parts.put("fold.level", level == OPEN ? "" : Integer.toString(level));
    parts.put("fold.other", String.join("\n", shortest()));
    parts.put("place", "%s %s %d:%d".formatted(top, left, caret.line(), caret.column()));
    return parts;
  }

  private List<String> shortest() {
    List<String> kept = new ArrayList<>();
    int length = 0;
    for (String path : new TreeSet<>(other)) {
      length += path.length() + 1;
      if (length <= MOST) {
        kept.add(path);
      }
    }
    return kept;
  }

  /// Reads what [#parts] gave; what cannot be read is as at the start.
  public static ViewPlace of(Map<String, String> parts) {
    int level = OPEN;
    String wanted = parts.getOrDefault("fold.level", "");
    if (wanted.matches("[0-9]{1,4}")) {
      level = Integer.parseInt(wanted);
    }
    String paths = parts.getOrDefault("fold.other", "");
    Set<String> other = paths.isEmpty() ? Set.of() : Set.of(paths.split("\n"));
    return at(level, other, parts.getOrDefault("place", ""));
  }

  private static ViewPlace at(int level, Set<String> other, String place) {
    String number = "[0-9]{1,15}(?:\\.[0-9]{1,20})?(?:E[0-9]{1,2})?";
    if (!place.matches(number + " " + number + " [0-9]{1,15}:[0-9]{1,9}")) {
      return new ViewPlace(level, other, 0, 0, new Position(1, 0));
    }
    String[] words = place.split("[ :]");
    Position caret = new Position(Long.parseLong(words[2]), Integer.parseInt(words[3]));
    return new ViewPlace(
        level, other, Double.parseDouble(words[0]), Double.parseDouble(words[1]), caret);
  }
}
