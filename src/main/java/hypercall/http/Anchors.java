package hypercall.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// The certificate authorities a chain may end in.
final class Anchors {
  /// Where Debian, and so Proxmox, keeps the system's authorities, an administrator's own among
  /// them.
  private static final Path OF_DEBIAN = Path.of("/etc/ssl/certs/ca-certificates.crt");

  private @Nullable Set<TrustAnchor> system;

  /// Java's authorities and, where it has a list, the operating system's; read once.
  synchronized Set<TrustAnchor> ofSystem() throws IOException {
    if (system == null) {
      Set<TrustAnchor> all = new HashSet<>();
      for (X509Certificate authority : ofJava()) {
        all.add(new TrustAnchor(authority, null));
      }
      if (Files.isReadable(OF_DEBIAN)) {
        all.addAll(inFile(OF_DEBIAN));
      }
      system = Set.copyOf(all);
    }
    return system;
  }

  /// The certificates in a PEM file, which is read anew each time: it may have been replaced.
  ///
  /// @throws IOException with a sentence, when it cannot be read or holds no certificate
  static Set<TrustAnchor> inFile(Path file) throws IOException {
    Collection<? extends Certificate> certificates;
    try (InputStream in = Files.newInputStream(file)) {
      certificates = CertificateFactory.getInstance("X.509").generateCertificates(in);
    } catch (CertificateException e) {
      throw new IOException("The CA file " + file + " holds no certificate that can be read.", e);
    } catch (IOException e) {
      throw new IOException("The CA file " + file + " cannot be read.", e);
    }
    Set<TrustAnchor> anchors = new HashSet<>();
    for (Certificate certificate : certificates) {
      if (certificate instanceof X509Certificate x509) {
        anchors.add(new TrustAnchor(x509, null));
      }
    }
    if (anchors.isEmpty()) {
      throw new IOException("The CA file " + file + " holds no certificate.");
    }
    return anchors;
  }

  private static X509Certificate[] ofJava() throws IOException {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      for (TrustManager manager : factory.getTrustManagers()) {
        if (manager instanceof X509TrustManager x509) {
          return x509.getAcceptedIssuers();
        }
      }
      return new X509Certificate[0];
    } catch (GeneralSecurityException e) {
      throw new IOException("Java's list of certificate authorities cannot be read.", e);
    }
  }
}
