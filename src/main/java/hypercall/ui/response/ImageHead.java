package hypercall.ui.response;

import hypercall.bytes.GrowingBytes;
import java.util.Optional;

/// What the first bytes of a picture say: its format and its size in pixels.
///
/// Read without decoding it: a few bytes can claim billions of pixels.
///
/// @param frames pictures that follow each other in an animation; as far as they are there
record ImageHead(String format, long width, long height, int frames) {
  /// More are not decoded: four bytes each, for all frames.
  private static final long MOST = 48_000_000;

  private static final int JPEG_START = 0xFFD8;

  /// Empty when it is none that can be shown.
  static Optional<ImageHead> read(GrowingBytes bytes) {
    if (starts(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
      return head(bytes, 24, "PNG", big(bytes, 16, 4), big(bytes, 20, 4));
    }
    if (starts(bytes, 'G', 'I', 'F', '8')) {
      Optional<ImageHead> head = head(bytes, 13, "GIF", little(bytes, 6, 2), little(bytes, 8, 2));
      return head.map(one -> new ImageHead("GIF", one.width, one.height, GifFrames.in(bytes)));
    }
    if (starts(bytes, 'B', 'M') && little(bytes, 14, 4) >= 40 && little(bytes, 14, 4) <= 124) {
      return head(bytes, 26, "BMP", little(bytes, 18, 4), Math.abs((int) little(bytes, 22, 4)));
    }
    return big(bytes, 0, 3) == (JPEG_START << 8 | 0xFF) ? jpeg(bytes) : Optional.empty();
  }

  private static Optional<ImageHead> head(
      GrowingBytes bytes, int least, String format, long width, long height) {
    return bytes.size() < least
        ? Optional.empty()
        : Optional.of(new ImageHead(format, width, height, 1));
  }

  /// The size stands in the frame's head, behind other segments.
  private static Optional<ImageHead> jpeg(GrowingBytes bytes) {
    long at = 2;
    while (at + 9 < bytes.size()) {
      int marker = (int) big(bytes, at, 2);
      boolean isSize =
          marker >= 0xFFC0
              && marker <= 0xFFCF
              && marker != 0xFFC4
              && marker != 0xFFC8
              && marker != 0xFFCC;
      if (isSize) {
        long height = big(bytes, at + 5, 2);
        return Optional.of(new ImageHead("JPEG", big(bytes, at + 7, 2), height, 1));
      }
      if (marker >>> 8 != 0xFF || marker == 0xFFDA) {
        break;
      }
      at += marker == 0xFFFF ? 1 : 2 + big(bytes, at + 2, 2);
    }
    return Optional.of(new ImageHead("JPEG", 0, 0, 1));
  }

  private static boolean starts(GrowingBytes bytes, int... wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (i >= bytes.size() || (bytes.at(i) & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static long big(GrowingBytes bytes, long at, int length) {
    long number = 0;
    for (int i = 0; i < length; i++) {
      number = number << 8 | (at + i < bytes.size() ? bytes.at(at + i) & 0xFF : 0);
    }
    return number;
  }

  private static long little(GrowingBytes bytes, long at, int length) {
    return Long.reverseBytes(big(bytes, at, length)) >>> (64 - 8 * length);
  }

  /// Whether it can be decoded without filling the memory.
  boolean isBearable() {
    return width <= MOST && height <= MOST && width * height <= MOST / Math.max(1, frames);
  }

  /// `1,200 × 800 pixels`.
  String pixels() {
    return String.format(java.util.Locale.ROOT, "%,d × %,d pixels", width, height);
  }

  /// Why a picture is shown by its digits.
  ///
  /// @param head what is known of it
  static String refusal(Optional<ImageHead> head, boolean complete, boolean damaged) {
    if (!complete) {
      return "The picture is shown when all of it is here.";
    }
    return damaged
        ? "The picture is damaged and cannot be shown. These are its bytes."
        : "Too large to be shown: "
            + head.map(ImageHead::pixels).orElse("")
            + " take more memory than there is to spare. These are its bytes.";
  }
}
