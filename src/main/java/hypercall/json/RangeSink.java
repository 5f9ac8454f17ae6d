package hypercall.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Takes pretty text as UTF-8 and passes on the characters between two carets.
///
/// Columns are those of [Glyphs]; a caret inside an escape stands before the character it shows.
final class RangeSink extends OutputStream {
  private final Position from;
  private final Position to;
  private final Appendable target;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private final CharBuffer chars = CharBuffer.allocate(8 << 10);
  private ByteBuffer rest = ByteBuffer.allocate(0);
  private long line;
  private int column;
  private boolean done;

  /// @param line the line that the first byte belongs to
  RangeSink(long line, Position from, Position to, Appendable target) {
    this.line = line;
    this.from = from;
    this.to = to;
    this.target = target;
  }

  /// Whether the end of the range has been passed.
  boolean done() {
    return done;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] b, int offset, int length) throws IOException {
    decode(ByteBuffer.wrap(b, offset, length), false);
  }

  @Override
  public void close() throws IOException {
    decode(ByteBuffer.allocate(0), true);
  }

  private void decode(ByteBuffer more, boolean last) throws IOException {
    ByteBuffer in = more;
    if (rest.hasRemaining()) {
      in = ByteBuffer.allocate(rest.remaining() + more.remaining()).put(rest).put(more).flip();
    }
    boolean overflow = true;
    while (overflow && !done) {
      overflow = decoder.decode(in, chars, last).isOverflow();
      chars.flip();
      take(chars);
      chars.clear();
    }
    rest = ByteBuffer.allocate(in.remaining()).put(in).flip();
  }

  private void take(CharBuffer text) throws IOException {
    int start = -1;
    for (int i = 0; i < text.length() && !done; i++) {
      char c = text.charAt(i);
      boolean begun = line > from.line() || line == from.line() && column >= from.column();
      if (line > to.line() || line == to.line() && !fits(c)) {
        done = true;
        if (start >= 0) {
          target.append(text, start, i);
        }
        return;
      }
      if (begun && start < 0) {
        start = i;
      }
      if (c == '\n') {
        line++;
        column = 0;
      } else if (column < LineBuilder.CUT) {
        column += Glyphs.width(c);
      }
    }
    if (start >= 0 && !done) {
      target.append(text, start, text.length());
    }
  }

  /// Whether a character of the last line ends before the second caret. A caret at the end of a cut
  /// line means all of it.
  private boolean fits(char c) {
    if (to.column() >= LineBuilder.CUT) {
      return c != '\n';
    }
    return c != '\n' && column + Glyphs.width(c) <= to.column();
  }
}
