package hypercall.http;

/// Who put a header line, or a part of it, into a request.
public enum SetBy {
  /// Who sends it: it was typed.
  PERSON,
  /// The application, because the request asks for it: `Accept`, the type of the body.
  APPLICATION,
  /// The session: ticket, CSRF token, API token.
  SESSION,
  /// The connection's cookies.
  JAR,
  /// Whoever puts the request on the wire: `Host`, `Content-Length`.
  CLIENT
}
