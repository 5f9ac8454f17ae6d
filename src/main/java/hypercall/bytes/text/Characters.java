package hypercall.bytes.text;

/// Reads the characters out of bytes, one after the other; for one thread.
///
/// What is no character is told, and not replaced.
public abstract sealed class Characters permits Utf8, Utf16, SingleByte, Slow {
  /// In place of a character: these bytes are none.
  public static final int BAD = -1;

  private int codePoint;
  private int second;

  /// Reads the character at a place where one begins.
  ///
  /// @param end where the bytes end
  /// @param last whether nothing comes after them
  /// @return its length in bytes; 0 when it is not whole yet, which is never so when `last`
  public abstract int read(byte[] bytes, int at, int end, boolean last);

  /// The character that was read, or [#BAD].
  public final int codePoint() {
    return codePoint;
  }

  /// A second one that the same bytes mean, as in Big5-HKSCS; 0 almost always.
  public final int second() {
    return second;
  }

  /// Whether the bytes 0x20 to 0x7E are the ASCII characters, wherever a character begins.
  public boolean isOverAscii() {
    return false;
  }

  /// Whether what a byte means depends on bytes further back in its line.
  public boolean remembers() {
    return false;
  }

  /// Another one of the same kind, for another thread.
  public abstract Characters again();

  /// Forgets what came before: what is read next stands at the start of a line.
  public void restart() {
    // Most charsets remember nothing.
  }

  final int good(int length, int character) {
    return good(length, character, 0);
  }

  final int good(int length, int character, int then) {
    codePoint = character;
    second = then;
    return length;
  }

  final int bad(int length) {
    return good(length, BAD);
  }
}
