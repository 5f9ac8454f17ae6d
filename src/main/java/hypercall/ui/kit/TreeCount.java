package hypercall.ui.kit;

import hypercall.json.JsonDocument;
import java.util.function.BooleanSupplier;

/// Counts the rows of a large tree in the background before all of it is opened, so that opening it
/// is not felt.
record TreeCount(Background background) {
  private static final long LARGE = 2 << 20;

  /// Opens something of a document, counted before if that may take long.
  ///
  /// @param still whether the document is still on show
  void before(Runnable opening, JsonDocument document, BooleanSupplier still) {
    boolean quick = document.isPreparedOpen() || document.indexedBytes() < LARGE;
    if (quick || !document.isComplete()) {
      opening.run();
      return;
    }
    background.run(
        () -> {
          document.prepareOpen();
          return document;
        },
        _ -> {
          if (still.getAsBoolean()) {
            opening.run();
          }
        },
        failure -> {
          // What is no longer shown may be closed while it is counted.
          if (still.getAsBoolean()) {
            throw new IllegalStateException("The rows of an answer were not counted.", failure);
          }
        });
  }
}
