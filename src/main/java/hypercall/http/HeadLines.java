package hypercall.http;

import java.util.List;

/// The lines of a head as it went over the wire.
public final class HeadLines {
  private HeadLines() {}

  /// The header lines, without the first line and the empty one at the end.
  public static List<String> of(String head) {
    return head.lines().skip(1).filter(line -> !line.isEmpty()).toList();
  }

  /// The name in each header line; the whole line where it has no colon.
  static List<String> names(String head) {
    return of(head).stream().map(HeadLines::name).toList();
  }

  private static String name(String line) {
    int colon = line.indexOf(':');
    return colon < 0 ? line : line.substring(0, colon);
  }
}
