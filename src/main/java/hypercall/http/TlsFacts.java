package hypercall.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the handshake settled: `TLSv1.3`, the cipher suite, and whose certificate it was.
///
/// @param by how the certificate became trusted; null when that was not kept
/// @param alpn the protocol that was agreed on for what is said inside; empty for none
public record TlsFacts(
    String protocol, String cipher, Certificate certificate, @Nullable Trust by, String alpn) {
  public TlsFacts(String protocol, String cipher, Certificate certificate) {
    this(protocol, cipher, certificate, null, "");
  }

  public Optional<Trust> trust() {
    return Optional.ofNullable(by);
  }
}
