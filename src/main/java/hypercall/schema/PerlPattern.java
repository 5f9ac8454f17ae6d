package hypercall.schema;

import java.util.regex.Pattern;

/// The description's Perl regular expressions, as far as they differ from Java's.
///
/// Perl prints a compiled expression as `(?^:…)`, which Java does not know, allows `{,16}`, and
/// writes the null character `\0`.
final class PerlPattern {
  private PerlPattern() {}

  /// Whether the whole text matches; the server anchors every pattern (wire-facts 9).
  static boolean matches(String perl, String text) {
    String java =
        perl.replaceAll("\\(\\?\\^[a-z]*:", "(?:")
            .replaceAll("\\{,(\\d+)}", "{0,$1}")
            .replaceAll("\\\\0(?![0-7])", "\\\\x00");
    return Pattern.compile(java).matcher(text).matches();
  }
}
