package hypercall.bytes.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/// Any other charset that Java knows, by its own decoder, which is given room for one character at
/// a time so that it tells where each begins.
///
/// Some switch between alphabets on the way (ISO-2022-JP); they go back before a line ends.
final class Slow extends Characters {
  private final CharsetDecoder decoder;
  private final CharBuffer out = CharBuffer.allocate(2);

  private final boolean remembers;

  Slow(Charset charset) {
    decoder = charset.newDecoder();
    remembers = charset.name().contains("2022") || shifts();
  }

  /// Whether a "shift out" is no character but says how those after it are read (EBCDIC).
  private boolean shifts() {
    ByteBuffer in = ByteBuffer.wrap(new byte[] {0x0E});
    return !decode(in, 1).isError() && out.position() == 0 && !in.hasRemaining();
  }

  @Override
  public boolean remembers() {
    return remembers;
  }

  @Override
  public void restart() {
    decoder.reset();
  }

  @Override
  public int read(byte[] bytes, int at, int end, boolean last) {
    ByteBuffer in = ByteBuffer.wrap(bytes, at, end - at);
    CoderResult result = decode(in, 1);
    if (out.position() == 0 && result.isOverflow()) {
      result = decode(in, 2);
    }
    int length = in.position() - at;
    if (out.position() > 0) {
      return told(length);
    }
    if (result.isError()) {
      restart();
      return bad(length + result.length());
    }
    return last ? bad(end - at) : 0;
  }

  private CoderResult decode(ByteBuffer in, int room) {
    out.clear().limit(room);
    return decoder.decode(in, out, false);
  }

  private int told(int length) {
    char first = out.get(0);
    if (out.position() == 1) {
      return good(length, first);
    }
    char second = out.get(1);
    return Character.isSurrogatePair(first, second)
        ? good(length, Character.toCodePoint(first, second))
        : good(length, first, second);
  }

  @Override
  public Characters again() {
    return new Slow(decoder.charset());
  }
}
