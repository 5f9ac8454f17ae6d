package hypercall.pve;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Body;
import hypercall.http.Exchange;
import hypercall.http.Headers;
import hypercall.http.Request;
import hypercall.http.Response;
import hypercall.http.Timing;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// Exchanges made by hand, for what is read in them.
final class Exchanges {
  private static final String SERVER = "https://pve1.lab:8006";

  private Exchanges() {}

  static Request request(String method, String path) {
    return new Request(method, URI.create(SERVER + path), Headers.NONE, Body.NONE);
  }

  static Exchange answer(String method, String path, int status, String reason, String body) {
    return answer(request(method, path), status, reason, Headers.NONE, body);
  }

  static Exchange answer(Request request, int status, String reason, Headers headers, String body) {
    GrowingBytes bytes = GrowingBytes.of(body.getBytes(StandardCharsets.UTF_8));
    return new Exchange(
        request,
        request.method() + " " + request.address() + " HTTP/1.1\r\n\r\n",
        "",
        new Response("HTTP/1.1", status, reason, headers, bytes),
        "HTTP/1.1 " + status + " " + reason + "\r\n\r\n",
        new Timing(Instant.EPOCH, Map.of(), Duration.ZERO),
        null,
        bytes.size(),
        "",
        false);
  }

  static String text(GrowingBytes body) {
    byte[] bytes = new byte[(int) body.size()];
    body.read(0, bytes, 0, bytes.length);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
