package hypercall.store;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The door of a workspace: who comes first has the window, who comes later knocks, and the window
/// comes to the front.
///
/// A lock that the system takes back from a killed process says who is in. The file that is locked
/// holds the way to it, a port on this machine and a secret that only this user can read; what is
/// still written there when nobody is in was left by a run that ended without a goodbye.
public final class Door implements AutoCloseable {
  private static final String NAME = ".window";
  private static final byte[] HERE = "here\n".getBytes(StandardCharsets.UTF_8);
  private static final Duration BETWEEN_KNOCKS = Duration.ofMillis(100);
  private static final int LONGEST = 100;

  /// A byte far beyond the content, since a locked one cannot be read on every system.
  private static final long LOCKED = Long.MAX_VALUE - 1;

  private final Path path;
  private final String secret = UUID.randomUUID().toString();
  private Held held;
  private String way = "0";
  private @Nullable ServerSocket bell;

  /// The file, and that this program is in.
  ///
  /// @param key tells this very file from another of its name; null where the system has no such
  private record Held(FileChannel file, FileLock lock, @Nullable Object key) {}

  private Door(Path path, Held held) {
    this.path = path;
    this.held = held;
  }

  /// What a start finds.
  public sealed interface Arrival {
    /// Nobody is in.
    ///
    /// @param afterCrash whether the one before ended without a goodbye
    record First(Door door, boolean afterCrash) implements Arrival {}

    /// Somebody is, and has come to the front.
    record HandedOver() implements Arrival {}

    /// Somebody is, and does not answer.
    record Unanswered() implements Arrival {}

    /// The folder takes no door; it may be read-only.
    record NoDoor() implements Arrival {}
  }

  /// Goes in, or knocks until somebody answers.
  ///
  /// @param patience how long an answer is waited for
  public static Arrival arrive(Path folder, Duration patience) {
    try {
      Disk disk = new Disk(folder);
      disk.makeFolder(folder);
      Path path = folder.resolve(NAME);
      Optional<Held> held = enter(disk, path);
      if (held.isPresent()) {
        boolean afterCrash = held.get().file().size() > 0;
        Door door = new Door(path, held.get());
        door.note();
        return new Arrival.First(door, afterCrash);
      }
    } catch (IOException _) {
      return new Arrival.NoDoor();
    }
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end) {
      if (knock(folder.resolve(NAME), Duration.ofNanos(end - System.nanoTime()))) {
        return new Arrival.HandedOver();
      }
      LockSupport.parkNanos(BETWEEN_KNOCKS.toNanos());
    }
    return new Arrival.Unanswered();
  }

  private static Optional<Held> enter(Disk disk, Path path) throws IOException {
    FileChannel file =
        FileChannel.open(
            path,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
            disk.mode("rw-------"));
    try {
      FileLock lock = file.tryLock(LOCKED, 1, false);
      if (lock != null) {
        return Optional.of(new Held(file, lock, key(path)));
      }
    } catch (OverlappingFileLockException _) {
      return Optional.empty(); // this program itself is in; closing the file would let it out
    }
    file.close();
    return Optional.empty();
  }

  private static @Nullable Object key(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }

  /// Hangs itself in again where its folder was deleted and made again: who comes then would find
  /// nobody in. One who came meanwhile has the door; a folder that takes none is asked again.
  public synchronized void hangAgain() {
    try {
      if (!held.file().isOpen() || Files.exists(path) && Objects.equals(key(path), held.key())) {
        return;
      }
      Optional<Held> again = enter(new Disk(path.getParent()), path);
      if (again.isPresent()) {
        held.file().close();
        held = again.get();
        note();
      }
    } catch (IOException e) {
      Logger.getLogger(Door.class.getName())
          .log(Level.FINE, "A second start will not find this window: {0}", e.getMessage());
    }
  }

  /// Whether the one inside has heard and come to the front. A port that another program has taken
  /// meanwhile hears a secret that opens nothing any more.
  private static boolean knock(Path path, Duration patience) {
    try (Socket socket = new Socket()) {
      String[] way = Files.readString(path).strip().split(" ");
      if (way.length != 2 || Integer.parseInt(way[0]) == 0) {
        return false; // it has not hung up its bell yet
      }
      int millis = (int) Math.max(1, patience.toMillis());
      InetAddress here = InetAddress.getLoopbackAddress();
      socket.connect(new InetSocketAddress(here, Integer.parseInt(way[0])), millis);
      socket.setSoTimeout(millis);
      OutputStream out = socket.getOutputStream();
      out.write((way[1] + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
      return MessageDigest.isEqual(socket.getInputStream().readNBytes(HERE.length), HERE);
    } catch (IOException | IllegalArgumentException _) {
      return false;
    }
  }

  /// Hears knocks from now on.
  ///
  /// @param knocked told of each, on a thread of its own; it runs what it is given once the window
  ///   is in front
  public synchronized void listen(Consumer<Runnable> knocked) throws IOException {
    ServerSocket socket = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    bell = socket;
    way = socket.getLocalPort() + " " + secret;
    note();
    Thread.ofVirtual().name("door").start(() -> hear(socket, knocked));
  }

  private void hear(ServerSocket socket, Consumer<Runnable> knocked) {
    while (!socket.isClosed()) {
      try {
        Socket visitor = socket.accept();
        Thread.startVirtualThread(() -> answer(visitor, knocked));
      } catch (IOException _) {
        return; // closed
      }
    }
  }

  private void answer(Socket visitor, Consumer<Runnable> knocked) {
    try {
      visitor.setSoTimeout(2000);
      byte[] said = new byte[LONGEST];
      int length = visitor.getInputStream().readNBytes(said, 0, secret.length() + 1);
      String word = new String(said, 0, length, StandardCharsets.UTF_8).strip();
      if (MessageDigest.isEqual(
          word.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8))) {
        knocked.accept(() -> sayHere(visitor));
      } else {
        visitor.close();
      }
    } catch (IOException _) {
      return; // the visitor is gone
    }
  }

  private static void sayHere(Socket visitor) {
    try (visitor) {
      visitor.getOutputStream().write(HERE);
    } catch (IOException _) {
      return; // it lost patience
    }
  }

  private void note() throws IOException {
    held.file().truncate(0);
    held.file().write(ByteBuffer.wrap((way + "\n").getBytes(StandardCharsets.UTF_8)), 0);
    held.file().force(false);
  }

  /// Says goodbye: everything is saved.
  @Override
  public synchronized void close() throws IOException {
    if (bell != null) {
      bell.close();
    }
    if (held.file().isOpen()) {
      held.file().truncate(0);
      held.lock().release();
      held.file().close();
    }
  }
}
