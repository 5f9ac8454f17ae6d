package hypercall.store;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Body;
import hypercall.http.Exchange;
import hypercall.http.Header;
import hypercall.http.Headers;
import hypercall.http.Phase;
import hypercall.http.Request;
import hypercall.http.Response;
import hypercall.http.Timing;
import hypercall.pve.OwnTicket;
import hypercall.secret.Redactor;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// What is kept of an exchange beside its body. The headers of the answer are read back from the
/// masked head: as they came they may hold a ticket.
final class AnswerCodec {
  private AnswerCodec() {}

  static ObjectNode write(KeptAnswer kept) {
    Exchange exchange = kept.exchange();
    ObjectNode node = Json.object();
    node.put("connection", kept.connection());
    node.put("ownTicket", kept.ticket().name());
    node.put("method", exchange.request().method());
    node.put("address", SecretText.withoutInPath(exchange.request().address().toString()));
    node.put("sentHead", head(exchange.sentHead()));
    node.put("sentBody", SecretText.without(exchange.sentBody()));
    node.put("receivedHead", head(exchange.receivedHead()));
    CookieLines.write(exchange.response().headers(), node);
    node.put("version", exchange.response().version());
    node.put("status", exchange.response().status());
    node.put("reason", exchange.response().reason());
    node.put("started", exchange.timing().started().toString());
    node.put("nanos", exchange.timing().total().toNanos());
    ObjectNode phases = node.putObject("phases");
    exchange.timing().phases().forEach((phase, time) -> phases.put(phase.name(), time.toNanos()));
    node.put("bodyOnWire", exchange.bodyOnWire());
    node.put("note", exchange.note());
    node.put("truncated", exchange.truncated());
    TraceCodec.write(exchange, node);
    return node;
  }

  /// A head whose secret headers are masked, should the wire have left one.
  private static String head(String head) {
    return head.lines().map(AnswerCodec::line).collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String line(String line) {
    int colon = line.indexOf(':');
    if (colon > 0 && line.substring(0, colon).equalsIgnoreCase("Set-Cookie")) {
      return line.substring(0, colon + 1)
          + " "
          + CookieLines.masked(line.substring(colon + 1).strip());
    }
    boolean open =
        colon > 0
            && !line.contains(Redactor.MASK)
            && (SecretFields.header(line.substring(0, colon))
                || SecretFields.looksSecret(line.substring(colon + 1).strip()));
    return open ? line.substring(0, colon + 1) + " " + Redactor.MASK : line;
  }

  /// @param body what was kept of the body
  static KeptAnswer read(Members from, GrowingBytes body) throws BadFile {
    try {
      Request request =
          new Request(
              from.text("method"), URI.create(from.text("address")), Headers.NONE, Body.NONE);
      Response response =
          new Response(
              from.text("version"),
              from.integer("status", 0),
              from.text("reason"),
              headers(from),
              body);
      Exchange exchange =
          new Exchange(
              request,
              from.text("sentHead"),
              from.text("sentBody"),
              response,
              from.text("receivedHead"),
              timing(from),
              TraceCodec.tls(from.object("tls")),
              (long) from.number("bodyOnWire", 0),
              from.text("note"),
              from.flag("truncated", false),
              TraceCodec.read(from));
      OwnTicket ticket = OwnTicket.valueOf(from.text("ownTicket", OwnTicket.NONE.name()));
      return new KeptAnswer(exchange, from.text("connection"), ticket);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new BadFile("The kept answer is not one: " + e.getClass().getSimpleName() + ".");
    }
  }

  private static Timing timing(Members from) throws BadFile {
    Map<Phase, Duration> phases = new EnumMap<>(Phase.class);
    Optional<Members> kept = from.object("phases");
    if (kept.isPresent()) {
      for (Phase phase : Phase.values()) {
        long nanos = (long) kept.get().number(phase.name(), -1);
        if (nanos >= 0) {
          phases.put(phase, Duration.ofNanos(nanos));
        }
      }
    }
    return new Timing(
        Instant.parse(from.text("started")),
        phases,
        Duration.ofNanos((long) from.number("nanos", 0)));
  }

  /// The lines that are headers; what the wire let through and is none is left out.
  private static Headers headers(Members from) throws BadFile {
    String head = from.text("receivedHead");
    List<Header> lines = new ArrayList<>();
    for (String line : head.lines().skip(1).toList()) {
      int colon = line.indexOf(':');
      if (colon > 0 && line.substring(0, colon).matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
        String value = line.substring(colon + 1).strip();
        if (value.chars().noneMatch(c -> Character.isISOControl(c) && c != '\t')) {
          lines.add(new Header(line.substring(0, colon), value));
        }
      }
    }
    return new Headers(CookieLines.read(from, lines));
  }
}
