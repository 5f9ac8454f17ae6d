package hypercall.store;

/// What was found when a file was read again.
sealed interface News<T> {
  /// It is as it was.
  record None<T>() implements News<T> {}

  /// It is no longer there.
  record Gone<T>() implements News<T> {}

  /// It holds something else.
  record Changed<T>(T value) implements News<T> {}
}
