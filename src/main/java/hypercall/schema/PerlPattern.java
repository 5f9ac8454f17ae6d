package hypercall.schema;

import java.util.regex.Pattern;

/// The description's Perl regular expressions, as far as they differ from Java's.
///
/// Perl prints a compiled expression as `(?^:…)`, which Java does not know, and allows `{,16}`.
final class PerlPattern {
  private PerlPattern() {}

  /// Whether the whole text matches; the server anchors every pattern (wire-facts 9).
  static boolean matches(String perl, String text) {
    String java = perl.replaceAll("\\(\\?\\^[a-z]*:", "(?:").replaceAll("\\{,(\\d+)}", "{0,$1}");
    return Pattern.compile(java).matcher(text).matches();
  }
}
