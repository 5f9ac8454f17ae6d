package hypercall.http;

/// What the handshake settled: `TLSv1.3`, the cipher suite, and whose certificate it was.
public record TlsFacts(String protocol, String cipher, Certificate certificate) {}
