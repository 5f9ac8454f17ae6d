package hypercall.practice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import tools.jackson.databind.json.JsonMapper;

/// Tells what is wrong with the bytes of an answer, or of several in a row.
final class Wellformed {
  private static final List<String> INSIDES =
      List.of("java.", "hypercall", "Exception", "method died", "\tat ", "Cannot invoke");
  private static final String HEADER = "[A-Za-z-]+: [^\r\n]*";

  private Wellformed() {}

  /// What is wrong; empty when nothing is.
  static String fault(byte[] bytes) throws IOException {
    int at = 0;
    while (at < bytes.length) {
      String rest = new String(bytes, at, bytes.length - at, StandardCharsets.ISO_8859_1);
      int end = rest.indexOf("\r\n\r\n");
      if (end < 0) {
        return "a head without an end: " + start(rest);
      }
      String[] lines = rest.substring(0, end).split("\r\n", -1);
      if (!lines[0].matches("(?s)HTTP/\\d+\\.\\d+ [1-9]\\d\\d [^\r\n]*")) {
        return "no status line: " + start(rest);
      }
      int length = 0;
      String coding = "";
      boolean json = false;
      for (int i = 1; i < lines.length; i++) {
        if (!lines[i].matches(HEADER)) {
          return "no header: " + start(lines[i]);
        }
        length = lines[i].startsWith("Content-Length: ") ? number(lines[i]) : length;
        coding = lines[i].startsWith("Content-Encoding: ") ? lines[i].substring(18) : coding;
        json |= lines[i].startsWith("Content-Type: application/json");
      }
      int body = at + end + 4;
      if (body + length > bytes.length) {
        return "a body cut short: " + start(rest);
      }
      String text = text(bytes, body, length, coding);
      if (json && !text.isEmpty()) {
        new JsonMapper().readTree(text);
      }
      for (String inside : INSIDES) {
        if (lines[0].contains(inside) || text.contains(inside) && !text.startsWith("const ")) {
          return "tells of its insides: " + lines[0] + " " + start(text);
        }
      }
      at = body + length;
    }
    return "";
  }

  private static int number(String line) {
    return Integer.parseInt(line.substring(line.indexOf(' ') + 1));
  }

  private static String start(String text) {
    return text.substring(0, Math.min(300, text.length()));
  }

  private static String text(byte[] bytes, int from, int length, String coding) throws IOException {
    InputStream in = new ByteArrayInputStream(bytes, from, length);
    try (InputStream plain =
        coding.equals("gzip")
            ? new GZIPInputStream(in)
            : coding.equals("deflate") ? new InflaterInputStream(in) : in) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
