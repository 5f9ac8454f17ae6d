package hypercall.bytes;

import java.io.InputStream;
import java.util.Objects;

/// A stream over the first `end` bytes of [GrowingBytes].
final class BytesStream extends InputStream {
  private final GrowingBytes bytes;
  private final long end;
  private long position;

  BytesStream(GrowingBytes bytes, long end) {
    this.bytes = bytes;
    this.end = end;
  }

  @Override
  public int read() {
    return position < end ? bytes.at(position++) & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    int n = (int) Math.min(length, end - position);
    if (n <= 0) {
      return -1;
    }
    bytes.read(position, target, offset, n);
    position += n;
    return n;
  }

  @Override
  public long skip(long n) {
    long skipped = Math.clamp(n, 0, end - position);
    position += skipped;
    return skipped;
  }

  @Override
  public int available() {
    return (int) Math.min(Integer.MAX_VALUE, end - position);
  }
}
