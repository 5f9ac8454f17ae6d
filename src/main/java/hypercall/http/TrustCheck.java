package hypercall.http;

import hypercall.http.NoResponse.Reason;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.jspecify.annotations.Nullable;

/// Judges a server's certificate inside the handshake, by the one way its [Trust] names, before a
/// byte of the request is written; remembers what it saw and why it refused.
///
/// One per handshake. The failures are told apart here, because Java's own check reports a foreign
/// authority, a date and a name in ways that cannot be told apart reliably.
final class TrustCheck extends X509ExtendedTrustManager {
  /// Why a certificate was refused: the kind and the sentence for people.
  record Refusal(Reason reason, String sentence) {}

  private static final class Refused extends CertificateException {
    private static final long serialVersionUID = 1;

    Refused(Refusal refusal) {
      super(refusal.sentence());
    }
  }

  private final Trust trust;
  private final Origin origin;
  private final Set<TrustAnchor> anchors;
  private final RefusalText text;

  private @Nullable Certificate seen;
  private @Nullable Refusal refusal;

  /// @param anchors empty for a pinned certificate
  TrustCheck(Trust trust, Origin origin, Set<TrustAnchor> anchors) {
    this.trust = trust;
    this.origin = origin;
    this.anchors = anchors;
    this.text = new RefusalText(origin);
  }

  /// The certificate the server showed, if the handshake came that far.
  @Nullable Certificate seen() {
    return seen;
  }

  @Nullable Refusal refusal() {
    return refusal;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    Certificate leaf = Certificate.of(chain[0]);
    seen = leaf;
    refusal =
        switch (trust) {
          case Trust.Pinned(String fingerprint) ->
              leaf.fingerprint().equals(fingerprint) ? null : text.changed(fingerprint, leaf);
          case Trust.System _, Trust.CaFile _ -> byAuthority(chain, leaf, authType, socket);
        };
    if (refusal != null) {
      throw new Refused(refusal);
    }
  }

  private @Nullable Refusal byAuthority(
      X509Certificate[] chain, Certificate leaf, String authType, Socket socket) {
    Instant now = Instant.now();
    // A certificate that is its own anchor has no path for the checker to walk.
    String weakness = Strength.weaknessOf(chain[0]).orElse(null);
    if (weakness != null) {
      return text.weak(weakness);
    }
    boolean inTime = !now.isBefore(leaf.notBefore()) && !now.isAfter(leaf.notAfter());
    // Outside its dates: ask as of a day it was valid, to learn whether the date is all that is
    // wrong.
    CertificateException foreign =
        chainFault(chain, authType, socket, inTime ? now : leaf.notAfter().minusSeconds(1));
    if (foreign != null) {
      return text.unknown(trust, foreign);
    }
    if (!inTime) {
      return text.outOfDate(leaf, now);
    }
    return isForHost(chain[0]) ? null : text.wrongName(leaf);
  }

  private @Nullable CertificateException chainFault(
      X509Certificate[] chain, String authType, Socket socket, Instant at) {
    try {
      PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, new X509CertSelector());
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(at));
      parameters.addCertPathChecker(new Strength());
      TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
      factory.init(new CertPathTrustManagerParameters(parameters));
      if (factory.getTrustManagers()[0] instanceof X509ExtendedTrustManager java) {
        java.checkServerTrusted(chain, authType, socket);
        return null;
      }
      return new CertificateException("Java offers no check of certificate chains.");
    } catch (CertificateException refused) {
      return refused;
    } catch (GeneralSecurityException e) {
      return new CertificateException("Java cannot check certificate chains.", e);
    }
  }

  /// By subject alternative names only: the common name says nothing about hosts (RFC 9525 2).
  private boolean isForHost(X509Certificate leaf) {
    try {
      if (leaf.getSubjectAlternativeNames() == null) {
        return false;
      }
      new DefaultHostnameVerifier().verify(origin.certified(), leaf);
      return true;
    } catch (SSLException | CertificateException mismatch) {
      return false;
    }
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  // The rest is never asked by a client with an SSLSocket. It refuses, so that no way round the
  // check exists.

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("Only TLS sockets are checked here.");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("Only TLS sockets are checked here.");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw new CertificateException("Clients are not checked here.");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("Clients are not checked here.");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("Clients are not checked here.");
  }
}
