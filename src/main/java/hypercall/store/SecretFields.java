package hypercall.store;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Which values are secret by their place and name, whatever a row's flag says: they are kept in
/// memory only, and shown masked.
public final class SecretFields {
  private static final Set<String> HEADERS =
      Set.of("authorization", "proxy-authorization", "cookie", "set-cookie");
  private static final Set<String> HARMLESS_COOKIES = Set.of("pvelangcookie", "pvethemecookie");
  private static final Set<String> FIELDS =
      Set.of("otp", "tfa-challenge", "challenge", "token", "encryption-key");

  /// `password`, `new-password`, `confirmation-password`, `cipassword`, `passphrase`, `secret`,
  /// `api-key`, `private_key`, `vncticket`, `CSRFPreventionToken`…
  private static final Pattern SECRET_WORD =
      Pattern.compile(
          "passw|passphrase|pwd|secret|api-?key|private-?key|ticket|csrf|authcookie|bearer"
              + "|access-?token|auth-?token|api-?token(?!id)");

  /// What a ticket or a token looks like (wire-facts 1.2, 2.1), wherever it was pasted. Each branch
  /// begins with a fixed text and every repetition is bounded, so that a long text costs no more
  /// than its length.
  private static final Pattern SECRET_SHAPE =
      Pattern.compile(
          "\\bP(?:VE|MG|BS|DM)[A-Z0-9]{0,8}(?::|%3[Aa])[^:%\\s]{1,100}(?:@|%40)"
              + "|APIToken[= ][^\\s!]{1,100}!"
              + "|\\bBearer\\s\\S"
              + "|://[^/@\\s:]{1,100}:[^/@\\s]{1,200}@"
              + "|![A-Za-z0-9._-]{1,100}[=:][0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

  private SecretFields() {}

  /// Whether a header of this name carries a secret.
  public static boolean header(String name) {
    String lower = lower(name);
    return HEADERS.contains(lower) || lower.contains("token") || word(lower);
  }

  /// Whether a cookie does: every one that is not known to be harmless, as the whole `Cookie`
  /// header.
  public static boolean cookie(String name) {
    return !HARMLESS_COOKIES.contains(lower(name));
  }

  /// Whether a form field, query parameter, path value or JSON member of this name does.
  public static boolean field(String name) {
    String lower = lower(name);
    return FIELDS.contains(lower) || word(lower);
  }

  /// Whether the name of a row says so that may be a header or a field.
  public static boolean anywhere(String name) {
    return HEADERS.contains(lower(name)) || field(name);
  }

  /// Whether a text looks like a ticket, a token with its secret or an address with a password.
  public static boolean looksSecret(String value) {
    return SECRET_SHAPE.matcher(value).find();
  }

  private static boolean word(String lower) {
    return SECRET_WORD.matcher(lower.replace('_', '-')).find();
  }

  private static String lower(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
