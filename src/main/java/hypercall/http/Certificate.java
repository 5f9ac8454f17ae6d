package hypercall.http;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.security.auth.x500.X500Principal;

/// A server's certificate as a person compares it. Texts are the server's: control and direction
/// characters are shown as escapes.
///
/// @param fingerprint SHA-256 of the DER bytes, `AA:BB:…` as Proxmox prints it
/// @param keyFingerprint SHA-256 of the public key: equal after a renewal with the same key
public record Certificate(
    String fingerprint,
    String keyFingerprint,
    String subject,
    List<String> names,
    String issuer,
    Instant notBefore,
    Instant notAfter,
    boolean selfSigned) {
  private static final Integer DNS_NAME = 2;
  private static final Integer IP_ADDRESS = 7;

  /// What a server sent, for people.
  public static Certificate of(X509Certificate sent) throws CertificateException {
    return new Certificate(
        sha256(sent.getEncoded()),
        sha256(sent.getPublicKey().getEncoded()),
        Visible.of(name(sent.getSubjectX500Principal())),
        names(sent),
        Visible.of(name(sent.getIssuerX500Principal())),
        sent.getNotBefore().toInstant(),
        sent.getNotAfter().toInstant(),
        isSelfSigned(sent));
  }

  /// DNS names and IP addresses of the subject alternative names, in their order.
  private static List<String> names(X509Certificate sent) throws CertificateException {
    Collection<List<?>> all = sent.getSubjectAlternativeNames();
    if (all == null) {
      return List.of();
    }
    return all.stream()
        .filter(san -> san.get(0).equals(DNS_NAME) || san.get(0).equals(IP_ADDRESS))
        .map(san -> Visible.of(short6(String.valueOf(san.get(1)))))
        .toList();
  }

  /// `0:0:0:0:0:0:0:1`, as Java writes it, as people do: `::1`.
  private static String short6(String name) {
    return name.replaceFirst("(?:^|:)0(?::0)+(?::|$)", "::");
  }

  private static String name(X500Principal principal) {
    return principal.getName(X500Principal.RFC2253, Map.of("1.2.840.113549.1.9.1", "emailAddress"));
  }

  private static boolean isSelfSigned(X509Certificate sent) {
    if (!sent.getSubjectX500Principal().equals(sent.getIssuerX500Principal())) {
      return false;
    }
    try {
      sent.verify(sent.getPublicKey());
      return true;
    } catch (GeneralSecurityException notByItself) {
      return false;
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return colons(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /// `aabb…` as `AA:BB:…`.
  static String colons(String hex) {
    return hex.toUpperCase(Locale.ROOT).replaceAll("(..)(?!$)", "$1:");
  }
}
