package hypercall.ui.request;

import hypercall.http.PercentEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A path with `{placeholders}`, in pieces.
record PathTemplate(List<Piece> pieces) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][\\w.-]*)}");

  /// What a path may hold as it is typed (RFC 3986 3.3), besides letters, digits and `-._~`.
  private static final String ALLOWED = "/:@!$&'()*+,;=";

  /// Literal text, or a placeholder with its braces.
  ///
  /// @param name of the placeholder; empty for literal text
  record Piece(String text, String name) {
    boolean isPlaceholder() {
      return !name.isEmpty();
    }
  }

  PathTemplate {
    pieces = List.copyOf(pieces);
  }

  static PathTemplate of(String path) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(path);
    int from = 0;
    while (matcher.find()) {
      literal(path.substring(from, matcher.start()), pieces);
      pieces.add(new Piece(matcher.group(), matcher.group(1)));
      from = matcher.end();
    }
    literal(path.substring(from), pieces);
    return new PathTemplate(pieces);
  }

  private static void literal(String text, List<Piece> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, ""));
    }
  }

  /// Names in the order they stand, each once.
  List<String> names() {
    return pieces.stream().filter(Piece::isPlaceholder).map(Piece::name).distinct().toList();
  }

  /// Whether a brace stands outside every placeholder.
  boolean hasStrayBrace() {
    return pieces.stream()
        .anyMatch(p -> !p.isPlaceholder() && (p.text.contains("{") || p.text.contains("}")));
  }

  /// The path, percent-encoded, each value as one segment: a slash in a value is encoded.
  String filled(Map<String, String> values) {
    return pieces.stream()
        .map(
            p ->
                p.isPlaceholder()
                    ? PercentEncoding.encode(values.getOrDefault(p.name, ""))
                    : encodeLiteral(p.text))
        .collect(Collectors.joining());
  }

  /// Leaves what may stand in a path, escapes among it, and encodes the rest.
  private static String encodeLiteral(String text) {
    StringBuilder encoded = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int length = Character.charCount(c);
      boolean stays = c == '%' ? isEscape(text, i) : ALLOWED.indexOf(c) >= 0;
      String one = text.substring(i, i + length);
      encoded.append(stays ? one : PercentEncoding.encode(one));
      i += length;
    }
    return encoded.toString();
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }
}
