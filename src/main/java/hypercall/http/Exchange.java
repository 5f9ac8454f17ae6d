package hypercall.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Request and response as they went over the wire, with timing and TLS facts; secret spans are
/// already overwritten.
///
/// The request is kept masked too: it tells what was sent, but cannot be sent again. The headers of
/// the response are as they came.
///
/// The body of the response may still be growing when this is handed out through
/// [Call.Watcher#answered]; `send` returns when it ended.
///
/// @param sentHead request line and header lines as written, masked
/// @param sentBody body as written, masked; empty when none
/// @param receivedHead status line and header lines as read, masked
/// @param bodyOnWire bytes of the body on the wire, before decoding
/// @param note what a person should know: "cut short: 400 of 1,000 bytes", "HTTP/1.0, length
///   unknown"; empty when all is well
/// @param truncated whether the body ended early
/// @param trace the way it took, and what was counted
public record Exchange(
    Request request,
    String sentHead,
    String sentBody,
    Response response,
    String receivedHead,
    Timing timing,
    @Nullable TlsFacts tlsFacts,
    long bodyOnWire,
    String note,
    boolean truncated,
    Trace trace) {
  /// Of whose way nothing is known.
  public Exchange(
      Request request,
      String sentHead,
      String sentBody,
      Response response,
      String receivedHead,
      Timing timing,
      @Nullable TlsFacts tlsFacts,
      long bodyOnWire,
      String note,
      boolean truncated) {
    this(
        request,
        sentHead,
        sentBody,
        response,
        receivedHead,
        timing,
        tlsFacts,
        bodyOnWire,
        note,
        truncated,
        Trace.UNKNOWN);
  }

  public Optional<TlsFacts> tls() {
    return Optional.ofNullable(tlsFacts);
  }

  /// The same exchange when the body has ended.
  public Exchange ended(Timing finalTiming, long wireBytes, String finalNote, boolean cut) {
    return new Exchange(
        request,
        sentHead,
        sentBody,
        response,
        receivedHead,
        finalTiming,
        tlsFacts,
        wireBytes,
        finalNote,
        cut,
        trace);
  }

  /// The same with another answer.
  public Exchange with(Response other) {
    return new Exchange(
        request,
        sentHead,
        sentBody,
        other,
        receivedHead,
        timing,
        tlsFacts,
        bodyOnWire,
        note,
        truncated,
        trace);
  }

  /// The same with another trace.
  public Exchange with(Trace other) {
    return new Exchange(
        request,
        sentHead,
        sentBody,
        response,
        receivedHead,
        timing,
        tlsFacts,
        bodyOnWire,
        note,
        truncated,
        other);
  }

  /// Without headers and bodies.
  @Override
  public String toString() {
    return "Exchange[" + request + " → " + response.status() + "]";
  }
}
