package hypercall.practice;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// All keys of a cluster: its authority, the node's certificate, the tickets' RSA key and the
/// secret behind the CSRF tokens.
record Keys(
    CertificateAuthority authority,
    CertificateAuthority.Identity node,
    KeyPair tickets,
    byte[] csrfSecret) {
  private static final Duration RENEW_BEFORE = Duration.ofDays(30);

  @Override
  public String toString() {
    return "Keys[" + authority + "]";
  }

  /// New keys; the certificate's subject is the last of the names.
  static Keys create(List<String> names) throws GeneralSecurityException {
    Instant now = Instant.now();
    CertificateAuthority authority = CertificateAuthority.create(now);
    KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
    rsa.initialize(2048);
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    return new Keys(
        authority, authority.issue(names.getLast(), names, now), rsa.generateKeyPair(), secret);
  }

  /// These keys, with a new certificate of the same authority when the old one soon ends.
  Keys renewed(List<String> names) throws GeneralSecurityException {
    Instant now = Instant.now();
    Instant ends = node.certificate().getNotAfter().toInstant();
    if (now.isBefore(ends.minus(RENEW_BEFORE))) {
      return this;
    }
    return new Keys(authority, authority.issue(names.getLast(), names, now), tickets, csrfSecret);
  }
}
