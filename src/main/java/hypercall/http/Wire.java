package hypercall.http;

import hypercall.bytes.GrowingBytes;
import hypercall.http.NoResponse.Reason;
import hypercall.secret.Redactor;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Sends requests over TLS, one blocking call per (virtual) thread; nothing is re-sent or
/// redirected.
///
/// A body beyond 8 MiB goes on in the spill folder. Connections are kept for at most 4 s and used
/// again only under the same trust.
public final class Wire implements AutoCloseable {
  private static final long IN_MEMORY = 8L << 20;

  private final Redactor redactor;
  private final Masking masking;
  private volatile Limits limits;
  private final Path spillFolder;
  private final Dialer dialer;
  private final Pool pool = new Pool();
  private final Set<Call> underWay = ConcurrentHashMap.newKeySet();

  /// @param spillFolder where bodies beyond a few MiB go on
  public Wire(Redactor redactor, Limits limits, Path spillFolder) {
    this(redactor, limits, spillFolder, InetAddress::getAllByName);
  }

  Wire(Redactor redactor, Limits limits, Path spillFolder, Resolver resolver) {
    this.redactor = redactor;
    this.masking = new Masking(redactor);
    this.limits = limits;
    this.spillFolder = spillFolder;
    this.dialer = new Dialer(new Lookup(resolver), new Anchors());
  }

  /// Sends and reads to the end of the body. Any status is a Response.
  ///
  /// The exchange keeps the request masked. When the call ends early after [Call.Watcher#answered],
  /// the body handed out there is finished, and closed by whoever took it.
  ///
  /// @throws NoResponse when no answer came; a body that ends early is an Exchange marked truncated
  /// @throws IllegalArgumentException when the address names no host
  public Exchange send(Request request, Trust trust, Call call) throws NoResponse {
    return send(request, trust, Patience.USUAL, call);
  }

  /// The same, with other times to wait.
  public Exchange send(Request request, Trust trust, Patience patience, Call call)
      throws NoResponse {
    refusePlaintext(request.address());
    Origin origin = Origin.of(request.address());
    underWay.add(call);
    try (Attempt attempt = new Attempt(origin, patience.in(limits), call)) {
      Outgoing outgoing = Outgoing.of(request, origin);
      // Opened before anybody is called: a file that is gone is told without a word to the server.
      try (Writing writing = Writing.of(outgoing, attempt)) {
        return exchange(request, outgoing, writing, trust, attempt);
      } finally {
        outgoing.wipe();
      }
    } finally {
      underWay.remove(call);
    }
  }

  /// Limits for the calls that begin from now on.
  public void limit(Limits limits) {
    this.limits = limits;
  }

  /// Limits for a server for which there are no others.
  public Limits limits() {
    return limits;
  }

  /// Loads what the first call would otherwise wait for: the system's authorities and Java's TLS.
  /// Blocks for up to a second; for a background thread, once the window is there.
  public void warmUp() {
    dialer.warmUp();
  }

  /// Shakes hands only, sends nothing, and says whose certificate is there and whether `trust`
  /// accepts it.
  ///
  /// @throws NoResponse for everything but trust; trust failures are in the result
  public Probe probe(String host, int port, Trust trust, Call call) throws NoResponse {
    return probe(host, port, trust, Patience.USUAL, call);
  }

