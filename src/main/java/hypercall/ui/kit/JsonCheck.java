package hypercall.ui.kit;

import hypercall.bytes.GrowingBytes;
import hypercall.json.Fault;
import hypercall.json.JsonDocument;
import hypercall.json.JsonFormatter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Checks and formats a text that people type as JSON.
final class JsonCheck {
  private JsonCheck() {}

  /// Where a text stops being JSON.
  ///
  /// @param line from 0
  /// @param column from 0, in characters
  /// @param message one sentence without the place
  record Place(int offset, int line, int column, String message) {
    String told() {
      return "Line " + (line + 1) + ", column " + (column + 1) + ": " + message;
    }
  }

  /// The first fault; empty for sound or blank text.
  static Optional<Place> fault(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (GrowingBytes growing = GrowingBytes.of(bytes)) {
      JsonDocument document = JsonDocument.of(growing);
      document.advance(Long.MAX_VALUE);
      return document.fault().map(fault -> place(bytes, fault));
    }
  }

  private static Place place(byte[] bytes, Fault fault) {
    int length = (int) Math.min(fault.offset(), bytes.length);
    String before = new String(bytes, 0, length, StandardCharsets.UTF_8);
    int line = (int) before.chars().filter(c -> c == '\n').count();
    int column = before.length() - before.lastIndexOf('\n') - 1;
    return new Place(before.length(), line, column, fault.message());
  }

  /// The text with two spaces a level; numbers, order and escapes stay as typed. Only for text
  /// without a fault.
  static String format(String text) {
    ByteArrayOutputStream pretty = new ByteArrayOutputStream(text.length() * 2);
    try (GrowingBytes bytes = GrowingBytes.of(text.getBytes(StandardCharsets.UTF_8))) {
      new JsonFormatter(pretty, false).format(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not refuse bytes.", e);
    }
    return pretty.toString(StandardCharsets.UTF_8).stripTrailing();
  }
}
