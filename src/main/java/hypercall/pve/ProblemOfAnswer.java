package hypercall.pve;

import hypercall.http.Exchange;
import java.util.List;
import java.util.Optional;

/// Says in sentences why the server refused.
final class ProblemOfAnswer {
  private ProblemOfAnswer() {}

  static Optional<Problem> of(Exchange exchange) {
    return ErrorAnswer.of(exchange).map(error -> of(exchange, error));
  }

  private static Problem of(Exchange exchange, ErrorAnswer error) {
    return switch (error.status()) {
      case 301, 302, 303, 307, 308 -> redirect(exchange, error);
      case 400 -> parameters(exchange, error);
      case 401 -> ProblemOfIdentity.unauthorized(exchange, error);
      case 403 -> ProblemOfIdentity.forbidden(exchange, error);
      case 404 ->
          new Sentences(Problem.Kind.UNKNOWN_PATH, "The server found nothing there: " + text(error))
              .notRun()
              .next("Check the path; the answer may also come from a proxy before the server.")
              .of(exchange, error);
      case 501 -> notImplemented(exchange, error);
      case 506 -> variant(exchange, error);
      case 595, 596, 597, 598, 599 -> otherNode(exchange, error);
      case 429, 502, 503, 504 ->
          new Sentences(Problem.Kind.SERVER, "The server is too busy or restarting: " + text(error))
              .mayHaveRun("The request may or may not have run.")
              .next("Wait a moment, look whether it has taken effect, and send it again.")
              .of(exchange, error);
      default -> server(exchange, error);
    };
  }

  private static Problem redirect(Exchange exchange, ErrorAnswer error) {
    String target = exchange.response().headers().first("Location").orElse("another address");
    return new Sentences(
            Problem.Kind.SERVER,
            "The server points to " + target + " instead of answering. It was not followed.")
        .notRun()
        .next("Send the request to that address yourself if you trust it.")
        .of(exchange, error);
  }

  private static Problem parameters(Exchange exchange, ErrorAnswer error) {
    int count = error.fields().size();
    if (count == 0 && error.errors() == Product.Errors.IN_BODY) {
      return new Sentences(Problem.Kind.PARAMETERS, "The server refused: " + text(error))
          .mayHaveRun("It says 400 for whatever goes wrong, so a part of it may have been done.")
          .next(
              "Correct what is named; if nothing is wrong with it, look at the state it is about.")
          .of(exchange, error);
    }
    String title =
        count == 0
            ? "The server did not accept the parameters: " + text(error)
            : count == 1
                ? "The server did not accept the parameter “"
                    + error.fields().keySet().iterator().next()
                    + "”."
                : "The server did not accept " + count + " parameters.";
    return new Sentences(Problem.Kind.PARAMETERS, title)
        .notRun()
        .next("Correct what is named and send again.")
        .of(exchange, error);
  }

  private static Problem notImplemented(Exchange exchange, ErrorAnswer error) {
    String text = error.text();
    String method = exchange.request().method();
    if (text.startsWith("Unexpected content for method")) {
      return new Sentences(Problem.Kind.PARAMETERS, "The server takes no body with " + method + ".")
          .notRun()
          .next("Put the parameters into the query instead.")
          .of(exchange, error);
    }
    if (text.contains("data too large")) {
      return new Sentences(
              Problem.Kind.PARAMETERS, "The body is larger than the server takes (512 KiB).")
          .notRun()
          .next("Send less; files go through the upload of a storage.")
          .of(exchange, error);
    }
    if (text.startsWith("method '")) {
      return new Sentences(
              Problem.Kind.UNKNOWN_PATH, "The server does not know the method " + method + ".")
          .notRun()
          .next("Proxmox takes GET, POST, PUT and DELETE, in capital letters.")
          .of(exchange, error);
    }
    if (text.startsWith("no formatter") || text.startsWith("no such uri")) {
      return new Sentences(
              Problem.Kind.UNKNOWN_PATH, "The server has no answer in this format: " + text(error))
          .notRun()
          .next("Use a path below /api2/json.")
          .of(exchange, error);
    }
    return new Sentences(
            Problem.Kind.UNKNOWN_PATH,
            "The server knows no " + method + " " + apiPath(exchange) + ".")
        .notRun()
        .next("Check the path for a mistyped part.")
        .next("If the path is right, it takes another method (GET, POST, PUT or DELETE).")
        .of(exchange, error);
  }

  private static Problem variant(Exchange exchange, ErrorAnswer error) {
    return new Sentences(
            Problem.Kind.PARAMETERS, "The server does not take this kind of body: " + text(error))
        .notRun()
        .next("Send a form or JSON.")
        .of(exchange, error);
  }

  private static Problem otherNode(Exchange exchange, ErrorAnswer error) {
    String why =
        switch (error.status()) {
          case 595 -> "it could not connect to it";
          case 596 -> "the TLS connection to it failed or broke";
          default -> "the connection to it failed";
        };
    return new Sentences(
            Problem.Kind.SERVER,
            "This node passes the request on to another node of the cluster, but "
                + why
                + ": "
                + text(error))
        .mayHaveRun(
            error.status() == 595
                ? "It did not run."
                : "It may have run on the other node, whose answer did not arrive.")
        .next("Look whether that node is online (GET /nodes) and reachable from this one.")
        .of(exchange, error);
  }

  private static Problem server(Exchange exchange, ErrorAnswer error) {
    if (error.status() < 500) {
      return new Sentences(
              Problem.Kind.SERVER, "The server refused with " + error.status() + ": " + text(error))
          .mayHaveRun("The request may or may not have run.")
          .next("Compare the request with the server's API description.")
          .of(exchange, error);
    }
    Sentences sentences =
        new Sentences(Problem.Kind.SERVER, "The server could not do it: " + text(error))
            .mayHaveRun("The server had begun; a part of it may have been done.");
    for (String hint : hints(error.text())) {
      sentences.next(hint);
    }
    return sentences.of(exchange, error);
  }

  private static List<String> hints(String text) {
    if (text.startsWith("hostname lookup")) {
      return List.of("Check the node's name in the path: GET /nodes lists them.");
    }
    if (text.contains("does not exist")) {
      return List.of("Check the name or number in the path: what it names is not there.");
    }
    if (text.contains("checksum mismatch")) {
      return List.of(
          "Somebody changed it meanwhile: read it again and send with the new “digest”.");
    }
    if (text.contains("malformed JSON") || text.contains("Not a HASH reference")) {
      return List.of("The body must be one JSON object.");
    }
    return List.of("The text is the server's own; its task log or journal may say more.");
  }

  private static String apiPath(Exchange exchange) {
    String path = exchange.request().address().getPath();
    return path == null ? "/" : path.replaceFirst("^/api2/[a-z]+(?=/|$)", "");
  }

  /// The error text as the end of a sentence.
  static String text(ErrorAnswer error) {
    String first = error.text().lines().findFirst().orElse("").strip();
    if (first.isEmpty()) {
      return "it gave no reason (status " + error.status() + ").";
    }
    return first.endsWith(".") || first.endsWith("!") ? first : first + ".";
  }
}
