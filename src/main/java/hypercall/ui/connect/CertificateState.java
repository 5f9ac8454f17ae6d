package hypercall.ui.connect;

import hypercall.http.Authority;
import hypercall.http.Certificate;
import hypercall.http.Trust;
import java.util.Optional;

/// How far trust in the server's certificate is settled. Nothing is sent before it is `Trusted`.
public sealed interface CertificateState {
  /// Not looked at yet.
  record Unchecked() implements CertificateState {}

  /// The handshake is under way.
  record Checking() implements CertificateState {}

  /// Settled.
  ///
  /// @param by the choice that settled it
  /// @param how one line: by whom
  /// @param authority the one in the CA file, where that settled it
  record Trusted(Certificate certificate, Trust by, String how, Optional<Authority> authority)
      implements CertificateState {}

  /// First contact: a person has to compare it. `why` says what the check found.
  record Unknown(Certificate certificate, String why) implements CertificateState {}

  /// Another one than the pinned one: a stop.
  record Changed(Certificate certificate, String pinned) implements CertificateState {}

  /// The server could not be reached, or does not speak TLS.
  record Unreachable(String why) implements CertificateState {}
}
