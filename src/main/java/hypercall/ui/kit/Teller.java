package hypercall.ui.kit;

/// Tells a person what became of something.
@FunctionalInterface
public interface Teller {
  /// Tells a sentence, and what can be done about it.
  ///
  /// @param what the words of a button; empty for none
  void tell(String sentence, String what, Runnable then);

  /// Tells a sentence; an empty one takes the last away.
  default void tell(String sentence) {
    tell(sentence, "", () -> {});
  }
}
