package hypercall.bytes.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.util.Optional;

/// A charset of which each byte is a character, or none: ISO-8859-1, windows-1252, US-ASCII.
final class SingleByte extends Characters {
  private final int[] table;
  private final boolean overAscii;

  private SingleByte(int[] table) {
    this.table = table;
    boolean ascii = true;
    for (int c = 0x20; c < 0x7F; c++) {
      ascii &= table[c] == c;
    }
    overAscii = ascii;
  }

  /// Empty for a charset that may take several bytes for one.
  static Optional<SingleByte> of(Charset charset) {
    CharsetDecoder decoder = charset.newDecoder();
    int[] table = new int[256];
    for (int b = 0; b < table.length; b++) {
      ByteBuffer in = ByteBuffer.wrap(new byte[] {(byte) b});
      CharBuffer out = CharBuffer.allocate(2);
      decoder.reset();
      boolean bad = decoder.decode(in, out, false).isError();
      if (!bad && out.position() != 1) {
        return Optional.empty();
      }
      table[b] = bad ? BAD : out.get(0);
    }
    return Optional.of(new SingleByte(table));
  }

  @Override
  public int read(byte[] bytes, int at, int end, boolean last) {
    return good(1, table[bytes[at] & 0xFF]);
  }

  @Override
  public boolean isOverAscii() {
    return overAscii;
  }

  @Override
  public Characters again() {
    return new SingleByte(table);
  }
}
