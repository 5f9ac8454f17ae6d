package hypercall.ui.response;

import hypercall.bytes.GrowingBytes;
import hypercall.json.JsonDocument;
import java.util.Optional;

/// The index of the body on show: all views of it share one.
final class Documents {
  private Optional<JsonDocument> last = Optional.empty();

  JsonDocument of(GrowingBytes body) {
    JsonDocument document =
        last.filter(known -> known.bytes() == body).orElseGet(() -> JsonDocument.of(body));
    last = Optional.of(document);
    return document;
  }

  /// Lets go of it.
  void clear() {
    last = Optional.empty();
  }
}
