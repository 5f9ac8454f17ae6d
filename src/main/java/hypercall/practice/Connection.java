package hypercall.practice;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// One client's connection, served from its first byte to its end on a thread of its own, so that a
/// client who is slow, silent or talks nonsense holds up nobody else.
final class Connection implements Runnable {
  private static final Logger LOG = System.getLogger(Connection.class.getName());
  private static final int TLS_HANDSHAKE = 0x16;
  private static final int MAX_REQUESTS = 100;
  private static final int MAX_DRAINED = 1 << 20;
  private static final int DRAIN_MILLIS = 500;

  private final Socket socket;
  private final SSLSocketFactory tls;
  private final Handler handler;
  private final Drills drills;
  private final Duration idle;
  private volatile boolean waiting;

  Connection(Socket socket, SSLSocketFactory tls, Handler handler, Drills drills, Duration idle) {
    this.socket = socket;
    this.tls = tls;
    this.handler = handler;
    this.drills = drills;
    this.idle = idle;
  }

  @Override
  public void run() {
    try (socket) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout((int) idle.toMillis());
      int first = socket.getInputStream().read();
      if (first == TLS_HANDSHAKE) {
        serve(first);
      } else if (first >= 0) {
        redirect(first);
      }
    } catch (IOException gone) {
      // A client may go at any time, and an idle one is sent away: both end the connection.
      LOG.log(Level.DEBUG, () -> "connection ended: " + gone.getMessage());
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /// Ends it unless a request is under way.
  void closeIfIdle() throws IOException {
    if (waiting) {
      socket.close();
    }
  }

  void close() throws IOException {
    socket.close();
  }

  private void serve(int first) throws IOException, InterruptedException {
    InputStream consumed = new ByteArrayInputStream(new byte[] {(byte) first});
    try (SSLSocket secure = (SSLSocket) tls.createSocket(socket, consumed, true)) {
      secure.startHandshake();
      InputStream in = new BufferedInputStream(secure.getInputStream());
      ReplyWriter writer = new ReplyWriter(secure.getOutputStream(), drills);
      boolean open = true;
      for (int count = 1; open; count++) {
        open = exchange(in, writer, count);
      }
      secure.shutdownOutput();
      // Closing with unread bytes resets the connection, and the client would lose the answer.
      socket.setSoTimeout(DRAIN_MILLIS);
      drain(in);
    }
  }

  /// Serves one request; false when the connection is to be closed.
  private boolean exchange(InputStream in, ReplyWriter writer, int count)
      throws IOException, InterruptedException {
    RequestHead head;
    try {
      waiting = true;
      head = new HeadReader(in).read();
      waiting = false;
    } catch (HeadReader.OverLimit silence) {
      drain(in);
      return false;
    } catch (HeadReader.Unreadable unreadable) {
      Reply reply = Reply.plain(unreadable.status(), String.valueOf(unreadable.getMessage()));
      writer.write(reply, unreadable.version(), false, null);
      return false;
    }
    Reply reply = handler.handle(head, in);
    drills.delay();
    if (reply.is(Reply.Trait.CUT) || drills.drops()) {
      return false;
    }
    if (reply.is(Reply.Trait.SILENCE)) {
      drain(in);
      return false;
    }
    boolean keepAlive =
        reply.status() < 400
            && !reply.is(Reply.Trait.LAST)
            && count < MAX_REQUESTS
            && !head.lastWish();
    writer.write(reply, head.version(), keepAlive, head.header("Accept-Encoding"));
    if (reply.body() == null && keepAlive) {
      // Neither length nor end: the real server leaves the client waiting (wire-facts 1, fact 10).
      drain(in);
      return false;
    }
    return keepAlive;
  }

  /// Plain HTTP on the TLS port: a redirect, then the end (wire-facts 2).
  private void redirect(int first) throws IOException {
    InputStream in =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[] {(byte) first}),
            new BufferedInputStream(socket.getInputStream()));
    RequestHead head;
    try {
      head = new HeadReader(in).read();
    } catch (HeadReader.OverLimit silence) {
      drain(in);
      return;
    } catch (HeadReader.Unreadable nonsense) {
      Reply reply = Reply.plain(nonsense.status(), String.valueOf(nonsense.getMessage()));
      plainly(reply, nonsense.version(), false, in);
      return;
    }
    String host = head.header("Host");
    if (host == null) {
      drain(in);
      return;
    }
    boolean repeatable = head.method().equals("GET") || head.method().equals("HEAD");
    Reply reply =
        Reply.plain(
            repeatable ? 301 : 308, repeatable ? "Moved Permanently" : "Permanent Redirect");
    String location = "https://" + host.replaceFirst("^https?://", "") + head.target();
    plainly(reply.with("Location", location), head.version(), !head.lastWish(), in);
  }

  private void plainly(Reply reply, String version, boolean keepAlive, InputStream in)
      throws IOException {
    new ReplyWriter(socket.getOutputStream(), drills).write(reply, version, keepAlive, null);
    socket.shutdownOutput();
    socket.setSoTimeout(DRAIN_MILLIS);
    drain(in);
  }

  /// Reads what the client still sends until it closes, falls silent, or sends too much.
  private static void drain(InputStream in) throws IOException {
    byte[] buffer = new byte[8192];
    int left = MAX_DRAINED;
    try {
      for (int read = in.read(buffer); read >= 0 && left > 0; read = in.read(buffer)) {
        left -= read;
      }
    } catch (SocketTimeoutException silent) {
      LOG.log(Level.DEBUG, "the client fell silent and is let go");
    }
  }
}
