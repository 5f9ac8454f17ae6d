package hypercall.ui;

import java.util.Optional;

/// How this run began, for what the window has to say about it.
///
/// @param afterCrash whether the run before ended without a goodbye
/// @param beside why this window is not the only one on its folder; empty when it is
public record Beginning(boolean afterCrash, String beside) {
  /// After an end as it should be, and alone.
  public static final Beginning USUAL = new Beginning(false, "");

  /// Why there may be unsaved work of before.
  Optional<String> why(boolean foundElsewhere) {
    if (afterCrash) {
      return Optional.of("Hypercall did not end as it should last time.");
    }
    return foundElsewhere
        ? Optional.of("Another window, or this one when it could not save, left something.")
        : Optional.empty();
  }
}
