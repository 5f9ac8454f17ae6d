package hypercall.ui.kit;

import hypercall.json.Position;
import java.util.function.Consumer;

/// Puts parts of [Lines] on the clipboard, and says so when that is too much.
///
/// @param say told a sentence
record Copying(Background background, Consumer<String> say) {
  /// Beyond this nothing is put on the clipboard; UTF-16 units.
  static final int MOST_COPIED = 32_000_000;

  /// Copies what lies between two unfolded places.
  void copy(Lines lines, Position from, Position to) {
    background.run(
        () -> {
          BoundedText text = new BoundedText(MOST_COPIED);
          lines.copy(from, to, text);
          return text.toString();
        },
        Clip::put,
        failure -> say.accept(String.valueOf(failure.getMessage())));
  }
}
