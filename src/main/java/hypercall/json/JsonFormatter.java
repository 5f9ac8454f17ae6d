package hypercall.json;

import hypercall.bytes.GrowingBytes;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Streams JSON of any size to pretty text, in constant memory: the viewer's lines, uncut.
///
/// Bytes are copied, never decoded; only white space outside strings changes. Each level indents by
/// two spaces, the 65th and deeper ones like the 64th. What follows a fault is written as it came,
/// on a line of its own unless the fault cuts a token. The text ends with a line feed. Use once.
public final class JsonFormatter {
  private static final int PIECE = 64 << 10;

  private final Scanner scanner = new Scanner();
  private final PrettyWriter writer;
  private final @Nullable WriteLane lane;
  private final OutputStream target;
  private boolean faulty;
  private @Nullable SourcePlace faultPlace;

  /// @param colour whether keys and values are coloured by ANSI codes; escapes what would command
  ///   the terminal
  public JsonFormatter(OutputStream target, boolean colour) {
    this(target, colour, false);
  }

  /// @param compact whether all white space outside strings is left out instead
  public JsonFormatter(OutputStream target, boolean colour, boolean compact) {
    this.target = target;
    this.writer = colour ? new ColourWriter(target, compact) : new PrettyWriter(target, compact);
    this.lane = colour || compact ? null : new WriteLane(scanner, writer);
  }

  /// Formats what is there now; the fault, if there is one.
  public Optional<Fault> format(GrowingBytes bytes) throws IOException {
    Optional<Fault> fault = run(bytes.stream(), null);
    fault.ifPresent(known -> faultPlace = SourcePlace.of(bytes, known.offset()));
    return fault;
  }

  /// Formats a file, read from its start to its end; the fault, if there is one.
  ///
  /// An UncheckedIOException tells that the file cannot be read, an IOException that the target
  /// does not take what is written.
  public Optional<Fault> format(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      try (InputStream source = open(file)) {
        return format(source);
      }
    }
    Optional<Fault> fault;
    try (InputStream source = open(file)) {
      fault = run(source, null);
    }
    if (fault.isPresent()) {
      // Lines are counted only now: most files are sound, and counting costs time.
      try (GrowingBytes bytes = GrowingBytes.map(file)) {
        faultPlace = SourcePlace.of(bytes, fault.get().offset());
      }
    }
    return fault;
  }

  private static InputStream open(Path file) {
    try {
      return new FileInputStream(file.toFile());
    } catch (FileNotFoundException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Formats a stream to its end; the fault, if there is one.
  ///
  /// An UncheckedIOException tells that the stream cannot be read, an IOException that the target
  /// does not take what is written.
  public Optional<Fault> format(InputStream source) throws IOException {
    SourcePlace.Counter counter = new SourcePlace.Counter();
    Optional<Fault> fault = run(source, counter);
    fault.ifPresent(known -> faultPlace = counter.place());
    return fault;
  }

  private Optional<Fault> run(InputStream source, SourcePlace.@Nullable Counter counter)
      throws IOException {
    byte[] room = new byte[PIECE + Words.SLACK];
    long at = 0;
    int kept = 0;
    boolean ended = false;
    while (!ended) {
      int n = read(source, room, kept);
      ended = n < 0;
      int length = kept + Math.max(n, 0);
      boolean sound = scanner.fault() == null;
      int done = write(room, length, at, ended);
      if (sound && counter != null) {
        counter.add(room, 0, valid(done, at));
      }
      at += done;
      kept = length - done;
      System.arraycopy(room, done, room, 0, kept);
    }
    scanner.finish(at);
    writer.end();
    writer.flush();
    target.flush();
    return Optional.ofNullable(scanner.fault());
  }

  private static int read(InputStream source, byte[] room, int kept) {
    try {
      return source.read(room, kept, PIECE - kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where the fault stands in the text as it came.
  public Optional<SourcePlace> faultPlace() {
    return Optional.ofNullable(faultPlace);
  }

  /// Checks and writes a piece of text, but for a few bytes at its end unless it is the last one;
  /// returns how many bytes it took.
  private int write(byte[] b, int length, long at, boolean last) throws IOException {
    int stop = last ? length : length - WriteLane.LONGEST;
    int p = 0;
    while (p < length && scanner.fault() == null) {
      int from = p;
      if (lane != null && State.between(scanner.state)) {
        if (p >= stop) {
          return p;
        }
        p = lane.run(b, p, stop, length);
      }
      if (p == from) {
        p = lane == null ? scanner.scan(b, p, length, at) : scanner.scanToken(b, p, length, at);
        writer.write(b, from, p);
      }
    }
    if (p < length) {
      boolean ownLine = !faulty && !scanner.faultInToken();
      faulty = true;
      writer.raw(b, p, length, ownLine);
    }
    return length;
  }

  /// How many of the bytes from `at` on stand before the fault.
  private int valid(int length, long at) {
    Fault fault = scanner.fault();
    return fault == null ? length : (int) (fault.offset() - at);
  }
}
