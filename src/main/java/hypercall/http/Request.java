package hypercall.http;

import java.net.URI;

/// What goes out: method, absolute https address with its query, headers in order, body.
///
/// Methods are sent as written: a server's refusal of `PATCH` is worth seeing.
///
/// @throws IllegalArgumentException with a sentence, when the method is not a token (RFC 9110
///   5.6.2)
public record Request(String method, URI address, Headers headers, Body body) {
  public Request {
    Header.checkToken("method", method);
  }

  public Request withHeader(String name, String value) {
    return new Request(method, address, headers.with(name, value), body);
  }

  /// Host and port as a pin is kept for: `host:port`, lower case, IPv6 in brackets, default port
  /// 443 written out.
  ///
  /// @throws IllegalArgumentException when the address names no host
  public String hostAndPort() {
    return Origin.of(address).toString();
  }

  /// Without query, header values and body: they may hold secrets.
  @Override
  public String toString() {
    return method + " " + Visible.of(String.valueOf(address.getRawPath()));
  }
}
