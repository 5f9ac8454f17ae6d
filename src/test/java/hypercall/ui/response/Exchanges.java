package hypercall.ui.response;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Body;
import hypercall.http.Certificate;
import hypercall.http.Exchange;
import hypercall.http.Header;
import hypercall.http.Headers;
import hypercall.http.Phase;
import hypercall.http.Request;
import hypercall.http.Response;
import hypercall.http.Timing;
import hypercall.http.TlsFacts;
import hypercall.pve.Problem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Exchanges as the wire would hand them over.
final class Exchanges {
  static final String SENT =
      "GET /api2/json/nodes/pve1/status HTTP/1.1\r\nHost: pve1.lab:8006\r\n"
          + "Accept: application/json\r\nCookie: PVEAuthCookie=PVE:api@pve:••••••••\r\n";

  private Exchanges() {}

  static Exchange of(int status, String reason, String type, GrowingBytes body) {
    return of(status, reason, type, body, body.size(), "", false);
  }

  static Exchange json(String body) {
    return of(200, "OK", "application/json;charset=UTF-8", bytes(body));
  }

  static GrowingBytes bytes(String body) {
    return GrowingBytes.of(body.getBytes(StandardCharsets.UTF_8));
  }

  static Exchange of(
      int status,
      String reason,
      String type,
      GrowingBytes body,
      long wire,
      String note,
      boolean truncated) {
    Headers headers =
        new Headers(
            List.of(
                new Header("Cache-Control", "max-age=0"),
                new Header("Connection", "close"),
                new Header("Connection", "Keep-Alive"),
                new Header("Server", "pve-api-daemon/3.0"),
                new Header("Content-Type", type)));
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " " + reason + "\r\n");
    headers.lines().forEach(h -> head.append(h.name() + ": " + h.value() + "\r\n"));
    Request request =
        new Request(
            "GET",
            URI.create("https://pve1.lab:8006/api2/json/nodes/pve1/status"),
            Headers.NONE,
            Body.NONE);
    Map<Phase, Duration> phases =
        Map.of(
            Phase.DNS, Duration.ofNanos(400_000),
            Phase.CONNECT, Duration.ofMillis(2),
            Phase.TLS, Duration.ofMillis(9),
            Phase.WAIT, Duration.ofMillis(24),
            Phase.BODY, Duration.ofMillis(1));
    Certificate certificate =
        new Certificate(
            "4F:9A:00:C1",
            "11:22",
            "CN=pve1.lab",
            List.of("pve1.lab"),
            "CN=Proxmox Virtual Environment",
            Instant.EPOCH,
            Instant.MAX,
            false);
    return new Exchange(
        request,
        SENT,
        "",
        new Response("HTTP/1.1", status, reason, headers, body),
        head.toString(),
        new Timing(Instant.EPOCH, phases, Duration.ofMillis(38)),
        new TlsFacts("TLSv1.3", "TLS_AES_256_GCM_SHA384", certificate),
        wire,
        note,
        truncated);
  }

  /// The same with other headers of the answer.
  static Exchange with(Exchange exchange, Headers headers) {
    return with(exchange, headers, exchange.receivedHead());
  }

  static Exchange with(Exchange exchange, Headers headers, String head) {
    Response old = exchange.response();
    return new Exchange(
        exchange.request(),
        exchange.sentHead(),
        exchange.sentBody(),
        new Response(old.version(), old.status(), old.reason(), headers, old.body()),
        head,
        exchange.timing(),
        exchange.tlsFacts(),
        exchange.bodyOnWire(),
        exchange.note(),
        exchange.truncated());
  }

  static Problem problem(Problem.Kind kind) {
    return new Problem(
        kind,
        "The server did not accept the parameters.",
        "Nothing was changed: Proxmox checks all parameters before it starts.",
        List.of("Correct the parameters named below.", "Send the request again."),
        Map.of("vmid", "type check ('integer') failed - got 'abc'"),
        "HTTP/1.1 400 Parameter verification failed.");
  }
}
