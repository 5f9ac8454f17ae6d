package hypercall.bytes.text;

import hypercall.bytes.GrowingBytes;
import java.io.IOException;

/// Turns stretches of bytes into text, with U+FFFD for each of those that are no character.
public final class Decoding {
  private static final int PIECE = 64 << 10;

  private Decoding() {}

  /// Appends what the bytes between two places say.
  ///
  /// @param from where a character begins
  public static void append(
      GrowingBytes bytes, Encoding encoding, long from, long to, Appendable target)
      throws IOException {
    Characters characters = encoding.characters();
    characters.restart();
    byte[] buffer = new byte[Math.clamp(to - from, 0, PIECE)];
    StringBuilder text = new StringBuilder();
    long at = from;
    while (at < to) {
      int length = (int) Math.min(buffer.length, to - at);
      bytes.read(at, buffer, 0, length);
      at += piece(characters, buffer, length, at + length == to, text);
      target.append(text);
      text.setLength(0);
    }
  }

  private static int piece(
      Characters characters, byte[] buffer, int length, boolean last, StringBuilder text) {
    int i = 0;
    while (i < length) {
      int taken = characters.read(buffer, i, length, last);
      if (taken == 0) {
        return i;
      }
      if (characters.codePoint() == Characters.BAD) {
        text.repeat('\uFFFD', taken);
      } else {
        text.appendCodePoint(characters.codePoint());
        if (characters.second() != 0) {
          text.append((char) characters.second());
        }
      }
      i += taken;
    }
    return i;
  }

  /// The whole text without its byte order mark.
  public static String all(GrowingBytes bytes, Encoding encoding) throws IOException {
    StringBuilder text = new StringBuilder();
    append(bytes, encoding, Math.min(encoding.mark(), bytes.size()), bytes.size(), text);
    return text.toString();
  }
}
