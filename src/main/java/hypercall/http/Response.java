package hypercall.http;

import hypercall.bytes.GrowingBytes;

/// What came back. The body may still be growing; it is decoded (gzip, deflate), the count on the
/// wire is in the exchange.
///
/// @param version `HTTP/1.1` or `HTTP/1.0`
/// @param reason the phrase of the status line, where Proxmox puts its error text (wire-facts 1.1)
public record Response(
    String version, int status, String reason, Headers headers, GrowingBytes body) {}
