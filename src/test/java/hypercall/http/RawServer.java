package hypercall.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// A server on loopback that plays a script, byte for byte; over TLS when it has a certificate.
public final class RawServer implements AutoCloseable {
  /// What happens on one connection; when it returns, the connection is closed.
  public interface Script {
    void play(Peer peer) throws IOException;
  }

  /// One connection, seen from the server.
  public record Peer(
      Socket socket, Socket raw, InputStream in, int number, AtomicInteger requests) {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");

    /// Reads one request, head and body; each byte a character.
    public String request() throws IOException {
      ByteArrayOutputStream read = new ByteArrayOutputStream();
      while (!read.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        int b = in.read();
        if (b < 0) {
          throw new EOFException();
        }
        read.write(b);
      }
      Matcher length = LENGTH.matcher(read.toString(StandardCharsets.ISO_8859_1));
      if (length.find()) {
        read.writeBytes(in.readNBytes(Integer.parseInt(length.group(1))));
      }
      requests.incrementAndGet();
      return read.toString(StandardCharsets.ISO_8859_1);
    }

    public void send(String latin) throws IOException {
      send(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    public void send(byte[] bytes) throws IOException {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    }

    /// Ends the connection with a reset instead of a farewell.
    void reset() throws IOException {
      raw.setSoLinger(true, 0);
      raw.close();
    }

    /// Waits until the other side closes.
    void awaitEnd() throws IOException {
      while (in.read() >= 0) {
        continue;
      }
    }
  }

  private final ServerSocket listening;
  private final @Nullable TestCertificate certificate;
  private final Script script;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger requests = new AtomicInteger();
  private final List<String> failures = new CopyOnWriteArrayList<>();
  private volatile boolean wantsClientCertificate;
  private volatile String onlyProtocol = "";

  private RawServer(@Nullable TestCertificate certificate, Script script) throws IOException {
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.certificate = certificate;
    this.script = script;
    Thread.ofVirtual().start(this::accept);
  }

  public static RawServer tls(TestCertificate certificate, Script script) throws IOException {
    return new RawServer(certificate, script);
  }

  static RawServer plain(Script script) throws IOException {
    return new RawServer(null, script);
  }

  /// Insists on a client certificate, over this version of TLS.
  RawServer wantingClientCertificate(String protocol) {
    onlyProtocol = protocol;
    wantsClientCertificate = true;
    return this;
  }

  public int port() {
    return listening.getLocalPort();
  }

  URI address(String pathAndQuery) {
    return URI.create("https://127.0.0.1:" + port() + pathAndQuery);
  }

  int connections() {
    return connections.get();
  }

  /// How many requests were read whole.
  int requests() {
    return requests.get();
  }

  /// How connections ended that did not end as their script says, in the server's words.
  List<String> failures() {
    return failures;
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listening.accept();
        // A head and a body written one after the other must not wait for an acknowledgement.
        socket.setTcpNoDelay(true);
        open.add(socket);
        int number = connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(socket, number));
      }
    } catch (IOException closed) {
      // The server was closed: nobody connects any more.
    }
  }

  private void serve(Socket socket, int number) {
    try (socket) {
      Socket talking = socket;
      if (certificate != null) {
        SSLSocket tls =
            (SSLSocket)
                certificate.serverContext().getSocketFactory().createSocket(socket, null, true);
        tls.setNeedClientAuth(wantsClientCertificate);
        if (!onlyProtocol.isEmpty()) {
          tls.setEnabledProtocols(new String[] {onlyProtocol});
        }
        tls.startHandshake();
        talking = tls;
      }
      try (Socket closing = talking) {
        script.play(new Peer(closing, socket, closing.getInputStream(), number, requests));
      }
    } catch (IOException gone) {
      // The client went away, as many tests want it to.
      failures.add(String.valueOf(gone.getMessage()));
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
