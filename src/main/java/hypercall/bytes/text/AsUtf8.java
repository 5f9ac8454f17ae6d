package hypercall.bytes.text;

import hypercall.bytes.GrowingBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// A text in UTF-16 or UTF-32 once more in UTF-8, without its byte order mark: a copy that grows as
/// the text does, and goes where that goes when it is large.
///
/// One thread advances it, any number read the [#bytes]. What is no character, such as a surrogate
/// without its partner, is U+FFFD in the copy.
public final class AsUtf8 implements AutoCloseable {
  private static final int PIECE = 64 << 10;

  /// Bytes of a character at most.
  private static final int LONGEST = 4;

  private final GrowingBytes source;
  private final GrowingBytes bytes;
  private final WideDecoder decoder;
  private final byte[] in = new byte[PIECE];
  private final byte[] out = new byte[PIECE * WideDecoder.GROWTH];
  private long at;

  /// @param encoding one that [#reads]
  public AsUtf8(GrowingBytes source, Encoding encoding) {
    this.source = source;
    bytes = source.another();
    decoder = new WideDecoder(encoding.charset());
    at = encoding.mark();
  }

  /// Whether a text is in UTF-16 or UTF-32.
  public static boolean reads(Encoding encoding) {
    return WideDecoder.reads(encoding.charset());
  }

  /// How many places of a text are no characters.
  public static long countBad(GrowingBytes source, Encoding encoding) throws IOException {
    InputStream in = source.stream();
    in.skipNBytes(Math.min(source.size(), encoding.mark()));
    try (Utf8Stream text = new Utf8Stream(in, encoding)) {
      text.transferTo(OutputStream.nullOutputStream());
      return text.replaced();
    }
  }

  /// The copy; only [#advance] adds to it.
  public GrowingBytes bytes() {
    return bytes;
  }

  /// Reads at most `limit` further bytes of the text; true when all of it is read that can be.
  public boolean advance(long limit) throws IOException {
    boolean finished = source.isFinished();
    long size = source.size();
    long some = Math.max(limit, LONGEST);
    long end = some < size - at ? at + some : size;
    boolean more = true;
    while (at < end && more) {
      int n = (int) Math.min(PIECE, end - at);
      source.read(at, in, 0, n);
      // What a text that broke off lacks of its last character is no fault of it.
      boolean last = finished && at + n == size && !source.isBrokenOff();
      int taken = decoder.decode(in, 0, n, last, out);
      bytes.append(out, 0, decoder.length());
      at += taken;
      more = taken > 0;
    }
    boolean all = end == size;
    if (finished && all && !bytes.isFinished()) {
      end();
    }
    return all;
  }

  private void end() {
    if (source.isBrokenOff()) {
      bytes.breakOff();
    } else {
      bytes.finish();
    }
  }

  /// The byte of the text behind so many characters.
  ///
  /// @param beyond how many of them are beyond U+FFFF
  public static long origin(Encoding encoding, long characters, long beyond) {
    boolean four = encoding.charset().name().startsWith("UTF-32");
    return encoding.mark() + (four ? 4 * characters : 2 * (characters + beyond));
  }

  /// Gives the copy back; the text itself is its owner's.
  @Override
  public void close() {
    bytes.close();
  }
}
