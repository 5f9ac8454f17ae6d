package hypercall.pve;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Cookie;
import hypercall.http.Exchange;
import hypercall.http.Header;
import hypercall.http.Headers;
import hypercall.http.Request;
import hypercall.http.Response;
import hypercall.secret.Redactor;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/// Turns an exchange into the one that is kept: without the secrets of its answer's body. Those of
/// the request and of both heads the wire has overwritten already.
final class Capture {
  /// A name that is longer makes a cookie too large with a value that is not; bytes.
  private static final int MOST_NAME = 1024;

  /// The bodies as they came, by the masked one; an entry is wiped when that is closed, and goes
  /// with its exchange.
  private final Map<GrowingBytes, byte[]> held = Collections.synchronizedMap(new WeakHashMap<>());

  /// The exchange with secret header values, secret fields and secret members overwritten. Only
  /// answers to writes hold such members; the others are left as they are, whatever their size.
  Exchange kept(Exchange exchange) {
    Response response = exchange.response();
    GrowingBytes body = maskedBody(exchange.request(), response.body());
    return exchange.with(
        new Response(
            response.version(),
            response.status(),
            response.reason(),
            withoutCookies(response.headers()),
            body));
  }

  /// The jar holds the cookies; what is kept tells their names.
  private static Headers withoutCookies(Headers headers) {
    return new Headers(headers.lines().stream().map(Capture::withoutCookie).toList());
  }

  private static Header withoutCookie(Header header) {
    if (!header.name().equalsIgnoreCase("Set-Cookie")) {
      return header;
    }
    String line = header.value();
    int end = line.indexOf(';') < 0 ? line.length() : line.indexOf(';');
    int is = line.indexOf('=');
    String name = is < 0 || is > end ? "" : line.substring(0, is + 1);
    return new Header(
        header.name(), name + mask(line.substring(name.length(), end)) + line.substring(end));
  }

  /// Dots; as many as it takes where the jar refused a value for its size, so that it can be told
  /// from what is kept why.
  private static String mask(String value) {
    int bytes = value.getBytes(StandardCharsets.UTF_8).length;
    int dot = "•".getBytes(StandardCharsets.UTF_8).length;
    return bytes < Cookie.MOST_BYTES - MOST_NAME
        ? Redactor.MASK
        : "•".repeat(bytes / dot) + ".".repeat(bytes % dot);
  }

  /// Whether the answer to this request holds secrets for certain, if it is a success.
  static boolean bringsSecrets(Request request) {
    String path = request.address().getRawPath();
    return mayBringSecrets(request)
        && path != null
        && (path.contains("/token/") || path.endsWith("proxy") || path.endsWith("ticket"));
  }

  private static boolean mayBringSecrets(Request request) {
    return request.method().equals("POST") || request.method().equals("PUT");
  }

  private GrowingBytes maskedBody(Request request, GrowingBytes body) {
    if (!mayBringSecrets(request)) {
      return body;
    }
    boolean token = namesToken(request);
    return SmallJson.bytes(body)
        .map(
            bytes -> {
              byte[] masked = SecretSpans.overwritten(bytes, token);
              return masked == bytes ? body : kept(request, bytes, GrowingBytes.of(masked));
            })
        .orElse(body);
  }

  private GrowingBytes kept(Request request, byte[] came, GrowingBytes masked) {
    if (!Login.is(request)) {
      held.put(masked, came);
      masked.onClose(() -> wipe(masked));
    }
    return masked;
  }

  private void wipe(GrowingBytes masked) {
    synchronized (held) {
      byte[] came = held.remove(masked);
      if (came != null) {
        Arrays.fill(came, (byte) 0);
      }
    }
  }

  /// The body as it came, where a masked one is kept in its place.
  GrowingBytes revealed(GrowingBytes masked) {
    synchronized (held) {
      byte[] came = held.get(masked);
      return came == null ? masked : GrowingBytes.of(came.clone());
    }
  }

  /// The secrets that are held of an answer; none when it had none, or they are forgotten.
  List<ToldSecret> secrets(Exchange exchange) {
    synchronized (held) {
      byte[] came = held.get(exchange.response().body());
      return came == null ? List.of() : SecretSpans.secrets(came, namesToken(exchange.request()));
    }
  }

  /// Whether secrets of this answer were overwritten that a person could have asked for.
  static boolean hadSecrets(Exchange exchange) {
    Request request = exchange.request();
    return mayBringSecrets(request)
        && !Login.is(request)
        && SmallJson.bytes(exchange.response().body()).stream()
            .flatMap(bytes -> SecretSpans.secrets(bytes, namesToken(request)).stream())
            .anyMatch(ToldSecret::isOverwritten);
  }

  static boolean namesToken(Request request) {
    String path = request.address().getRawPath();
    return path != null && path.contains("/token/");
  }

  void forget() {
    synchronized (held) {
      held.values().forEach(came -> Arrays.fill(came, (byte) 0));
      held.clear();
    }
  }
}
