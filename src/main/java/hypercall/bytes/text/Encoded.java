package hypercall.bytes.text;

import hypercall.bytes.GrowingBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Takes characters and hands their bytes in UTF-8 on.
public final class Encoded implements Appendable {
  private static final int PIECE = 64 << 10;

  private final GrowingBytes target;
  private final StringBuilder held = new StringBuilder();

  public Encoded(GrowingBytes target) {
    this.target = target;
  }

  @Override
  public Appendable append(CharSequence text) throws IOException {
    return append(text, 0, text.length());
  }

  @Override
  public Appendable append(CharSequence text, int from, int to) throws IOException {
    held.append(text, from, to);
    if (held.length() >= PIECE) {
      // The first half of a character waits for its second.
      boolean half = Character.isHighSurrogate(held.charAt(held.length() - 1));
      send(half ? held.length() - 1 : held.length());
    }
    return this;
  }

  @Override
  public Appendable append(char c) throws IOException {
    return append(String.valueOf(c));
  }

  private void send(int length) throws IOException {
    byte[] bytes = held.substring(0, length).getBytes(StandardCharsets.UTF_8);
    target.append(bytes, 0, bytes.length);
    held.delete(0, length);
  }

  /// Nothing follows: the bytes are finished.
  public void finish() throws IOException {
    send(held.length());
    target.finish();
  }
}