  /// The same, with other times to wait.
  public Probe probe(String host, int port, Trust trust, Patience patience, Call call)
      throws NoResponse {
    Origin origin =
        Origin.of(
            URI.create("https://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port));
    underWay.add(call);
    try (Attempt attempt = new Attempt(origin, patience.in(limits), call)) {
      stopIfCancelled(attempt);
      Link link = dialer.dial(attempt, trust);
      link.close();
      return new Probe(link.facts().certificate(), Optional.empty());
    } catch (NoResponse failure) {
      Certificate seen = failure.certificate().orElse(null);
      if (seen == null) {
        throw failure;
      }
      return new Probe(seen, Optional.of(failure));
    } finally {
      underWay.remove(call);
    }
  }

  /// What a probe saw; `refusal` is empty when trusted, else one of the `CERTIFICATE_…` failures.
  public record Probe(Certificate certificate, Optional<NoResponse> refusal) {}

  private static void refusePlaintext(URI address) throws NoResponse {
    if (!"https".equalsIgnoreCase(address.getScheme())) {
      throw new NoResponse(
          Reason.PLAINTEXT,
          Phase.DNS,
          false,
          "http".equalsIgnoreCase(address.getScheme())
              ? "Plain http:// would send your password unencrypted. Use https:// instead."
              : "Only https:// addresses can be sent to.",
          null,
          null);
    }
  }

  static void stopIfCancelled(Attempt attempt) throws NoResponse {
    if (attempt.isCancelled()) {
      throw Failures.cancelled(attempt, null);
    }
  }

  private Exchange exchange(
      Request request, Outgoing outgoing, Writing writing, Trust trust, Attempt attempt)
      throws NoResponse {
    stopIfCancelled(attempt);
    @Nullable Link reused = pool.take(attempt.origin(), trust).orElse(null);
    Link link = reused == null ? dialer.dial(attempt, trust) : reused;
    boolean reusable = false;
    try {
      attempt.waitsOn(link::close);
      Route route = link.used();
      String sentHead = masking.head(outgoing.head());
      Answer answer = ask(link, writing, attempt);
      Trace trace = trace(route, outgoing, link, attempt);
      Framing framing = framing(request, answer, link, attempt);
      GrowingBytes body = GrowingBytes.spilling(spillFolder, IN_MEMORY);
      try {
        Exchange soFar = begun(request, sentHead, answer, body, link, trace, attempt);
        attempt.call().begun(soFar);
        BodyReader.End end = new BodyReader(answer, framing, link.in(), attempt, body).read();
        reusable = end.whole() && isKeptOpen(outgoing, answer, framing, link);
        if (!end.truncated()) {
          body.finish();
        }
        Exchange whole =
            soFar.ended(attempt.finish(), link.in().bodyBytes(), end.note(), end.truncated());
        attempt.call().answered(whole);
        return whole;
      } finally {
        body.breakOff();
      }
    } finally {
      attempt.waitsOn(() -> {});
      if (reusable && !attempt.isCancelled()) {
        pool.giveBack(attempt.origin(), trust, link);
      } else {
        link.close();
      }
    }
  }

  /// Writes the request and reads the head of the answer.
  private Answer ask(Link link, Writing writing, Attempt attempt) throws NoResponse {
    try {
      writing.to(link, attempt);
    } catch (NoResponse brokenOff) {
      if (brokenOff.reason() != Reason.RESET) {
        throw brokenOff;
      }
      return answerBeforeReset(link, attempt, brokenOff);
    }
    attempt.enter(Phase.WAIT);
    return Answer.read(link, attempt, redactor);
  }

  /// A server that finds a request too large answers and closes without reading the rest
  /// (wire-facts 2): its answer may be here although writing failed.
  private Answer answerBeforeReset(Link link, Attempt attempt, NoResponse brokenOff)
      throws NoResponse {
    attempt.enter(Phase.WAIT);
    try {
      return Answer.read(link, attempt, redactor);
    } catch (NoResponse nothingThere) {
      if (nothingThere.reason() == Reason.CANCELLED) {
        throw nothingThere;
      }
      brokenOff.addSuppressed(nothingThere);
      throw brokenOff;
    }
  }

  private Exchange begun(
      Request request,
      String sentHead,
      Answer answer,
      GrowingBytes body,
      Link link,
      Trace trace,
      Attempt attempt) {
    return new Exchange(
        masking.request(request),
        sentHead,
        masking.sentBody(request.body()),
        new Response(answer.version(), answer.status(), answer.reason(), answer.headers(), body),
        masking.head(link.in().headBytes()),
        attempt.timing(),
        link.facts(),
        0,
        "",
        false,
        trace);
  }

  private static Trace trace(Route route, Outgoing outgoing, Link link, Attempt attempt) {
    long head = outgoing.head().length;
    return new Trace(
        route,
        Math.min(head, attempt.sent()),
        Math.max(0, attempt.sent() - head),
        link.in().headBytes().length,
        outgoing.setBy(),
        null,
        attempt.call().before());
  }

  private Framing framing(Request request, Answer answer, Link link, Attempt attempt)
      throws NoResponse {
    try {
      return Framing.of(request.method(), answer.status(), answer.headers());
    } catch (IllegalArgumentException e) {
      throw Answer.malformed(attempt, link.in(), redactor, String.valueOf(e.getMessage()), e);
    }
  }

  /// Two Connection headers, one of them `close`, are usual with Proxmox (wire-facts 1.9): closed
  /// is safe.
  private static boolean isKeptOpen(Outgoing outgoing, Answer answer, Framing framing, Link link) {
    return answer.version().equals("HTTP/1.1")
        && !(framing instanceof Framing.UntilClose)
        && !outgoing.closesAfter()
        && !Outgoing.hasToken(answer.headers(), "Connection", "close")
        && !answer.buffer().hasBufferedData()
        && !link.in().hasMore();
  }

  /// Cancels what is under way and closes every connection.
  @Override
  public void close() {
    underWay.forEach(Call::cancel);
    pool.close();
  }
}
