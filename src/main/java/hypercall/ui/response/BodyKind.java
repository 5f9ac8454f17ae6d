package hypercall.ui.response;

import hypercall.bytes.GrowingBytes;
import hypercall.bytes.text.Characters;
import hypercall.bytes.text.Encoding;
import hypercall.http.Response;
import java.util.Locale;

/// What a body is, by what the server says and by how it begins.
enum BodyKind {
  TEXT,
  IMAGE,
  BINARY;

  private static final int LOOK = 4 << 10;

  /// Of so many characters one may be none, in what is still text.
  private static final int RARE = 20;

  static BodyKind of(Response response) {
    if (ImageHead.read(response.body()).isPresent()) {
      return IMAGE;
    }
    String type = type(response);
    boolean saysText =
        type.startsWith("text/")
            || type.contains("json")
            || type.contains("xml")
            || type.contains("javascript")
            || type.contains("x-www-form-urlencoded");
    return saysText || looksLikeText(response) ? TEXT : BINARY;
  }

  /// The media type without its parameters, in small letters; empty when none is told.
  static String type(Response response) {
    String type = response.headers().first("Content-Type").orElse("");
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /// The charset of a body.
  static Encoding encoding(Response response) {
    return Encoding.of(response.body(), response.headers().first("Content-Type").orElse(""));
  }

  private static boolean looksLikeText(Response response) {
    GrowingBytes body = response.body();
    byte[] head = new byte[(int) Math.min(LOOK, body.size())];
    body.read(0, head, 0, head.length);
    Characters characters = encoding(response).characters();
    characters.restart();
    int at = 0;
    int read = 0;
    int odd = 0;
    while (at < head.length) {
      int taken = characters.read(head, at, head.length, head.length == body.size());
      if (taken == 0) {
        break;
      }
      at += taken;
      read++;
      if (characters.codePoint() == 0) {
        return false;
      }
      odd += isOdd(characters.codePoint()) ? 1 : 0;
    }
    return odd * RARE <= read;
  }

  private static boolean isOdd(int character) {
    return character == Characters.BAD
        || character < ' ' && character != '\n' && character != '\r' && character != '\t';
  }
}
