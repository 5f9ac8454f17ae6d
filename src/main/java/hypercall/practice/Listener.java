package hypercall.practice;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/// Accepts connections on loopback and gives each a virtual thread; owns the port, the threads and
/// the sockets, and ends them all when it is closed.
///
/// Accepting does nothing but accept: the handshake belongs to the connection's own thread.
final class Listener implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Listener.class.getName());

  private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

  private final ServerSocket server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final Supplier<SSLSocketFactory> tls;
  private final Handler handler;
  private final Drills drills;
  private final Duration idle;

  /// @throws IOException when the port is taken
  Listener(int port, Supplier<SSLSocketFactory> tls, Handler handler, Drills drills, Duration idle)
      throws IOException {
    this.tls = tls;
    this.handler = handler;
    this.drills = drills;
    this.idle = idle;
    server = new ServerSocket();
    try {
      server.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 128);
    } catch (IOException taken) {
      server.close();
      throw new IOException(
          "the practice cluster cannot listen on 127.0.0.1:"
              + port
              + " ("
              + taken.getMessage()
              + "); choose another port, or 0 for any free one",
          taken);
    }
  }

  void start() {
    threads.execute(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        serve(socket);
      } catch (IOException e) {
        LOG.log(Level.DEBUG, () -> "not accepting: " + e.getMessage());
        // Out of file handles perhaps: trying again at once would only burn the processor.
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private void serve(Socket socket) {
    Connection connection = new Connection(socket, tls.get(), handler, drills, idle);
    connections.add(connection);
    try {
      threads.execute(
          () -> {
            try {
              connection.run();
            } finally {
              connections.remove(connection);
            }
          });
    } catch (RejectedExecutionException closing) {
      closeQuietly(socket);
    }
  }

  /// Ends the connections on which nobody asks for anything, as a server does that starts again.
  void closeIdle() {
    connections.forEach(connection -> closeQuietly(connection::closeIfIdle));
  }

  @Override
  public void close() {
    closeQuietly(server);
    threads.shutdownNow();
    connections.forEach(connection -> closeQuietly(connection::close));
    threads.close();
  }

  private static void closeQuietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, () -> "closing: " + e.getMessage());
    }
  }
}
