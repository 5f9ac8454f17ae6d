package hypercall.ui.response;

import hypercall.http.Certificate;
import hypercall.http.Exchange;
import hypercall.http.Headers;
import hypercall.http.Route;
import hypercall.http.TlsFacts;
import hypercall.http.Trust;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is known of a call beside its times: how large it was, which way it went, and who answered.
///
/// @param complete whether the body has ended
/// @param now for how long the certificate is still valid
record WayFacts(Exchange exchange, boolean complete, Instant now, ZoneId zone) {
  static final String NOT_MEASURED = "not measured";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  List<Fact> sizes() {
    long wire = exchange.bodyOnWire();
    long decoded = exchange.response().body().size();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Request headers", counted(exchange.trace().sentHead())));
    facts.add(new Fact("Request body", counted(exchange.trace().sentBody())));
    facts.add(new Fact("Answer's headers", counted(exchange.trace().receivedHead())));
    Reading reading = new Reading(exchange);
    if (!complete) {
      facts.add(new Fact("Body", bytes(decoded) + " so far"));
    } else if (wire == decoded) {
      facts.add(new Fact("Body", bytes(decoded) + packing()));
    } else {
      String counted = reading.isCounted() ? bytes(wire) : NOT_MEASURED;
      facts.add(new Fact("Body on the wire", counted + packing()));
      facts.add(new Fact("Body, unpacked", bytes(decoded) + grown(wire, decoded)));
    }
    facts.add(new Fact("Rate", rate(reading)));
    if (!exchange.note().isEmpty()) {
      facts.add(new Fact("Remark", exchange.note()));
    }
    return facts;
  }

  private static String counted(long bytes) {
    return bytes < 0 ? NOT_MEASURED : bytes(bytes);
  }

  /// `884 B`, `2.1 KB (2,114 bytes)`.
  private static String bytes(long count) {
    String exact = String.format(Locale.ROOT, " (%,d bytes)", count);
    return Facts.bytes(count) + (count < 1000 ? "" : exact);
  }

  private String packing() {
    Headers headers = exchange.response().headers();
    String coding = headers.first("Content-Encoding").map(c -> ", packed with " + c).orElse("");
    return coding
        + headers.first("Transfer-Encoding").map(c -> ", in pieces (" + c + ")").orElse("");
  }

  private static String grown(long wire, long decoded) {
    return wire > 0 && decoded > wire
        ? String.format(Locale.ROOT, ", %.1f times what came", decoded / (double) wire)
        : "";
  }

  private static String rate(Reading reading) {
    return reading.isCounted() && reading.isTimed()
        ? reading.rate().orElse("too little came to tell")
        : NOT_MEASURED;
  }

  List<Fact> connection() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Server", exchange.request().address().getRawAuthority()));
    exchange
        .trace()
        .route()
        .ifPresentOrElse(
            route -> {
              facts.add(new Fact("Address", address(route) + place(route)));
              facts.add(new Fact("Connection", use(route)));
            },
            () -> facts.add(new Fact("Address", "not kept")));
    facts.add(new Fact("Protocol", exchange.response().version() + alpn()));
    facts.add(new Fact("Compression", compression()));
    return facts;
  }

  private static String address(Route route) {
    boolean six = route.address().contains(":");
    return (six ? "[" + route.address() + "]" : route.address()) + ":" + route.port();
  }

  private static String place(Route route) {
    return route.known() < 2
        ? ""
        : ", address " + route.which() + " of the " + route.known() + " the name has";
  }

  private static String use(Route route) {
    return route.isReused()
        ? "used again, for its " + ordinal(route.use()) + " request: no look-up, no handshake"
        : "opened for this request";
  }

  private static String ordinal(int number) {
    int tens = number % 100;
    String ending =
        switch (tens > 10 && tens < 14 ? 0 : number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
    return number + ending;
  }

  private String alpn() {
    return exchange
        .tls()
        .map(tls -> tls.alpn().isEmpty() ? ", without ALPN" : ", agreed on by ALPN: " + tls.alpn())
        .orElse("");
  }

  private String compression() {
    return exchange
        .response()
        .headers()
        .first("Content-Encoding")
        .orElse("none; Proxmox packs what is larger than 1 KB, when asked to");
  }

  /// Empty when nothing of a handshake is known.
  List<Fact> tls() {
    return exchange.tls().map(this::tls).orElse(List.of());
  }

  private List<Fact> tls(TlsFacts tls) {
    Certificate certificate = tls.certificate();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("TLS", tls.protocol().replace("TLSv", "TLS ") + ", " + tls.cipher()));
    facts.add(new Fact("Trusted", tls.trust().map(WayFacts::trusted).orElse("not kept how")));
    facts.add(new Fact("Certificate", certificate.subject()));
    if (!certificate.names().isEmpty()) {
      facts.add(new Fact("Good for", String.join(", ", certificate.names())));
    }
    facts.add(new Fact("Issued by", certificate.selfSigned() ? "itself" : certificate.issuer()));
    facts.add(new Fact("Valid until", validity(certificate)));
    facts.add(new Fact("SHA-256", certificate.fingerprint()));
    return facts;
  }

  private static String trusted(Trust trust) {
    return switch (trust) {
      case Trust.System _ -> "by an authority of the system";
      case Trust.Pinned _ -> "by its fingerprint, pinned for this server";
      case Trust.CaFile(Path file) -> "by the authority in " + file;
    };
  }

  private String validity(Certificate certificate) {
    Instant end = certificate.notAfter();
    if (end.equals(Instant.EPOCH) || end.isAfter(Instant.parse("9999-12-31T23:59:59Z"))) {
      return end.equals(Instant.EPOCH) ? "not kept" : "for ever";
    }
    long days = Duration.between(now, end).toDays();
    String left = days == 1 ? "1 day" : String.format(Locale.ROOT, "%,d days", days);
    return DAY.format(end.atZone(zone))
        + (end.isAfter(now) ? ", " + left + " left" : ", which is over");
  }
}
