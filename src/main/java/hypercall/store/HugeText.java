package hypercall.store;

import java.nio.file.Path;

/// The limit of what a file takes: a longer text would become a file that cannot be read again.
final class HugeText {
  private HugeText() {}

  static void refuse(SavedRequest request, Path file) throws NotSaved {
    if (request.json().length() > Json.LONGEST_TEXT) {
      throw new NotSaved(
          file, "The JSON of “" + request.name() + "” is longer than 8 million characters.");
    }
  }
}
