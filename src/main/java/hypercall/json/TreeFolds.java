package hypercall.json;

import java.util.List;

/// What is open in a tree, by names and numbers instead of places.
///
/// @param closed the depth from which on all is closed
/// @param odd what is not as that says, an outer one before those inside it
public record TreeFolds(int closed, List<Odd> odd) {
  /// Data opened, as at first sight.
  public static final TreeFolds FIRST =
      new TreeFolds(1, List.of(new Odd(List.of(TreePaths.NAME + "data"), State.OPEN)));

  /// Whether everything inside something is open, however much that is.
  public boolean opensAll() {
    return closed == Fold.NEVER || odd.stream().anyMatch(one -> one.state() == State.INSIDE);
  }

  /// How one container differs.
  public enum State {
    OPEN,
    CLOSED,
    /// Open, and everything inside it.
    INSIDE
  }

  /// @param path the names and numbers that lead to it
  public record Odd(List<String> path, State state) {}
}
