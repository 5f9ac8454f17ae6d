package hypercall.pve;

import hypercall.secret.Redactor;
import java.util.List;

/// How Proxmox's secrets look on the wire, for the [Redactor]: they are masked also when nobody has
/// registered their value, such as a ticket that a person pasted.
final class SecretShapes {
  private static final String TICKET = Product.LETTERS + "AuthCookie=";
  private static final String LOOK = Product.LETTERS + "(?:Lang|Theme)Cookie=";

  private static final List<String> SHAPES =
      List.of(
          TICKET
              + "(?:[A-Z]+(?::|%3A)[^;\\s]*?(?::|%3A)[0-9A-F]{8}(?:::|%3A%3A))?"
              + "(?<secret>[^;\\s]+)",
          "(?im)^Set-Cookie:[ \\t]*(?!(?:__Host-)?"
              + TICKET
              + "|"
              + LOOK
              + ")"
              + "(?:[^=;\\r\\n]*+=)?+(?<secret>[^;\\r\\n]{4,})",
          // Pair after pair: a ticket's open part may be seen, see above.
          "(?im)(?:^Cookie:[ \\t]*|(?<!^)\\G;[ \\t]*)"
              + "(?:(?:(?:__Host-)?"
              + TICKET
              + "|"
              + LOOK
              + ")[^;\\r\\n]*"
              + "|(?:[^=;\\r\\n]*+=)?+(?:(?<secret>[^;\\r\\n]{4,})|[^;\\r\\n]*))",
          Product.LETTERS + "APIToken[= ][^\\s=:]+[=:](?<secret>\\S+)",
          "(?i)CSRFPreventionToken: (?:[0-9A-F]{8}:)?(?<secret>\\S+)",
          "(?:^|[&;?\\s])(?:password|confirmation-password|tfa-challenge|otp)=(?<secret>[^&;\\s]+)",
          "\"(?:password|confirmation-password|tfa-challenge|otp)\"\\s*:\\s*"
              + "\"(?<secret>(?:[^\"\\\\]|\\\\.)*)\"");

  private static final String SAMPLE = "PVEAPIToken=user@realm!name=sample";

  private SecretShapes() {}

  /// Registers them, once however many sessions share the redactor.
  static void registerWith(Redactor redactor) {
    if (redactor.redact(SAMPLE).equals(SAMPLE)) {
      SHAPES.forEach(redactor::registerShape);
    }
  }
}
