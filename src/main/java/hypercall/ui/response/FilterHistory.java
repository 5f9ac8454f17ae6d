package hypercall.ui.response;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;

/// The expressions that were used in a tab, the last one first.
///
/// @param kept where they stand, one a line
record FilterHistory(StringProperty kept) {
  private static final int MOST = 20;

  /// Longer ones are written anew.
  private static final int LONGEST = 180;

  List<String> all() {
    return kept.get().lines().toList();
  }

  void add(String expression) {
    String path = expression.strip();
    if (!path.isEmpty() && path.length() <= LONGEST && path.lines().count() == 1) {
      kept.set(
          Stream.concat(Stream.of(path), kept.get().lines())
              .distinct()
              .limit(MOST)
              .collect(Collectors.joining("\n")));
    }
  }
}
