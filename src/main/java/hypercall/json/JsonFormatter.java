package hypercall.json;

import hypercall.bytes.GrowingBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Streams JSON of any size to pretty text, in constant memory: the viewer's lines, uncut.
///
/// Bytes are copied, never decoded; only white space outside strings changes. Each level indents by
/// two spaces, the 65th and deeper ones like the 64th. What follows a fault is written as it came,
/// on a line of its own unless the fault cuts a token. The text ends with a line feed. Use once.
public final class JsonFormatter {
  private static final int SMALL_PIECE = 16 << 10;
  private static final int LARGE_PIECE = 128 << 10;

  private final Scanner scanner = new Scanner();
  private final PrettyWriter writer;
  private final OutputStream target;
  private boolean faulty;
  private @Nullable SourcePlace faultPlace;

  /// @param colour whether keys and values are coloured by ANSI codes; escapes what would command
  ///   the terminal
  public JsonFormatter(OutputStream target, boolean colour) {
    this.target = target;
    this.writer = colour ? new ColourWriter(target) : new PrettyWriter(target);
  }

  /// A piece of text: `length` bytes, of which the first `valid` go on the JSON before them.
  private record Piece(byte[] bytes, int length, int valid) {}

  /// Formats what is there now; the fault, if there is one.
  ///
  /// A large text is checked on a second thread, one piece ahead of what is written.
  public Optional<Fault> format(GrowingBytes bytes) throws IOException {
    long size = bytes.size();
    if (size <= LARGE_PIECE) {
      write(pieceOf(bytes, 0, size, new byte[(int) size + Words.SLACK]));
    } else {
      checkAhead(bytes, size);
    }
    Optional<Fault> fault = end(size);
    fault.ifPresent(known -> faultPlace = SourcePlace.of(bytes, known.offset()));
    return fault;
  }

  private void checkAhead(GrowingBytes bytes, long size) throws IOException {
    byte[] one = new byte[LARGE_PIECE + Words.SLACK];
    byte[] other = new byte[LARGE_PIECE + Words.SLACK];
    try (ExecutorService checker = Executors.newSingleThreadExecutor()) {
      Future<Piece> next = checker.submit(() -> pieceOf(bytes, 0, size, one));
      for (long at = 0; at < size; at += LARGE_PIECE) {
        Piece piece = take(next);
        long ahead = at + LARGE_PIECE;
        if (ahead < size) {
          byte[] room = piece.bytes() == one ? other : one;
          next = checker.submit(() -> pieceOf(bytes, ahead, size, room));
        }
        write(piece);
      }
    }
  }

  private static Piece take(Future<Piece> next) throws IOException {
    try {
      return next.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Formatting was interrupted");
    } catch (ExecutionException e) {
      throw new IOException("The text could not be read to its end", e.getCause());
    }
  }

  private Piece pieceOf(GrowingBytes bytes, long at, long size, byte[] room) {
    int n = (int) Math.min(LARGE_PIECE, size - at);
    bytes.read(at, room, 0, n);
    return check(room, n, at);
  }

  /// Formats a stream to its end; the fault, if there is one.
  public Optional<Fault> format(InputStream source) throws IOException {
    SourcePlace.Counter counter = new SourcePlace.Counter();
    byte[] room = new byte[SMALL_PIECE + Words.SLACK];
    long done = 0;
    int n = source.read(room, 0, SMALL_PIECE);
    while (n >= 0) {
      Piece piece = check(room, n, done);
      if (!faulty) {
        counter.add(room, 0, piece.valid());
      }
      write(piece);
      done += n;
      n = source.read(room, 0, SMALL_PIECE);
    }
    Optional<Fault> fault = end(done);
    fault.ifPresent(known -> faultPlace = counter.place());
    return fault;
  }

  /// Where the fault stands in the text as it came.
  public Optional<SourcePlace> faultPlace() {
    return Optional.ofNullable(faultPlace);
  }

  private Piece check(byte[] bytes, int length, long at) {
    if (scanner.fault() != null) {
      return new Piece(bytes, length, 0);
    }
    scanner.scan(bytes, 0, length, at);
    Fault fault = scanner.fault();
    return new Piece(bytes, length, fault == null ? length : (int) (fault.offset() - at));
  }

  private void write(Piece piece) throws IOException {
    writer.write(piece.bytes(), 0, piece.valid());
    if (piece.valid() < piece.length()) {
      boolean ownLine = !faulty && !scanner.faultInToken();
      faulty = true;
      writer.raw(piece.bytes(), piece.valid(), piece.length(), ownLine);
    }
  }

  private Optional<Fault> end(long size) throws IOException {
    scanner.finish(size);
    writer.end();
    target.flush();
    return Optional.ofNullable(scanner.fault());
  }
}
