package hypercall.ui.response;

import hypercall.bytes.GrowingBytes;
import hypercall.ui.kit.Background;
import hypercall.ui.kit.Secrecy;
import hypercall.ui.kit.Taken;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Takes a body out of the window, to the clipboard or to a file, and says what became of it.
///
/// @param say told a sentence
record Taking(Background background, Consumer<String> say) {
  /// Beyond this a body is saved, not copied; bytes.
  private static final long MOST_COPIED = 32_000_000;

  void copy(GrowingBytes bytes, Secrecy secrecy, Consumer<Taken> clipboard) {
    if (bytes.size() > MOST_COPIED) {
      say.accept(
          "The body is "
              + Facts.bytes(bytes.size())
              + ", too much for the clipboard. Save it to a file instead.");
      return;
    }
    background.run(
        () -> {
          try (InputStream in = bytes.stream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Taken(text, secrecy.isIn(text));
          }
        },
        taken -> {
          clipboard.accept(taken);
          say.accept(taken.said("Copied " + Facts.bytes(bytes.size()) + "."));
        },
        failure -> say.accept("The body could not be copied: " + failure.getMessage()));
  }

  void save(GrowingBytes bytes, Path file) {
    background.run(
        () -> BodyFile.save(bytes, file),
        size -> say.accept("Saved " + Facts.bytes(size) + " to " + file + "."),
        failure -> say.accept("Nothing was saved to " + file + ": " + failure.getMessage()));
  }
}
