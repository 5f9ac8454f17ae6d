package hypercall.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// A port whose queue is full: connecting to it hangs, as with a firewall that drops packets.
public final class FullListener implements AutoCloseable {
  private final ServerSocket listening;
  private final List<Socket> queued = new ArrayList<>();

  FullListener() throws IOException {
    this(0);
  }

  public FullListener(int port) throws IOException {
    listening = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    boolean full = false;
    while (!full) {
      Socket socket = new Socket();
      queued.add(socket);
      try {
        socket.connect(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), listening.getLocalPort()), 100);
      } catch (SocketTimeoutException hangs) {
        full = true;
      }
    }
  }

  URI address() {
    return URI.create("https://127.0.0.1:" + listening.getLocalPort() + "/");
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : queued) {
      socket.close();
    }
    listening.close();
  }
}
