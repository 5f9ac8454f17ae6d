package hypercall.bytes.text;

import hypercall.bytes.GrowingBytes;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The charset a text is read in, and how it is known.
///
/// @param mark bytes of the byte order mark; 0 when there is none
/// @param unknown the charset that was declared and that nobody here knows
public record Encoding(Charset charset, Origin origin, int mark, Optional<String> unknown) {
  /// UTF-8, since nobody says anything else.
  public static final Encoding ASSUMED = plain(StandardCharsets.UTF_8, Origin.ASSUMED);

  private static final Pattern CHARSET =
      Pattern.compile(
          ";\\s*charset\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s\"]*))", Pattern.CASE_INSENSITIVE);

  /// Bytes of the longest byte order mark, and of the look at where the zeros stand in JSON.
  public static final int LOOK = 4;

  /// How a charset is known.
  public enum Origin {
    /// The server said so.
    DECLARED,
    /// The first bytes are a byte order mark, which is right whatever was declared.
    BYTE_ORDER_MARK,
    /// JSON begins with two ASCII characters, so the zeros between them tell (RFC 4627, 3).
    ZEROS,
    /// Nobody said anything that is known here.
    ASSUMED
  }

  /// A charset without any word on where it comes from.
  public Encoding(Charset charset) {
    this(charset, Origin.DECLARED, 0, Optional.empty());
  }

  /// The charset of a body by its first bytes and its `Content-Type`, empty when it has none.
  public static Encoding of(GrowingBytes bytes, String contentType) {
    return of(head(bytes), contentType);
  }

  /// The charset of JSON, which only its own bytes tell.
  public static Encoding ofJson(GrowingBytes bytes) {
    return of(head(bytes), "json");
  }

  /// The same by its first bytes: [#LOOK] of them, or all where there are fewer.
  public static Encoding ofJson(byte[] begin) {
    return of(Arrays.copyOf(begin, Math.min(begin.length, LOOK)), "json");
  }

  /// Whether there are too few bytes yet to know the charset of JSON by.
  public static boolean isOpen(GrowingBytes bytes) {
    boolean finished = bytes.isFinished();
    byte[] head = head(bytes);
    if (finished || head.length == LOOK) {
      return false;
    }
    // Zeros, and the begin of a byte order mark, tell only with what follows them.
    boolean plain = head.length > 1 && head[0] != 0 && head[1] != 0;
    return !plain || (head[0] & 0xFE) == 0xFE;
  }

  private static byte[] head(GrowingBytes bytes) {
    byte[] head = new byte[(int) Math.min(LOOK, bytes.size())];
    bytes.read(0, head, 0, head.length);
    return head;
  }

  private static Encoding of(byte[] head, String contentType) {
    Optional<Encoding> seen = marked(head);
    if (seen.isEmpty() && contentType.toLowerCase(Locale.ROOT).contains("json")) {
      seen = zeros(head);
    }
    return seen.orElseGet(() -> declared(contentType));
  }

  private static Encoding plain(Charset charset, Origin origin) {
    return new Encoding(charset, origin, 0, Optional.empty());
  }

  private static Optional<Encoding> marked(byte[] head) {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return mark(StandardCharsets.UTF_8, 3);
    }
    if (starts(head, 0xFF, 0xFE, 0, 0)) {
      return mark(StandardCharsets.UTF_32LE, 4);
    }
    if (starts(head, 0, 0, 0xFE, 0xFF)) {
      return mark(StandardCharsets.UTF_32BE, 4);
    }
    if (starts(head, 0xFF, 0xFE)) {
      return mark(StandardCharsets.UTF_16LE, 2);
    }
    return starts(head, 0xFE, 0xFF) ? mark(StandardCharsets.UTF_16BE, 2) : Optional.empty();
  }

  private static Optional<Encoding> mark(Charset charset, int length) {
    return Optional.of(new Encoding(charset, Origin.BYTE_ORDER_MARK, length, Optional.empty()));
  }

  private static boolean starts(byte[] head, int... wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Encoding> zeros(byte[] head) {
    // The least JSON is a digit.
    if (head.length == 2 && (head[0] == 0) != (head[1] == 0)) {
      boolean bigEnd = head[0] == 0;
      return Optional.of(
          plain(bigEnd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, Origin.ZEROS));
    }
    if (head.length < LOOK) {
      return Optional.empty();
    }
    int zeros = 0;
    for (byte b : head) {
      zeros = zeros << 1 | (b == 0 ? 1 : 0);
    }
    return switch (zeros) {
      case 0b1110 -> Optional.of(plain(StandardCharsets.UTF_32BE, Origin.ZEROS));
      case 0b0111 -> Optional.of(plain(StandardCharsets.UTF_32LE, Origin.ZEROS));
      case 0b1010 -> Optional.of(plain(StandardCharsets.UTF_16BE, Origin.ZEROS));
      case 0b0101 -> Optional.of(plain(StandardCharsets.UTF_16LE, Origin.ZEROS));
      default -> Optional.empty();
    };
  }

  private static Encoding declared(String contentType) {
    Matcher matcher = CHARSET.matcher(contentType);
    if (!matcher.find()) {
      return ASSUMED;
    }
    String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    try {
      return plain(inOneOrder(Charset.forName(name.strip())), Origin.DECLARED);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return new Encoding(StandardCharsets.UTF_8, Origin.ASSUMED, 0, Optional.of(name));
    }
  }

  /// Without a byte order mark the big end comes first (RFC 2781, 4.3).
  private static Charset inOneOrder(Charset charset) {
    if (charset.equals(StandardCharsets.UTF_16)) {
      return StandardCharsets.UTF_16BE;
    }
    return charset.equals(StandardCharsets.UTF_32) ? StandardCharsets.UTF_32BE : charset;
  }

  /// A way through the characters, for one thread.
  public Characters characters() {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return new Utf8();
    }
    if (charset.equals(StandardCharsets.UTF_16BE) || charset.equals(StandardCharsets.UTF_16LE)) {
      return new Utf16(charset.equals(StandardCharsets.UTF_16BE));
    }
    return SingleByte.of(charset)
        .<Characters>map(table -> table)
        .orElseGet(() -> new Slow(charset));
  }
}
