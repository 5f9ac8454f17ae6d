package hypercall.http;

/// The phases of a call, in order.
public enum Phase {
  DNS,
  CONNECT,
  TLS,
  /// Writing the request.
  SEND,
  /// Waiting for the first byte of the answer.
  WAIT,
  /// Reading the body.
  BODY
}
