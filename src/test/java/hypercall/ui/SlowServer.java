package hypercall.ui;

import hypercall.http.FullListener;
import hypercall.http.TestCertificate;
import hypercall.http.Trust;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;

/// A server over TLS that answers at once, or gets stuck at a place of one's choice. Each request
/// has a connection of its own.
final class SlowServer implements AutoCloseable {
  /// Where it gets stuck.
  enum Stuck {
    NOWHERE,
    /// Its queue is full: nobody gets a connection.
    CONNECT,
    /// It takes connections and never shakes hands.
    TLS,
    /// It reads the head of a request and nothing of the body.
    SEND,
    /// It reads a request and never answers.
    WAIT,
    /// It sends the head of an answer, ten bytes, and then a byte a second of the thousand.
    BODY
  }

  static final String TEN_BYTES = "{\"data\": [";

  private final TestCertificate certificate;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final int port;
  private ServerSocket listening;
  private Thread accepting = Thread.currentThread();
  private volatile Stuck stuck = Stuck.NOWHERE;
  private volatile CompletableFuture<Stuck> gone = new CompletableFuture<>();
  private volatile CompletableFuture<Stuck> looked = new CompletableFuture<>();

  SlowServer() throws Exception {
    certificate = TestCertificate.recipe().make();
    listening = listen(0);
    port = listening.getLocalPort();
  }

  int port() {
    return port;
  }

  Trust pin() {
    return certificate.pin();
  }

  /// From now on it gets stuck there.
  void stickAt(Stuck place) {
    stuck = place;
    gone = new CompletableFuture<>();
    looked = new CompletableFuture<>();
  }

  /// Whether the client has closed the connection on which it got stuck; a server that took nothing
  /// reads on to see it.
  boolean isLeft() {
    looked.complete(stuck);
    return gone.isDone();
  }

  /// Takes nobody more, until what is given back is closed.
  AutoCloseable full() throws IOException, InterruptedException {
    listening.close();
    accepting.join(); // the port is free only then
    FullListener full = new FullListener(port);
    return () -> {
      full.close();
      listening = listen(port);
    };
  }

  private ServerSocket listen(int on) throws IOException {
    ServerSocket socket = new ServerSocket(on, 50, InetAddress.getLoopbackAddress());
    accepting = Thread.ofVirtual().start(() -> accept(socket));
    return socket;
  }

  private void accept(ServerSocket from) {
    try {
      while (true) {
        Socket socket = from.accept();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket, stuck, gone, looked));
      }
    } catch (IOException closed) {
      // Nobody connects any more.
    }
  }

  private void serve(
      Socket raw, Stuck place, CompletableFuture<Stuck> left, CompletableFuture<Stuck> looked) {
    try (raw) {
      if (place == Stuck.TLS) {
        drain(raw.getInputStream());
      } else {
        SSLSocket tls =
            (SSLSocket)
                certificate.serverContext().getSocketFactory().createSocket(raw, null, true);
        serve(tls, place, looked);
      }
    } catch (IOException reset) {
      // Also a way to leave.
    } finally {
      if (place != Stuck.NOWHERE) {
        left.complete(place);
      }
    }
  }

  private void serve(SSLSocket tls, Stuck place, CompletableFuture<Stuck> looked)
      throws IOException {
    InputStream in = tls.getInputStream();
    OutputStream out = tls.getOutputStream();
    String head = head(in);
    switch (place) {
      case NOWHERE, CONNECT, TLS -> {
        String data = head.contains("/version") ? "{\"release\":\"8.4\"}" : "[]";
        String body = "{\"data\":" + data + "}";
        write(out, "Content-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body);
      }
      case SEND -> {
        looked.join();
        drain(in);
      }
      case WAIT -> drain(in);
      case BODY -> {
        write(out, "Content-Length: 1000\r\nConnection: close\r\n\r\n" + TEN_BYTES);
        tls.setSoTimeout(1000);
        trickle(in, out);
      }
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int b = in.read();
      if (b < 0) {
        throw new IOException("gone before the end of the head");
      }
      head.append((char) b);
    }
    return head.toString();
  }

  private static void write(OutputStream out, String rest) throws IOException {
    String answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + rest;
    out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private static void trickle(InputStream in, OutputStream out) throws IOException {
    boolean there = true;
    while (there) {
      try {
        there = in.read() >= 0;
      } catch (SocketTimeoutException aSecondLater) {
        out.write(' ');
        out.flush();
      }
    }
  }

  private static void drain(InputStream in) throws IOException {
    byte[] some = new byte[65_536];
    while (in.read(some) >= 0) {
      continue;
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
