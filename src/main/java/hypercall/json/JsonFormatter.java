package hypercall.json;

import hypercall.bytes.GrowingBytes;
import hypercall.bytes.text.AsUtf8;
import hypercall.bytes.text.Encoding;
import hypercall.bytes.text.Utf8Stream;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Streams JSON of any size to pretty text, in constant memory: the viewer's lines, uncut.
///
/// Bytes are copied, never decoded, but for a text in UTF-16 or UTF-32, which becomes UTF-8; only
/// white space outside strings changes. Each level indents by two spaces, the 65th and deeper ones
/// like the 64th. What follows a fault is written as it came, on a line of its own unless the fault
/// cuts a token. The text ends with a line feed. Use once.
public final class JsonFormatter {
  private static final int PIECE = 64 << 10;

  private final Scanner scanner = new Scanner();
  private final PrettyWriter writer;
  private final @Nullable WriteLane lane;
  private final OutputStream target;
  private boolean faulty;
  private @Nullable SourcePlace faultPlace;
  private @Nullable Utf8Stream utf8;

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
    place(fault, bytes);
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
    if (fault.isPresent() && faultPlace == null) {
      // Lines are counted only now: most files are sound, and counting costs time.
      try (GrowingBytes bytes = GrowingBytes.map(file)) {
        place(fault, bytes);
      }
    }
    return fault;
  }

  private void place(Optional<Fault> fault, GrowingBytes bytes) {
    if (faultPlace == null) {
      fault.ifPresent(known -> faultPlace = SourcePlace.of(bytes, known.offset()));
    }
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
    return run(source, new SourcePlace.Counter());
  }

  private Optional<Fault> run(InputStream came, SourcePlace.@Nullable Counter wanted)
      throws IOException {
    byte[] room = new byte[PIECE + Words.SLACK];
    int kept = head(came, room);
    Encoding encoding = Encoding.ofJson(Arrays.copyOf(room, kept));
    boolean wide = AsUtf8.reads(encoding);
    InputStream source = came;
    SourcePlace.Counter counter = wanted;
    if (wide) {
      int mark = encoding.mark();
      InputStream begun = new ByteArrayInputStream(Arrays.copyOfRange(room, mark, kept));
      utf8 = new Utf8Stream(new SequenceInputStream(begun, came), encoding);
      source = utf8;
      kept = 0;
      scanner.original = false;
      counter = new SourcePlace.Counter();
    }
    long size = run(source, room, kept, counter);
    scanner.finish(size);
    writer.end();
    writer.flush();
    target.flush();
    Fault fault = scanner.fault();
    if (fault == null || counter == null) {
      return Optional.ofNullable(fault);
    }
    faultPlace = counter.place();
    long at = fault.offset();
    if (utf8 != null) {
      // It may end inside a character.
      at = Math.min(counter.origin(encoding), encoding.mark() + utf8.came());
    }
    return Optional.of(new Fault(at, fault.line(), fault.message()));
  }

  /// Reads what tells the encoding, or all there is where that is less.
  private static int head(InputStream source, byte[] room) {
    int length = 0;
    int n = 0;
    while (n >= 0 && length < Encoding.LOOK) {
      n = read(source, room, length);
      length += Math.max(n, 0);
    }
    return length;
  }

  /// Writes a text to its end; the number of its bytes.
  ///
  /// @param begun how many of them are in the room
  private long run(
      InputStream source, byte[] room, int begun, SourcePlace.@Nullable Counter counter)
      throws IOException {
    long at = 0;
    int kept = begun;
    boolean ended = false;
    while (!ended) {
      int n = read(source, room, kept);
      ended = n < 0;
      int length = kept + Math.max(n, 0);
      boolean sound = scanner.fault() == null;
      int done = write(room, length, at, ended);
      if (sound && counter != null) {
        add(counter, room, valid(done, at));
      }
      at += done;
      kept = length - done;
      System.arraycopy(room, done, room, 0, kept);
    }
    return at;
  }

  private void add(SourcePlace.Counter counter, byte[] room, int valid) {
    if (utf8 == null) {
      counter.add(room, 0, valid);
    } else {
      counter.addWide(room, 0, valid);
    }
  }

  /// How many places of a text in UTF-16 or UTF-32 were no characters, and became U+FFFD.
  public long replaced() {
    return utf8 == null ? 0 : utf8.replaced();
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
