package hypercall.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Pretty text with ANSI colours, for a terminal.
///
/// A terminal obeys control characters, so those behind a fault are shown as escapes here; valid
/// JSON holds none.
final class ColourWriter extends PrettyWriter {
  private static final byte[] KEY = sgr("34");
  private static final byte[] STRING = sgr("32");
  private static final byte[] NUMBER = sgr("33");
  private static final byte[] BOOLEAN = sgr("35");
  private static final byte[] NULL = sgr("90");
  private static final byte[] FAULT = sgr("31");
  private static final byte[] PLAIN = sgr("0");

  private final Nesting nesting = new Nesting();
  private boolean keyNext;
  private boolean coloured;

  ColourWriter(OutputStream target, boolean compact) {
    super(target, compact);
  }

  private static byte[] sgr(String code) {
    return ("\u001b[" + code + "m").getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  int before(byte[] out, int o, byte first) {
    switch (first) {
      case '{', '[' -> {
        nesting.push(first == '{');
        keyNext = first == '{';
        return o;
      }
      case '}', ']' -> {
        nesting.pop();
        keyNext = false;
        return o;
      }
      case ',' -> {
        keyNext = nesting.inObject();
        return o;
      }
      case ':' -> {
        keyNext = false;
        return o;
      }
      default -> {
        coloured = true;
        return put(out, o, colourOf(first));
      }
    }
  }

  private byte[] colourOf(byte first) {
    return switch (first) {
      case '"' -> keyNext ? KEY : STRING;
      case 't', 'f' -> BOOLEAN;
      case 'n' -> NULL;
      default -> NUMBER;
    };
  }

  @Override
  int after(byte[] out, int o) {
    if (!coloured) {
      return o;
    }
    coloured = false;
    return put(out, o, PLAIN);
  }

  @Override
  void rawBytes(OutputStream target, byte[] b, int from, int to) throws IOException {
    target.write(FAULT);
    int start = from;
    for (int p = from; p < to; p++) {
      byte c = b[p];
      if (c >= 0 && c < ' ' && c != '\n' && c != '\t' || c == 0x7F) {
        target.write(b, start, p - start);
        target.write(Glyphs.escape((char) c).getBytes(StandardCharsets.US_ASCII));
        start = p + 1;
      }
    }
    target.write(b, start, to - start);
    target.write(PLAIN);
  }

  private static int put(byte[] out, int o, byte[] code) {
    System.arraycopy(code, 0, out, o, code.length);
    return o + code.length;
  }
}
