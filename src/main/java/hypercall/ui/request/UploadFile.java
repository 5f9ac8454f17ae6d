package hypercall.ui.request;

import hypercall.http.FilePart;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A file to upload, as it is found where the typed path points.
///
/// @param part what can be sent; empty when nothing can
/// @param told size and time, or a sentence on why it cannot be sent; empty while nothing is typed
record UploadFile(Optional<FilePart> part, String told) {
  /// The file part's name and the fields before it, in the order the server reads them (wire-facts,
  /// Upload).
  static final String PART = "filename";

  static final List<String> FIRST_FIELDS = List.of("content", "checksum-algorithm", "checksum");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  /// @param typed a path as people type or paste it: quoted, `~/…`, or `file:///…`
  static UploadFile of(String typed) {
    if (typed.isBlank()) {
      return new UploadFile(Optional.empty(), "");
    }
    try {
      FilePart part = FilePart.of(PART, path(typed.strip()));
      return new UploadFile(
          Optional.of(part), size(part.size()) + " · changed " + TIME.format(part.modified()));
    } catch (IllegalArgumentException _) {
      return new UploadFile(Optional.empty(), "This is no path of a file.");
    } catch (IOException missing) {
      String why = missing.getMessage();
      return new UploadFile(Optional.empty(), why == null ? "It cannot be read." : why);
    }
  }

  boolean isMissing() {
    return part.isEmpty() && !told.isEmpty();
  }

  /// `iso`, `vztmpl` or `import` by the file's ending, as the storages want it; empty when it does
  /// not tell.
  static String contentByName(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    if (name.endsWith(".iso") || name.endsWith(".img")) {
      return "iso";
    }
    if (name.matches(".*\\.tar\\.(gz|xz|zst|bz2)")) {
      return "vztmpl";
    }
    return name.matches(".*\\.(ova|ovf|qcow2|raw|vmdk)") ? "import" : "";
  }

  /// A typed path without quotes and `file:`; as it stands when it is none.
  static String plainPath(String typed) {
    try {
      return path(typed.strip()).toString();
    } catch (IllegalArgumentException _) {
      return typed;
    }
  }

  private static Path path(String typed) {
    String text = typed;
    if (text.length() > 1 && (text.startsWith("\"") || text.startsWith("'"))) {
      text = text.endsWith(text.substring(0, 1)) ? text.substring(1, text.length() - 1) : text;
    }
    if (text.startsWith("file:")) {
      return Path.of(URI.create(text));
    }
    if (text.startsWith("~/")) {
      return Path.of(System.getProperty("user.home"), text.substring(2));
    }
    Path path = Path.of(text);
    if (!path.isAbsolute()) {
      throw new IllegalArgumentException("A path begins at the root.");
    }
    return path;
  }

  /// In the units that the progress and the answer are counted in.
  private static String size(long bytes) {
    if (bytes < 1000) {
      return bytes == 1 ? "1 byte" : bytes + " bytes";
    }
    double shown = bytes / 1000.0;
    String unit = "KB";
    for (String next : List.of("MB", "GB", "TB")) {
      if (shown < 999.95) {
        break;
      }
      shown /= 1000;
      unit = next;
    }
    return String.format(Locale.ROOT, "%.1f %s (%,d bytes)", shown, unit, bytes);
  }
}
