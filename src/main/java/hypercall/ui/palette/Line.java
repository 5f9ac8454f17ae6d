package hypercall.ui.palette;

/// A line of the palette's list.
sealed interface Line {
  /// The name of what follows.
  record Heading(String words) implements Line {}

  /// Something that can be chosen.
  record Hit(Entry entry, Match match) implements Line {}
}
