package hypercall.ui.request;

import hypercall.http.Request;
import java.util.List;
import java.util.Set;

/// What the editor's fields come to.
public sealed interface Built {
  /// What is missing or wrong; empty when nothing is.
  List<String> sentences();

  /// Can be sent.
  ///
  /// @param byDefault names of the headers in it that nobody typed
  record Ready(Request request, Set<String> byDefault) implements Built {
    public Ready {
      byDefault = Set.copyOf(byDefault);
    }

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
