package hypercall.http;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// No answer came, or it ended early; the message is a sentence for people.
public final class NoResponse extends IOException {
  private static final long serialVersionUID = 1;

  /// Why, as kinds that a caller acts on differently.
  public enum Reason {
    DNS,
    CONNECT,
    CONNECT_TIMEOUT,
    NETWORK,
    PLAINTEXT,
    /// The file to upload is gone, cannot be read, or changed meanwhile.
    FILE,
    NOT_TLS,
    TLS_VERSION,
    TLS_TIMEOUT,
    TLS_CLIENT_CERTIFICATE,
    TLS_FAILED,
    /// Not trusted yet: first contact.
    CERTIFICATE_UNKNOWN,
    /// Pinned, and another came.
    CERTIFICATE_CHANGED,
    CERTIFICATE_DATE,
    CERTIFICATE_NAME,
    RESET,
    SEND_STALL,
    READ_TIMEOUT,
    /// Closed without a byte.
    EMPTY,
    TOO_BIG,
    PROTOCOL,
    CANCELLED
  }

  private final Reason reason;
  private final Phase phase;
  private final boolean mayHaveRun;
  private final transient @Nullable Certificate certificate;
  private final String received;

  /// @param mayHaveRun whether the server may have acted: something of the request was sent
  public NoResponse(
      Reason reason,
      Phase phase,
      boolean mayHaveRun,
      String message,
      @Nullable Certificate certificate,
      @Nullable Throwable cause) {
    this(reason, phase, mayHaveRun, message, certificate, cause, "");
  }

  /// @param received what came instead of an answer, masked, escaped, shortened; empty when nothing
  ///   did
  public NoResponse(
      Reason reason,
      Phase phase,
      boolean mayHaveRun,
      String message,
      @Nullable Certificate certificate,
      @Nullable Throwable cause,
      String received) {
    super(message, cause);
    this.received = received;
    this.reason = reason;
    this.phase = phase;
    this.mayHaveRun = mayHaveRun;
    this.certificate = certificate;
  }

  public Reason reason() {
    return reason;
  }

  public Phase phase() {
    return phase;
  }

  public boolean mayHaveRun() {
    return mayHaveRun;
  }

  /// The certificate that came, for the `CERTIFICATE_…` reasons.
  public Optional<Certificate> certificate() {
    return Optional.ofNullable(certificate);
  }

  /// What came instead of an answer, for showing: masked, escaped, at most 4 KiB; empty when
  /// nothing did.
  public String received() {
    return received;
  }
}
