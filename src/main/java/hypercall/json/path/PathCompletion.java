package hypercall.json.path;

import hypercall.json.JsonDocument;
import hypercall.json.Members;
import hypercall.json.Values;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The names that may stand at the caret of an expression: those of the members that the part
/// before the caret leads to in a document.
///
/// Looks at the first thousands of values only, and not for long. Names come in the order in which
/// they were met, those first that begin as typed in the same case.
///
/// @param to the caret: what stands between a choice's `from` and here is replaced
public record PathCompletion(int to, List<Choice> choices) {
  private static final int MOST_VALUES = 5_000;
  private static final int MOST_NAMES = 200;

  /// One name.
  ///
  /// @param from where the text it replaces begins
  /// @param text what stands there then: the name, or a step in brackets where it needs quotes
  public record Choice(String name, int from, String text) {}

  /// What may stand at a caret (UTF-16 units from 0); no choices where no name can stand.
  public static PathCompletion at(
      JsonDocument document, String expression, int caret, Duration limit) {
    Optional<PathCaret> place = PathCaret.of(expression.substring(0, caret));
    if (place.isEmpty()) {
      return new PathCompletion(caret, List.of());
    }
    String after = expression.substring(caret);
    return new PathCompletion(
        caret,
        names(document, place.get(), limit).stream()
            .map(name -> place.get().choice(name, after))
            .toList());
  }

  private static List<String> names(JsonDocument document, PathCaret place, Duration limit) {
    Budget budget = new Budget(limit);
    Values values = document.values(budget);
    Set<String> same = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    int[] looked = {0};
    try {
      for (String path : place.paths()) {
        new Walker(values, budget)
            .walk(
                PathQuery.read(path),
                -1,
                node -> {
                  collect(values, node, place.typed(), same, others);
                  return ++looked[0] < MOST_VALUES && same.size() < MOST_NAMES;
                });
      }
    } catch (Budget.Stopped _) {
      return joined(same, others);
    } catch (PathFault _) {
      return List.of();
    }
    return joined(same, others);
  }

  private static void collect(
      Values values, long node, String typed, Set<String> same, Set<String> others) {
    Members members = values.members(node);
    while (members.named() && same.size() + others.size() < MOST_NAMES && members.next()) {
      String name = values.text(members.name()).rest();
      if (name.startsWith(typed)) {
        same.add(name);
      } else if (name.regionMatches(true, 0, typed, 0, typed.length())) {
        others.add(name);
      }
    }
  }

  private static List<String> joined(Set<String> same, Set<String> others) {
    List<String> names = new ArrayList<>(same);
    names.addAll(others);
    return names;
  }
}
