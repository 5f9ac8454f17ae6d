package hypercall.pve;

import hypercall.http.Exchange;
import java.util.ArrayList;
import java.util.List;

/// Puts a [Problem] of an answer together.
final class Sentences {
  private final Problem.Kind kind;
  private final String title;
  private final List<String> next = new ArrayList<>();
  private String mayHaveRun = "";

  Sentences(Problem.Kind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  /// The server refused before it began.
  Sentences notRun() {
    return mayHaveRun("It did not run.");
  }

  Sentences mayHaveRun(String sentence) {
    mayHaveRun = sentence;
    return this;
  }

  Sentences next(String sentence) {
    next.add(sentence);
    return this;
  }

  /// Whether it ran is told of writes only: reading once more or less changes nothing.
  Problem of(Exchange exchange, ErrorAnswer error) {
    boolean reads = exchange.request().method().equals("GET");
    return new Problem(
        kind,
        title,
        reads ? "" : mayHaveRun,
        List.copyOf(next),
        error.fields(),
        details(exchange, error));
  }

  private static String details(Exchange exchange, ErrorAnswer error) {
    StringBuilder text = new StringBuilder();
    text.append(exchange.request().method()).append(' ').append(exchange.request().address());
    text.append("\n\n").append(exchange.receivedHead().strip());
    if (!error.text().isEmpty() && !exchange.receivedHead().contains(error.text())) {
      text.append("\n\n").append(error.text());
    }
    return text.toString();
  }
}
