package hypercall.practice;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is told about a certificate the node uses.
///
/// @param file the file it is said to lie in
record CertificateView(String file, X509Certificate certificate) {

  /// Its SHA-256 fingerprint, in capital hexadecimal digits with colons.
  String fingerprint() {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(sum);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  String pem() {
    try {
      return Pem.encode(Pem.CERTIFICATE, certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("the certificate cannot be written", e);
    }
  }

  /// Its entry in the list.
  Map<String, Object> line() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("filename", file);
    members.put("subject", slashed(certificate.getSubjectX500Principal().getName()));
    members.put("issuer", slashed(certificate.getIssuerX500Principal().getName()));
    members.put("notbefore", certificate.getNotBefore().toInstant().getEpochSecond());
    members.put("notafter", certificate.getNotAfter().toInstant().getEpochSecond());
    members.put("fingerprint", fingerprint());
    members.put("public-key-type", "id-ecPublicKey");
    members.put("public-key-bits", 256);
    members.put("san", List.of());
    members.put("pem", pem());
    return members;
  }

  /// The name as the real server writes it: `/OU=…/CN=…`.
  private static String slashed(String name) {
    return "/" + name.replace(",", "/");
  }
}
