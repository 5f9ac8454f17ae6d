package hypercall.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One recorded answer: lines that begin with `< ` are its head, what follows the `--- body` line
/// its body.
///
/// @param head as it was on the wire; empty when no answer came
public record Transcript(String name, byte[] head, byte[] body, int stated) {
  private static final Pattern BODY_LINE = Pattern.compile("\n--- body \\((\\d+) bytes\\)[^\n]*\n");

  /// The recording in a file; empty for notes that are no recording.
  public static Optional<Transcript> in(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    // One char per byte: positions in the text are positions in the file.
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    Matcher bodyLine = BODY_LINE.matcher(text);
    if (!bodyLine.find()) {
      return Optional.empty();
    }
    String head =
        text.substring(0, bodyLine.start())
            .lines()
            .filter(line -> line.equals("<") || line.startsWith("< "))
            .map(line -> line.substring(Math.min(2, line.length())) + "\r\n")
            .collect(Collectors.joining());
    int stated = Integer.parseInt(bodyLine.group(1));
    int end = Math.min(bytes.length, bodyLine.end() + stated);
    return Optional.of(
        new Transcript(
            file.getFileName().toString(),
            head.getBytes(StandardCharsets.ISO_8859_1),
            Arrays.copyOfRange(bytes, bodyLine.end(), end),
            stated));
  }

  public String headText() {
    return new String(head, StandardCharsets.UTF_8);
  }

  /// Whether the recording holds the whole answer, as it was on the wire.
  public boolean isWhole() {
    return head.length > 0 && body.length == stated && !isPacked();
  }

  boolean isPacked() {
    return headText().contains("\r\nContent-Encoding: ");
  }

  boolean keepsConnection() {
    return headText().contains("\r\nContent-Length: ")
        && !headText().contains("\r\nConnection: close");
  }

  /// The same answer with another body and its length.
  public Transcript withBody(byte[] other) {
    String changed =
        headText().replaceFirst("Content-Length: \\d+", "Content-Length: " + other.length);
    return new Transcript(name, changed.getBytes(StandardCharsets.UTF_8), other, other.length);
  }
}
