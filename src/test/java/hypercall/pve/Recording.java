package hypercall.pve;

import hypercall.http.Body;
import hypercall.http.Exchange;
import hypercall.http.Headers;
import hypercall.http.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// An exchange recorded with the real server, from the shared folder beside the project; tests that
/// ask for one are skipped where the folder is absent.
final class Recording {
  private static final Path FOLDER =
      Path.of(System.getProperty("hypercall.shared", "../shared"), "pve", "transcripts");

  private Recording() {}

  /// Those whose answer is told by status line and body, by file name.
  static List<String> names() {
    Assumptions.assumeTrue(Files.isDirectory(FOLDER), "no recordings at " + FOLDER);
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.matches("(?!196|197|276|277|3[0-2]0)\\d.*\\.txt"))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// The exchange of the recording whose file name begins so.
  static Exchange of(String prefix) {
    String name = names().stream().filter(n -> n.startsWith(prefix)).findFirst().orElseThrow();
    try {
      return read(Files.readString(FOLDER.resolve(name)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Exchange read(String text) {
    List<String> sent = lines(text, "> ");
    List<String> received = lines(text, "< ");
    String[] requestLine = sent.getFirst().split(" ");
    String[] statusLine = received.getFirst().split(" ", 3);
    Request request =
        new Request(
            requestLine[0],
            URI.create("https://127.0.0.1:8006" + requestLine[1]),
            headers(sent),
            Body.NONE);
    int body = text.indexOf("---\n") + 4;
    return Exchanges.answer(
        request,
        Integer.parseInt(statusLine[1]),
        statusLine.length > 2 ? statusLine[2] : "",
        headers(received),
        text.substring(body).strip());
  }

  private static List<String> lines(String text, String mark) {
    return text.lines()
        .filter(line -> line.startsWith(mark) && line.length() > mark.length())
        .map(line -> line.substring(mark.length()))
        .toList();
  }

  private static Headers headers(List<String> head) {
    Headers headers = Headers.NONE;
    for (String line : head.subList(1, head.size())) {
      int colon = line.indexOf(": ");
      headers =
          colon < 0 ? headers : headers.with(line.substring(0, colon), line.substring(colon + 2));
    }
    return headers;
  }
}
