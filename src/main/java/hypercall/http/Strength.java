package hypercall.http;

import java.security.PublicKey;
import java.security.cert.CertPathValidatorException;
import java.security.cert.Certificate;
import java.security.cert.PKIXCertPathChecker;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Refuses weak certificates in a chain: signed with MD5 or SHA-1, or with a key that is too short.
///
/// Java refuses these only below its own authorities; under one the user added it accepts SHA-1 and
/// 1024 bit RSA, and `jdk.certpath.disabledAlgorithms` cannot be set once TLS was used.
final class Strength extends PKIXCertPathChecker {
  private static final int RSA_BITS = 2048;
  private static final int EC_BITS = 224;

  /// What is weak about it, as the end of a sentence.
  static Optional<String> weaknessOf(X509Certificate certificate) {
    String signature = certificate.getSigAlgName().toUpperCase(Locale.ROOT).replace("-", "");
    if (signature.startsWith("SHA1") || signature.startsWith("MD")) {
      return Optional.of("it is signed with " + (signature.startsWith("SHA1") ? "SHA-1" : "MD5"));
    }
    PublicKey key = certificate.getPublicKey();
    return switch (key) {
      case RSAKey rsa when rsa.getModulus().bitLength() < RSA_BITS ->
          Optional.of("its RSA key has only " + rsa.getModulus().bitLength() + " bits");
      case ECKey ec when ec.getParams().getOrder().bitLength() < EC_BITS ->
          Optional.of("its EC key has only " + ec.getParams().getOrder().bitLength() + " bits");
      case DSAKey _ -> Optional.of("it has a DSA key");
      default -> Optional.empty();
    };
  }

  @Override
  public void init(boolean forward) {
    // Each certificate is judged alone: there is no state.
  }

  @Override
  public boolean isForwardCheckingSupported() {
    return true;
  }

  @Override
  public @Nullable Set<String> getSupportedExtensions() {
    return null;
  }

  @Override
  public void check(Certificate certificate, Collection<String> unresolved)
      throws CertPathValidatorException {
    if (certificate instanceof X509Certificate x509) {
      Optional<String> weakness = weaknessOf(x509);
      if (weakness.isPresent()) {
        throw new CertPathValidatorException(
            weakness.get(),
            null,
            null,
            -1,
            CertPathValidatorException.BasicReason.ALGORITHM_CONSTRAINED);
      }
    }
  }
}
