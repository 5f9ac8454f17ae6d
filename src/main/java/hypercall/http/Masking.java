package hypercall.http;

import hypercall.secret.Redactor;
import java.net.URI;

/// What is kept of a request: the same, with every secret overwritten.
record Masking(Redactor redactor) {
  /// The request as an [Exchange] keeps it.
  Request request(Request sent) {
    return new Request(
        sent.method(), address(sent.address()), headers(sent.headers()), body(sent.body()));
  }

  String head(byte[] head) {
    return redactor.redact(HeadText.of(head));
  }

  /// The body as written: secret fields masked by their place, everything else by the redactor.
  String sentBody(Body body) {
    return switch (body) {
      case Body.None _ -> "";
      case Body.Form(var fields) -> {
        StringBuilder shown = new StringBuilder();
        for (Body.Field field : fields) {
          shown
              .append(shown.isEmpty() ? "" : "&")
              .append(PercentEncoding.encode(field.name()))
              .append('=');
          shown.append(field.secret() ? Redactor.MASK : PercentEncoding.encode(field.value()));
        }
        yield redactor.redact(shown.toString());
      }
      case Body.Upload(var fields, FilePart file) -> redactor.redact(Multipart.shown(fields, file));
      case Body.Text(_, String text) -> redactor.redact(text);
    };
  }

  private Body body(Body body) {
    return switch (body) {
      case Body.None none -> none;
      case Body.Form(var fields) -> new Body.Form(fields.stream().map(this::field).toList());
      case Body.Upload(var fields, FilePart file) ->
          new Body.Upload(fields.stream().map(this::field).toList(), file);
      case Body.Text(String type, String text) -> new Body.Text(type, redactor.redact(text));
    };
  }

  private Body.Field field(Body.Field field) {
    String value = field.secret() ? Redactor.MASK : redactor.redact(field.value());
    return new Body.Field(field.name(), value, field.secret());
  }

  private Headers headers(Headers headers) {
    return new Headers(headers.lines().stream().map(this::header).toList());
  }

  /// Masked as a whole line, because shapes know a header by its name.
  private Header header(Header header) {
    String line = redactor.redact(header.name() + ": " + header.value());
    String start = header.name() + ": ";
    return new Header(
        header.name(), line.startsWith(start) ? line.substring(start.length()) : Redactor.MASK);
  }

  private URI address(URI address) {
    String masked = redactor.redact(address.toString());
    return masked.equals(address.toString()) ? address : URI.create(masked);
  }
}
