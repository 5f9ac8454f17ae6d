package hypercall.ui;

import java.util.List;

/// A line above the work that stays until it is answered or no longer true.
///
/// @param key what it is about: a newer line about the same takes its place
/// @param weight how it is marked, beside its words
/// @param actions what can be done about it, as buttons
record Notice(String key, Weight weight, String text, List<Action> actions) {
  enum Weight {
    NEWS,
    CARE,
    TROUBLE
  }

  /// @param name what the button says
  /// @param about what a screen reader adds to that; empty for nothing
  record Action(String name, String about, Runnable run) {}
}
