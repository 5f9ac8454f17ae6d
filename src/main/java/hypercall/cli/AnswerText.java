package hypercall.cli;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Exchange;
import hypercall.json.JsonFormatter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// An answer as it is printed: its head if asked for, and its body pretty or as it came.
final class AnswerText {
  private final Terminal terminal;
  private final SendOptions options;

  AnswerText(Terminal terminal, SendOptions options) {
    this.terminal = terminal;
    this.options = options;
  }

  /// @param body what is printed of the answer: the bytes as they came
  void print(Exchange exchange, GrowingBytes body) throws IOException {
    printHead(exchange);
    if (body.size() == 0) {
      return;
    }
    if (options.raw() || !isJson(exchange)) {
      copy(body, terminal.out());
      return;
    }
    new JsonFormatter(terminal.out(), terminal.coloured())
        .format(body)
        .ifPresent(
            fault ->
                terminal.say(
                    "The answer is not JSON from byte "
                        + fault.offset()
                        + " on: "
                        + fault.message()));
  }

  /// A refusal: its sentences are told elsewhere, here only what was asked for explicitly.
  void printRefusal(Exchange exchange) throws IOException {
    printHead(exchange);
    if (options.raw()) {
      copy(exchange.response().body(), terminal.out());
    }
  }

  private void printHead(Exchange exchange) throws IOException {
    if (options.headers()) {
      String head = exchange.receivedHead().strip().replace("\r\n", "\n") + "\n\n";
      terminal.out().write(head.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static boolean isJson(Exchange exchange) {
    return exchange
        .response()
        .headers()
        .first("Content-Type")
        .map(type -> type.contains("json"))
        .orElse(true);
  }

  private static void copy(GrowingBytes body, OutputStream out) throws IOException {
    try (InputStream in = body.stream()) {
      in.transferTo(out);
    }
    out.flush();
  }
}
