package hypercall.practice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/// One TLS connection to the practice cluster, which trusts its authority and checks the name, and
/// shows every byte that comes.
final class RawConnection implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;
  private final InputStream in;

  private RawConnection(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = socket.getInputStream();
  }

  static RawConnection tls(PracticeCluster cluster) throws IOException {
    return tls(trusting(cluster), cluster.port());
  }

  /// A connection of many: the context is made once, and remembers the handshake.
  static RawConnection tls(SSLContext context, int port) throws IOException {
    SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return new RawConnection(socket);
  }

  static RawConnection plain(PracticeCluster cluster) throws IOException {
    return new RawConnection(new Socket("127.0.0.1", cluster.port()));
  }

  /// A context that trusts the cluster's own authority and nobody else.
  static SSLContext trusting(PracticeCluster cluster) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      byte[] pem = cluster.caPem().getBytes(StandardCharsets.US_ASCII);
      store.setCertificateEntry(
          "ca",
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(pem)));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the cluster's authority cannot be trusted", e);
    }
  }

  Socket socket() {
    return socket;
  }

  void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  /// Reads one answer; without a Content-Length it has no body.
  Answer answer() throws IOException {
    String statusLine = line();
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      String[] parts = line.split(": ", 2);
      headers.add(Map.entry(parts[0], parts[1]));
    }
    Answer head = new Answer(statusLine, headers, "");
    List<String> length = head.header("Content-Length");
    if (length.isEmpty()) {
      return head;
    }
    byte[] body = in.readNBytes(Integer.parseInt(length.getFirst()));
    return new Answer(statusLine, headers, text(body, head.header("Content-Encoding")));
  }

  private static String text(byte[] body, List<String> coding) throws IOException {
    InputStream bytes = new ByteArrayInputStream(body);
    if (coding.contains("gzip")) {
      bytes = new GZIPInputStream(bytes);
    } else if (coding.contains("deflate")) {
      bytes = new InflaterInputStream(bytes);
    }
    return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
  }

  private String line() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new EOFException("the server closed without an answer");
      }
      bytes.write(read);
    }
    return bytes.toString(StandardCharsets.UTF_8).stripTrailing();
  }

  /// Everything that still comes until the server closes.
  String rest() throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
