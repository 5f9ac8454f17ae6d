package hypercall.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;

/// A certificate authority in a PEM file, as a person sees it before trusting it.
///
/// @param file where it was read; it stays there, and is read again at each new connection
public record Authority(Path file, Certificate certificate) {
  private static final int LARGEST = 1 << 20;

  /// Reads a file that has to hold exactly one certificate: that of an authority, valid now.
  ///
  /// @throws IOException with a sentence that says what is wrong with the file
  public static Authority inFile(Path file, Instant now) throws IOException {
    Collection<? extends java.security.cert.Certificate> found = certificates(file);
    if (found.size() > 1) {
      throw new IOException(
          file
              + " holds "
              + found.size()
              + " certificates. Take a file with the authority's alone, such as"
              + " /etc/pve/pve-root-ca.pem of the cluster.");
    }
    if (found.isEmpty() || !(found.iterator().next() instanceof X509Certificate x509)) {
      throw noCertificate(file, null);
    }
    try {
      Authority authority = new Authority(file, Certificate.of(x509));
      authority.refuse(x509, now);
      return authority;
    } catch (CertificateException e) {
      throw noCertificate(file, e);
    }
  }

  private void refuse(X509Certificate x509, Instant now) throws IOException {
    if (x509.getVersion() >= 3 && x509.getBasicConstraints() < 0) {
      throw new IOException(
          file
              + " holds the certificate of a server, not of an authority. To trust one server,"
              + " trust its certificate instead.");
    }
    if (now.isAfter(certificate.notAfter())) {
      throw new IOException(
          "The authority in " + file + " expired on " + day(certificate.notAfter()) + ".");
    }
    if (now.isBefore(certificate.notBefore())) {
      throw new IOException(
          "The authority in "
              + file
              + " is not valid before "
              + day(certificate.notBefore())
              + "; check this machine's clock.");
    }
  }

  private static Collection<? extends java.security.cert.Certificate> certificates(Path file)
      throws IOException {
    if (Files.notExists(file)) {
      throw new IOException("There is no file " + file + ".");
    }
    byte[] bytes;
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        throw noCertificate(file, null);
      }
      bytes = Files.readAllBytes(file);
    } catch (java.nio.file.FileSystemException e) {
      throw new IOException(file + " cannot be read.", e);
    }
    if (new String(bytes, StandardCharsets.ISO_8859_1).contains("PRIVATE KEY-----")) {
      throw new IOException(
          file
              + " holds a private key, which belongs on the server alone. Take a file with the"
              + " authority's certificate and nothing else, such as /etc/pve/pve-root-ca.pem.");
    }
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificates(new ByteArrayInputStream(bytes));
    } catch (CertificateException e) {
      throw noCertificate(file, e);
    }
  }

  private static IOException noCertificate(
      Path file, @org.jspecify.annotations.Nullable Throwable cause) {
    return new IOException(
        file
            + " holds no certificate. A file of an authority begins with"
            + " -----BEGIN CERTIFICATE-----.",
        cause);
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneId.systemDefault());
  }
}
