package hypercall.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Who is calling: `hypercall/0.1.0`, with the version that the build wrote beside the classes.
public final class UserAgent {
  private static final String VERSION = read();

  private UserAgent() {}

  /// The version alone, such as `0.1.0`.
  public static String version() {
    return VERSION;
  }

  /// The value of the `User-Agent` header.
  static String text() {
    return "hypercall/" + VERSION;
  }

  private static String read() {
    try (InputStream in = UserAgent.class.getResourceAsStream("/hypercall/version.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The version cannot be read from the jar.", e);
    }
  }
}
