package hypercall.ui.kit;

import hypercall.json.TreeFolds;
import hypercall.json.TreeFolds.Odd;
import hypercall.json.TreeFolds.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Where one is in a tree: what is open, which row is chosen, what is seen.
///
/// @param chosen the names and numbers that lead to the chosen row; empty for none
/// @param top the first row seen
public record TreePlace(TreeFolds folds, List<String> chosen, double top) {
  /// A tree at first sight.
  public static final TreePlace START = new TreePlace(TreeFolds.FIRST, List.of(), 0);

  /// Characters of paths that are worth keeping.
  private static final int MOST = 3_000;

  /// The same as small texts by name.
  public Map<String, String> parts() {
    List<String> odd = new ArrayList<>();
    int length = 0;
    for (Odd one : folds.odd()) {
      String text = one.state().name().charAt(0) + written(one.path());
      length += text.length() + 1;
      if (length <= MOST) {
        odd.add(text);
      }
    }
    String path = written(chosen);
    return Map.of(
        "tree.closed", Integer.toString(folds.closed()),
        "tree.odd", String.join("\n", odd),
        "tree.chosen", path.length() > MOST ? "" : path,
        "tree.top", String.format(Locale.ROOT, "%.2f", top));
  }

  /// Reads what [#parts] gave; what cannot be read is as at first sight.
  public static TreePlace of(Map<String, String> parts) {
    String closed = parts.getOrDefault("tree.closed", "");
    if (!closed.matches("[0-9]{1,10}") || Long.parseLong(closed) > Integer.MAX_VALUE) {
      return START;
    }
    List<Odd> odd = new ArrayList<>();
    for (String line : parts.getOrDefault("tree.odd", "").split("\n")) {
      Arrays.stream(State.values())
          .filter(state -> line.startsWith(state.name().substring(0, 1)))
          .forEach(state -> odd.add(new Odd(read(line.substring(1)), state)));
    }
    String top = parts.getOrDefault("tree.top", "");
    return new TreePlace(
        new TreeFolds(Integer.parseInt(closed), List.copyOf(odd)),
        read(parts.getOrDefault("tree.chosen", "")),
        top.matches("[0-9]{1,15}(?:\\.[0-9]{1,9})?") ? Double.parseDouble(top) : 0);
  }

  private static String written(List<String> path) {
    return String.join(
        "/",
        path.stream()
            .map(s -> s.replace("~", "~0").replace("/", "~1").replace("\n", "~2"))
            .toList());
  }

  /// A number that is none is no step, so nothing is found there.
  private static List<String> read(String written) {
    List<String> steps =
        Arrays.stream(written.split("/"))
            .map(s -> s.replace("~2", "\n").replace("~1", "/").replace("~0", "~"))
            .toList();
    boolean sound = steps.stream().allMatch(s -> s.startsWith("\"") || s.matches("[0-9]{1,15}"));
    return sound ? steps : List.of();
  }
}
