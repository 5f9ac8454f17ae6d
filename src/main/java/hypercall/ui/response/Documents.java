package hypercall.ui.response;

import hypercall.bytes.GrowingBytes;
import hypercall.json.JsonDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The index of the body on show: all views of it share one.
final class Documents {
  private final List<JsonDocument> all = new ArrayList<>();

  JsonDocument of(GrowingBytes body) {
    Optional<JsonDocument> known = all.stream().filter(one -> one.source() == body).findFirst();
    JsonDocument document = known.orElseGet(() -> JsonDocument.of(body));
    if (known.isEmpty()) {
      all.add(document);
    }
    return document;
  }

  /// Lets go of those of other bodies, which no view shows any more.
  void keep(GrowingBytes body) {
    List<JsonDocument> others = all.stream().filter(one -> one.source() != body).toList();
    all.removeAll(others);
    others.forEach(JsonDocument::close);
  }

  /// Lets go of it.
  void clear() {
    all.forEach(JsonDocument::close);
    all.clear();
  }
}
