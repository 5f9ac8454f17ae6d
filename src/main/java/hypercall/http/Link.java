package hypercall.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLSocket;

/// An open, trusted TLS connection.
final class Link {
  private final Socket plain;
  private final SSLSocket tls;
  private final TlsFacts facts;
  private final KeyWatch keys;
  private final Route route;
  private final InputStream raw;
  private final HeadTap in;
  private final OutputStream out;
  private long idleSince;
  private int uses;

  /// @param route how it leads to the server
  Link(Socket plain, SSLSocket tls, TlsFacts facts, KeyWatch keys, Route route, int maxHead)
      throws IOException {
    this.plain = plain;
    this.tls = tls;
    this.facts = facts;
    this.keys = keys;
    this.route = route;
    this.raw = tls.getInputStream();
    this.in = new HeadTap(raw, maxHead);
    this.out = tls.getOutputStream();
  }

  HeadTap in() {
    return in;
  }

  OutputStream out() {
    return out;
  }

  TlsFacts facts() {
    return facts;
  }

  /// Another request goes over it.
  Route used() {
    uses++;
    return new Route(route.address(), route.port(), route.which(), route.known(), uses);
  }

  /// Whether the server asked for a client certificate: with TLS 1.3 it refuses only after the
  /// handshake.
  boolean wasAskedForCertificate() {
    return keys.wasAsked();
  }

  void markIdle() {
    idleSince = System.nanoTime();
  }

  boolean isIdleLonger(long nanos) {
    return System.nanoTime() - idleSince >= nanos;
  }

  /// Whether the other side has closed, or sent what nobody asked for. Costs a millisecond when all
  /// is well.
  boolean isStale() {
    try {
      tls.setSoTimeout(1);
      raw.read();
      return true;
    } catch (SocketTimeoutException quiet) {
      return !resetTimeout();
    } catch (IOException gone) {
      return true;
    }
  }

  private boolean resetTimeout() {
    try {
      tls.setSoTimeout(0);
      return true;
    } catch (IOException gone) {
      return false;
    }
  }

  /// Never blocks, whatever reads or writes.
  void close() {
    Dialer.closeQuietly(plain);
  }
}
