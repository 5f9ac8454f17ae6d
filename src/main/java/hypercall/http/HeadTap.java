package hypercall.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The incoming bytes of a connection: keeps the head of an answer exactly as it was read, and
/// counts the body.
///
/// While a head is read it hands out nothing beyond the head's last byte, so that the parser above
/// never swallows a part of the body. Large body reads pass through without a copy.
final class HeadTap extends InputStream {
  /// The head grew beyond its limit.
  static final class HeadTooLarge extends IOException {
    private static final long serialVersionUID = 1;
  }

  private final InputStream in;
  private final int maxHead;
  private final byte[] buffer = new byte[16 * 1024];
  private int from;
  private int to;

  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private boolean inHead;
  private boolean textSeen;
  private boolean lineEmpty;
  private Runnable onFirstByte = () -> {};
  private long bodyBytes;

  HeadTap(InputStream in, int maxHead) {
    this.in = in;
    this.maxHead = maxHead;
  }

  /// A new answer begins; `onFirstByte` runs once, when its first byte is here.
  void startAnswer(Runnable onFirstByte) {
    this.onFirstByte = onFirstByte;
    head.reset();
    bodyBytes = 0;
    startHead();
  }

  /// Another head follows (after a 1xx); it is kept behind the first.
  void startHead() {
    inHead = true;
    textSeen = false;
    lineEmpty = false;
  }

  /// Whether the empty line that ends a head has come.
  boolean isHeadWhole() {
    return !inHead;
  }

  boolean isHeadEmpty() {
    return head.size() == 0;
  }

  /// The head so far, each byte a character.
  String headAsLatin() {
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  byte[] headBytes() {
    return head.toByteArray();
  }

  /// Bytes read since the head ended.
  long bodyBytes() {
    return bodyBytes;
  }

  /// Whether bytes are here that nobody asked for yet.
  boolean hasMore() {
    return from < to;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (from == to) {
      if (!inHead && length >= buffer.length) {
        int direct = in.read(target, offset, length);
        bodyBytes += Math.max(direct, 0);
        return direct;
      }
      int filled = in.read(buffer, 0, buffer.length);
      if (filled <= 0) {
        return -1;
      }
      from = 0;
      to = filled;
      onFirstByte.run();
      onFirstByte = () -> {};
    }
    int count = Math.min(length, to - from);
    if (inHead) {
      count = keepHead(count);
    } else {
      bodyBytes += count;
    }
    System.arraycopy(buffer, from, target, offset, count);
    from += count;
    return count;
  }

  /// Keeps up to `count` bytes of head and says how many of them belong to it.
  private int keepHead(int count) throws IOException {
    int end = from;
    while (end < from + count && inHead) {
      byte b = buffer[end++];
      if (b == '\n') {
        inHead = !(textSeen && lineEmpty);
        lineEmpty = true;
      } else if (b != '\r') {
        lineEmpty = false;
        textSeen = true;
      }
    }
    head.write(buffer, from, end - from);
    if (head.size() > maxHead) {
      throw new HeadTooLarge();
    }
    return end - from;
  }

  @Override
  public int available() throws IOException {
    return hasMore() ? to - from : in.available();
  }
}
