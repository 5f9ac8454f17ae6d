package hypercall.json;

import hypercall.bytes.GrowingBytes;
import hypercall.bytes.text.Encoded;
import java.io.IOException;

/// What a line shows a part of, whole: a string's characters with their escapes undone, or the
/// line's text.
final class WholeValue {
  private static final int PIECE = 64 << 10;

  private WholeValue() {}

  /// The bytes in UTF-8, finished, to be closed by whoever asked; blocks.
  static GrowingBytes of(JsonDocument document, Index index, long line) throws IOException {
    long string = string(document, index, line);
    return document
        .bytes()
        .another(
            whole -> {
              if (string >= 0) {
                decode(document.values().text(string), whole);
              } else {
                copy(document, line, whole);
              }
            });
  }

  /// Where the string begins that is the value of a line; -1 where it has another.
  private static long string(JsonDocument document, Index index, long line) {
    LineWalk walk = LineWalk.at(index, index.progress(), line);
    long string = -1;
    boolean raw = false;
    while (walk.nextToken()) {
      switch (walk.tokens.kind) {
        case STRING -> string = walk.tokens.from;
        case COLON, SCALAR, OPEN, CLOSE -> string = -1;
        case RAW, BREAK -> raw = true;
        case COMMA -> {}
      }
    }
    boolean cut = string >= 0 && document.values().isCut(string);
    return raw || cut ? -1 : string;
  }

  private static void decode(Text text, GrowingBytes whole) throws IOException {
    byte[] piece = new byte[PIECE];
    int n = 0;
    for (int c = text.next(); c >= 0; c = text.next()) {
      piece[n++] = (byte) c;
      if (n == PIECE) {
        whole.append(piece, 0, n);
        n = 0;
      }
    }
    whole.append(piece, 0, n);
  }

  private static void copy(JsonDocument document, long line, GrowingBytes whole)
      throws IOException {
    Position from = new Position(line, 0);
    Position to = new Position(line, Integer.MAX_VALUE);
    Encoded text = new Encoded(whole);
    document.copy(from, to, text);
    text.finish();
  }
}
