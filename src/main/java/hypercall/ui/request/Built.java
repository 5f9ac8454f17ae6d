package hypercall.ui.request;

import hypercall.http.Request;
import java.util.List;

/// What the editor's fields come to.
public sealed interface Built {
  /// What is missing or wrong; empty when nothing is.
  List<String> sentences();

  /// Can be sent.
  record Ready(Request request) implements Built {
    @Override
    public List<String> sentences() {
      return List.of();
    }
  }

  /// Cannot be sent yet.
  ///
  /// @param sentences what is missing or wrong, each with its place
  record Incomplete(List<String> sentences) implements Built {
    public Incomplete {
      sentences = List.copyOf(sentences);
    }
  }
}
