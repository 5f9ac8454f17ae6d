package hypercall.store;

import hypercall.http.Certificate;
import hypercall.http.Exchange;
import hypercall.http.Forerunner;
import hypercall.http.Route;
import hypercall.http.SetBy;
import hypercall.http.TlsFacts;
import hypercall.http.Trace;
import hypercall.http.Trust;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What is kept of the way an exchange took, and of its handshake. What was not kept, as by a run
/// of an earlier version, is unknown when it is read back.
final class TraceCodec {
  private TraceCodec() {}

  static void write(Exchange exchange, ObjectNode node) {
    exchange.tls().ifPresent(tls -> write(tls, node.putObject("tls")));
    write(exchange.trace(), node.putObject("trace"));
  }

  private static void write(Trace trace, ObjectNode node) {
    trace
        .route()
        .ifPresent(
            route ->
                node.putObject("route")
                    .put("address", route.address())
                    .put("port", route.port())
                    .put("which", route.which())
                    .put("known", route.known())
                    .put("use", route.use()));
    node.put("sentHead", trace.sentHead());
    node.put("sentBody", trace.sentBody());
    node.put("receivedHead", trace.receivedHead());
    node.put(
        "setBy", trace.setBy().stream().map(TraceCodec::names).collect(Collectors.joining(" ")));
    trace.waited().ifPresent(waited -> node.put("waited", waited.toNanos()));
    for (Forerunner before : trace.before()) {
      node.withArray("before")
          .addObject()
          .put("method", before.method())
          .put("path", SecretText.withoutInPath(before.path()))
          .put("status", before.status())
          .put("reason", before.reason())
          .put("started", before.started().toString())
          .put("nanos", before.took().toNanos());
    }
  }

  private static String names(Set<SetBy> who) {
    return who.stream().map(SetBy::name).sorted().collect(Collectors.joining("+"));
  }

  /// @throws IllegalArgumentException when it names what there is not
  static Trace read(Members from) throws BadFile {
    Optional<Members> kept = from.object("trace");
    if (kept.isEmpty()) {
      return Trace.UNKNOWN;
    }
    Members trace = kept.get();
    List<Set<SetBy>> setBy = new ArrayList<>();
    for (String names : trace.text("setBy", "").split(" ")) {
      if (!names.isEmpty()) {
        setBy.add(setBy(names));
      }
    }
    List<Forerunner> before = new ArrayList<>();
    for (Members one : trace.objects("before")) {
      before.add(
          new Forerunner(
              one.text("method"),
              one.text("path"),
              one.integer("status", 0),
              one.text("reason"),
              Instant.parse(one.text("started")),
              Duration.ofNanos((long) one.number("nanos", 0))));
    }
    double waited = trace.number("waited", -1);
    return new Trace(
        route(trace.object("route")),
        (long) trace.number("sentHead", -1),
        (long) trace.number("sentBody", -1),
        (long) trace.number("receivedHead", -1),
        setBy,
        waited < 0 ? null : Duration.ofNanos((long) waited),
        before);
  }

  private static Set<SetBy> setBy(String names) {
    EnumSet<SetBy> who = EnumSet.noneOf(SetBy.class);
    for (String name : names.split("\\+")) {
      who.add(SetBy.valueOf(name));
    }
    return Collections.unmodifiableSet(who);
  }

  private static @Nullable Route route(Optional<Members> from) throws BadFile {
    if (from.isEmpty()) {
      return null;
    }
    Members route = from.get();
    return new Route(
        route.text("address"),
        route.integer("port", 0),
        route.integer("which", 1),
        route.integer("known", 1),
        route.integer("use", 1));
  }

  private static void write(TlsFacts tls, ObjectNode node) {
    Certificate certificate = tls.certificate();
    node.put("protocol", tls.protocol());
    node.put("cipher", tls.cipher());
    node.put("alpn", tls.alpn());
    node.put("subject", certificate.subject());
    node.put("issuer", certificate.issuer());
    node.put("fingerprint", certificate.fingerprint());
    certificate.names().forEach(node.putArray("names")::add);
    node.put("notBefore", certificate.notBefore().toString());
    node.put("notAfter", certificate.notAfter().toString());
    node.put("selfSigned", certificate.selfSigned());
    tls.trust()
        .ifPresent(
            trust -> {
              switch (trust) {
                case Trust.System _ -> node.put("trust", "system");
                case Trust.Pinned(String fingerprint) ->
                    node.put("trust", "pinned").put("pin", fingerprint);
                case Trust.CaFile(Path file) ->
                    node.put("trust", "file").put("file", file.toString());
              }
            });
  }

  static @Nullable TlsFacts tls(Optional<Members> from) throws BadFile {
    if (from.isEmpty()) {
      return null;
    }
    Members tls = from.get();
    Certificate certificate =
        new Certificate(
            tls.text("fingerprint"),
            "",
            tls.text("subject"),
            tls.texts("names"),
            tls.text("issuer"),
            Instant.parse(tls.text("notBefore", Instant.EPOCH.toString())),
            Instant.parse(tls.text("notAfter", Instant.EPOCH.toString())),
            tls.flag("selfSigned", false));
    return new TlsFacts(
        tls.text("protocol"), tls.text("cipher"), certificate, trust(tls), tls.text("alpn", ""));
  }

  private static @Nullable Trust trust(Members tls) throws BadFile {
    return switch (tls.text("trust", "")) {
      case "system" -> new Trust.System();
      case "pinned" -> new Trust.Pinned(tls.text("pin"));
      case "file" -> new Trust.CaFile(Path.of(tls.text("file")));
      default -> null;
    };
  }
}
