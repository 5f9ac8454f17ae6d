package hypercall.store;

import java.util.List;
import java.util.regex.Pattern;

/// Names of requests and folders: one line, in which nothing turns around what stands behind it.
///
/// A name may come from a file that somebody else wrote, or be pasted. What has no place in it is
/// left out wherever it comes from; the file keeps it until the name is written again.
public final class Names {
  /// Besides control characters: marks that embed, override or isolate a direction, and the mark of
  /// the byte order. Marks that only belong to a word (joiners, U+200E, U+200F) stay.
  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

  private static final Pattern BREAKS = Pattern.compile("[\\t-\\r\\u0085\\u2028\\u2029]+");

  private Names() {}

  /// The name as one line, without what cannot be seen.
  public static String oneLine(String name) {
    if (isPlain(name)) {
      return name.strip();
    }
    String line = BREAKS.matcher(name).replaceAll(" ");
    return HIDDEN.matcher(line).replaceAll("").strip();
  }

  private static boolean isPlain(String name) {
    return name.chars().allMatch(c -> c >= ' ' && c < 0x7f);
  }

  /// Each as one line; one with nothing left is called unnamed.
  static List<String> ofFolders(List<String> path) {
    return path.stream()
        .map(Names::oneLine)
        .map(name -> name.isBlank() ? "Unnamed" : name)
        .toList();
  }
}
