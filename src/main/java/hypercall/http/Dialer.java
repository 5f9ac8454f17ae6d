package hypercall.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.TrustAnchor;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/// Opens connections: name, address, handshake, each a phase of the attempt.
///
/// Every handshake has its own TLS context and so never resumes a session: a resumed one would skip
/// the check of the certificate.
record Dialer(Lookup lookup, Anchors anchors) {
  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

  /// @return an open connection whose certificate `trust` accepts
  Link dial(Attempt attempt, Trust trust) throws NoResponse {
    TrustCheck check = new TrustCheck(trust, attempt.origin(), anchorsFor(trust, attempt));
    Reached reached = connect(attempt);
    return shakeHands(reached, trust, check, attempt);
  }

  /// Loads the authorities and the classes of a first handshake.
  void warmUp() {
    try {
      anchors.ofSystem();
      SSLContext.getDefault().createSSLEngine().getSupportedCipherSuites();
    } catch (IOException | GeneralSecurityException toldByTheFirstCall) {
      // Nothing is lost but time; the call that needs them says what is wrong.
    }
  }

  private Set<TrustAnchor> anchorsFor(Trust trust, Attempt attempt) throws NoResponse {
    try {
      return switch (trust) {
        case Trust.System _ -> anchors.ofSystem();
        case Trust.CaFile(var file) -> Anchors.inFile(file);
        case Trust.Pinned _ -> Set.of();
      };
    } catch (IOException e) {
      throw Failures.noAuthorities(attempt, e);
    }
  }

  /// An open socket, and how it leads to the server.
  private record Reached(Socket socket, Route route) {}

  private Reached connect(Attempt attempt) throws NoResponse {
    attempt.enter(Phase.DNS);
    try {
      InetAddress[] addresses = lookup.addresses(attempt);
      attempt.enter(Phase.CONNECT);
      return connect(addresses, attempt);
    } catch (IOException e) {
      throw Failures.of(attempt, e);
    }
  }

  private static Reached connect(InetAddress[] addresses, Attempt attempt) throws IOException {
    long deadline = System.nanoTime() + attempt.limits().connect().toNanos();
    IOException last = new ConnectException("no address");
    for (int i = 0; i < addresses.length; i++) {
      // A dead first address must leave time for the others.
      long millis = (deadline - System.nanoTime()) / 1_000_000 / (addresses.length - i);
      Socket socket = new Socket();
      attempt.waitsOn(() -> closeQuietly(socket));
      try {
        socket.setTcpNoDelay(true);
        socket.connect(
            new InetSocketAddress(addresses[i], attempt.origin().port()),
            (int) Math.max(millis, 1));
        return new Reached(
            socket,
            new Route(
                addresses[i].getHostAddress(),
                attempt.origin().port(),
                i + 1,
                addresses.length,
                0));
      } catch (IOException e) {
        closeQuietly(socket);
        last = e;
        if (attempt.isCancelled() || attempt.isTimedOut()) {
          break;
        }
      }
    }
    throw last;
  }

  private static Link shakeHands(Reached reached, Trust trust, TrustCheck check, Attempt attempt)
      throws NoResponse {
    Socket plain = reached.socket();
    KeyWatch keys = new KeyWatch();
    boolean done = false;
    try {
      attempt.enter(Phase.TLS);
      SSLSocket tls = layer(plain, check, keys, attempt.origin());
      tls.startHandshake();
      TlsFacts facts = facts(tls, trust, check.seen());
      int maxHead = attempt.limits().maxHead();
      Link link = new Link(plain, tls, facts, keys, reached.route(), maxHead);
      done = true;
      return link;
    } catch (IOException e) {
      throw Failures.ofHandshake(attempt, e, check, keys.wasAsked());
    } catch (GeneralSecurityException e) {
      throw Failures.ofHandshake(attempt, new IOException(e), check, keys.wasAsked());
    } finally {
      if (!done) {
        closeQuietly(plain);
      }
    }
  }

  private static SSLSocket layer(Socket plain, TrustCheck check, KeyWatch keys, Origin origin)
      throws IOException, GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(new KeyManager[] {keys}, new TrustManager[] {check}, null);
    SSLSocket tls =
        (SSLSocket)
            context.getSocketFactory().createSocket(plain, origin.certified(), origin.port(), true);
    tls.setEnabledProtocols(PROTOCOLS);
    return tls;
  }

  private static TlsFacts facts(SSLSocket tls, Trust trust, @Nullable Certificate seen)
      throws SSLException {
    if (seen == null) {
      // No certificate was judged (an anonymous suite, a resumed session): then nothing is trusted.
      throw new SSLPeerUnverifiedException("The server showed no certificate.");
    }
    SSLSession session = tls.getSession();
    String alpn = tls.getApplicationProtocol();
    return new TlsFacts(
        session.getProtocol(), session.getCipherSuite(), seen, trust, alpn == null ? "" : alpn);
  }

  /// Closes the plain socket: unlike closing TLS it never waits for a writer that is stuck.
  static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException nothingLeftToClose) {
      // The connection is given up; there is nobody to tell.
    }
  }
}
