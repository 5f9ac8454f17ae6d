package hypercall.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// The sockets of this machine that are connected, or want to be, to a port here: what the kernel
/// says of them, which is true also where no server sees them end. On Linux only.
final class ClientSockets {
  /// A socket that is connected, and one that waits to be, as `/proc/net/tcp` writes them.
  static final String CONNECTED = "01", CONNECTING = "02";

  private static final Path TABLE = Path.of("/proc/net/tcp6");

  private ClientSockets() {}

  /// When the last one in this state will be gone, by [System#nanoTime]; empty where the system has
  /// no such table, or no such socket is there now.
  static Optional<CompletableFuture<Long>> gone(int port, String state) {
    if (!Files.isReadable(TABLE) || !any(port, state)) {
      return Optional.empty();
    }
    CompletableFuture<Long> gone = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              while (any(port, state)) {
                LockSupport.parkNanos(1_000_000);
              }
              gone.complete(System.nanoTime());
            });
    return Optional.of(gone);
  }

  private static boolean any(int port, String state) {
    String to = String.format(Locale.ROOT, ":%04X " + state + " ", port);
    // Local address, port, remote address, port, state: the port to be found is the second.
    try (Stream<String> rows = Files.lines(TABLE)) {
      return rows.anyMatch(row -> row.contains(to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
