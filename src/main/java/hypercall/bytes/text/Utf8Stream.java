package hypercall.bytes.text;

import java.io.IOException;
import java.io.InputStream;

/// A stream of UTF-16 or UTF-32 read as UTF-8.
public final class Utf8Stream extends InputStream {
  private static final int PIECE = 64 << 10;

  private final InputStream source;
  private final WideDecoder decoder;
  private final byte[] in = new byte[PIECE];
  private final byte[] out = new byte[PIECE * WideDecoder.GROWTH];
  private int kept;
  private int from;
  private int to;
  private boolean ended;
  private long came;

  /// @param encoding one that [AsUtf8#reads]; the stream stands behind its byte order mark
  public Utf8Stream(InputStream source, Encoding encoding) {
    this.source = source;
    decoder = new WideDecoder(encoding.charset());
  }

  /// How many places of what was read are no characters, and became U+FFFD.
  public long replaced() {
    return decoder.replaced();
  }

  /// How many bytes of the text were read.
  public long came() {
    return came;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (from == to && !ended) {
      fill();
    }
    if (from == to && length > 0) {
      return -1;
    }
    int n = Math.min(length, to - from);
    System.arraycopy(out, from, target, offset, n);
    from += n;
    return n;
  }

  private void fill() throws IOException {
    int n = source.read(in, kept, PIECE - kept);
    ended = n < 0;
    int length = kept + Math.max(n, 0);
    int taken = decoder.decode(in, 0, length, ended, out);
    from = 0;
    to = decoder.length();
    came += taken;
    kept = length - taken;
    System.arraycopy(in, taken, in, 0, kept);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
