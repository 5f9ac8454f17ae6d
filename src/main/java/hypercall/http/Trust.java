package hypercall.http;

import java.nio.file.Path;

/// How a server's certificate becomes trusted, per connection. There is no kind that checks
/// nothing.
public sealed interface Trust {
  /// By the certificate authorities of the system (Java's, and the operating system's where it has
  /// them).
  record System() implements Trust {}

  /// By its SHA-256 fingerprint (`AA:BB:…`), whatever else says; host name and dates are then not
  /// asked.
  ///
  /// Written in any case, with or without colons; kept as `AA:BB:…`. Text that is no fingerprint
  /// matches no certificate.
  record Pinned(String fingerprint) implements Trust {
    public Pinned {
      fingerprint =
          isFingerprint(fingerprint) ? Certificate.colons(digits(fingerprint)) : fingerprint;
    }

    /// Whether the text is a SHA-256 fingerprint: 64 hex digits, colons and spaces aside.
    public static boolean isFingerprint(String text) {
      return digits(text).matches("[0-9A-Fa-f]{64}");
    }

    private static String digits(String text) {
      return text.replaceAll("[: ]", "");
    }
  }

  /// By a certificate authority in a PEM file, with host name and dates checked.
  record CaFile(Path file) implements Trust {}
}
