package hypercall.ui.response;

import hypercall.bytes.GrowingBytes;

/// Counts the pictures of a GIF by stepping over its blocks.
final class GifFrames {
  private static final int HEADER = 13;
  private static final int PICTURE = 0x2C;
  private static final int EXTENSION = 0x21;

  private final GrowingBytes bytes;
  private long at = HEADER;

  private GifFrames(GrowingBytes bytes) {
    this.bytes = bytes;
  }

  /// How many there are, at least one.
  static int in(GrowingBytes bytes) {
    return Math.max(1, new GifFrames(bytes).count());
  }

  private int count() {
    int frames = 0;
    colours(10);
    while (at < bytes.size()) {
      int kind = bytes.at(at) & 0xFF;
      if (kind == EXTENSION) {
        at += 2;
      } else if (kind == PICTURE) {
        frames++;
        long flags = at + 9;
        at += 10;
        colours(flags);
        at++;
      } else {
        return frames;
      }
      blocks();
    }
    return frames;
  }

  /// Steps over a table of colours, if the flags at a place say that there is one.
  private void colours(long flags) {
    int told = flags < bytes.size() ? bytes.at(flags) & 0xFF : 0;
    at += (told & 0x80) == 0 ? 0 : 3L << (1 + (told & 7));
  }

  private void blocks() {
    while (at < bytes.size() && bytes.at(at) != 0) {
      at += 1 + (bytes.at(at) & 0xFF);
    }
    at++;
  }
}
