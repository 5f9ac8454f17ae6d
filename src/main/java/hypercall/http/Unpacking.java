package hypercall.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Undoes a Content-Encoding of gzip or deflate, at most two of them.
///
/// @param note what could not be undone, empty when all was
record Unpacking(InputStream stream, boolean packed, String note) {
  private static final int MOST_CODINGS = 2;
  private static final int BUFFER = 64 * 1024;

  /// @throws IOException when the stream breaks or does not begin as announced
  static Unpacking of(Headers headers, InputStream wire) throws IOException {
    List<String> codings =
        headers.lines().stream()
            .filter(line -> line.name().equalsIgnoreCase("Content-Encoding"))
            .flatMap(line -> Arrays.stream(line.value().toLowerCase(Locale.ROOT).split(",")))
            .map(String::strip)
            .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
            .toList();
    if (codings.isEmpty()) {
      return new Unpacking(wire, false, "");
    }
    String all = Visible.of(String.join(", ", codings));
    if (codings.size() > MOST_CODINGS || !codings.stream().allMatch(Unpacking::isKnown)) {
      return new Unpacking(wire, false, "packed with " + all + ", shown as it came");
    }
    InputStream stream = wire;
    for (String coding : codings.reversed()) {
      stream = coding.equals("deflate") ? inflate(stream) : new GZIPInputStream(stream, BUFFER);
    }
    return new Unpacking(stream, true, "");
  }

  private static boolean isKnown(String coding) {
    return coding.equals("gzip") || coding.equals("x-gzip") || coding.equals("deflate");
  }

  /// Deflate in its zlib wrapping (RFC 9110 8.4.1.2), or bare as some servers send it.
  private static InputStream inflate(InputStream in) throws IOException {
    PushbackInputStream start = new PushbackInputStream(in, 2);
    byte[] two = new byte[2];
    int count = start.readNBytes(two, 0, 2);
    start.unread(two, 0, count);
    boolean zlib = (two[0] & 0x0f) == 8 && (((two[0] & 0xff) << 8) | (two[1] & 0xff)) % 31 == 0;
    return new InflaterInputStream(start, new Inflater(!zlib), BUFFER);
  }
}
