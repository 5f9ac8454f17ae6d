package hypercall.ui.sidebar;

import hypercall.store.Folder;
import hypercall.store.SavedRequest;
import java.util.ArrayList;
import java.util.List;

/// The words somebody looks for; capital or small letters count alike.
record Filter(List<String> words) {
  /// A part of a text.
  ///
  /// @param hit whether it is one of the words
  record Piece(String text, boolean hit) {}

  static Filter of(String typed) {
    String stripped = typed.strip();
    return new Filter(stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+")));
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /// Every word stands somewhere in method, name, path, folders or description.
  boolean matches(SavedRequest request) {
    return matches(
        request.method(),
        request.name(),
        request.path(),
        String.join("/", request.folder()),
        request.description());
  }

  boolean matches(Folder folder) {
    return matches(String.join("/", folder.path()), folder.description());
  }

  private boolean matches(String... texts) {
    return words.stream()
        .allMatch(word -> List.of(texts).stream().anyMatch(text -> find(text, word, 0) >= 0));
  }

  /// Whether any of the words stands in a text.
  boolean hits(String text) {
    return words.stream().anyMatch(word -> find(text, word, 0) >= 0);
  }

  /// The text cut where words begin and end.
  List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    int done = 0;
    while (done < text.length()) {
      int begin = text.length();
      int end = begin;
      for (String word : words) {
        int at = find(text, word, done);
        if (at >= 0 && (at < begin || at == begin && at + word.length() > end)) {
          begin = at;
          end = at + word.length();
        }
      }
      if (begin > done) {
        pieces.add(new Piece(text.substring(done, begin), false));
      }
      if (end > begin) {
        pieces.add(new Piece(text.substring(begin, end), true));
      }
      done = end;
    }
    return pieces;
  }

  private static int find(String text, String word, int from) {
    for (int i = from; i + word.length() <= text.length(); i++) {
      if (text.regionMatches(true, i, word, 0, word.length())) {
        return i;
      }
    }
    return -1;
  }
}
