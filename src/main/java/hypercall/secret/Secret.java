package hypercall.secret;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Characters that must not be seen: wiped when closed, hidden by `toString`.
///
/// Made from an array that it takes over. A closed secret is empty. Safe for use by many threads.
public final class Secret implements AutoCloseable {
  private char[] chars;

  private Secret(char[] chars) {
    this.chars = chars;
  }

  /// Takes over the array: the caller no longer uses it, and `close` overwrites it.
  public static Secret of(char[] chars) {
    return new Secret(chars);
  }

  /// Copies text that somebody else holds (a field, an environment variable).
  public static Secret copyOf(CharSequence text) {
    char[] copy = new char[text.length()];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = text.charAt(i);
    }
    return new Secret(copy);
  }

  /// An independent copy, closed by whoever asked for it.
  public synchronized Secret copy() {
    return new Secret(chars.clone());
  }

  /// The characters as UTF-8 in a fresh array, which the caller wipes.
  public synchronized byte[] utf8() {
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(chars));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    Arrays.fill(encoded.array(), (byte) 0);
    return bytes;
  }

  /// The characters as a string, for the libraries that take nothing else; it cannot be wiped.
  public synchronized String reveal() {
    return new String(chars);
  }

  public synchronized int length() {
    return chars.length;
  }

  @Override
  public synchronized void close() {
    Arrays.fill(chars, '\0');
    chars = new char[0];
  }

  @Override
  public String toString() {
    return "•••";
  }
}
