package hypercall.practice;

import hypercall.schema.ParameterValue;
import hypercall.schema.Verb;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns a request into an answer, with the checks in the server's order: verb, form of the URL,
/// credentials, body, and then the API's own (wire-facts 5).
final class RequestHandler {
  private static final int MAX_BODY = 512 * 1024;
  private static final String SIGN_IN_PAGE = "/api2/html/access/ticket";
  private static final int OLD_MAX_BODY = 64 * 1024;
  private static final Pattern API = Pattern.compile("(?s)/api2(?:/([A-Za-z0-9]+)(/.*)?)?/?");

  private final EndpointTable table;
  private final Authenticator authenticator;
  private final Dispatcher dispatcher;
  private final UploadHandler uploads;
  private final Pages pages;
  private final RandomGenerator random;
  private final Duration failureDelay;
  private final boolean old;

  /// @param old whether it answers like a server before 8.4
  RequestHandler(
      EndpointTable table,
      Authenticator authenticator,
      Dispatcher dispatcher,
      UploadHandler uploads,
      Pages pages,
      RandomGenerator random,
      Duration failureDelay,
      boolean old) {
    this.table = table;
    this.authenticator = authenticator;
    this.dispatcher = dispatcher;
    this.uploads = uploads;
    this.pages = pages;
    this.random = random;
    this.failureDelay = failureDelay;
    this.old = old;
  }

  /// Answers one request, whose body still waits in the stream.
  ///
  /// @throws IOException when the client goes while its body is read
  /// @throws InterruptedException when the cluster is closed meanwhile
  Reply handle(RequestHead head, InputStream in) throws IOException, InterruptedException {
    Reply reply = answer(head, in);
    boolean plainError = reply.status() >= 400 && reply.contentType() == null;
    return old && plainError ? reply.withoutBody() : reply;
  }

  private Reply answer(RequestHead head, InputStream in) throws IOException, InterruptedException {
    Optional<Verb> verb = Verb.of(head.method());
    if (verb.isEmpty()) {
      return Reply.bare(501, "method '" + head.method() + "' not available");
    }
    if (head.header("Transfer-Encoding") != null) {
      return Reply.plain(501, "chunked transfer encoding not supported");
    }
    String path = FormDecoder.unescape(head.path());
    Matcher api = API.matcher(path);
    if (!api.matches()) {
      return pages.page(path, verb.get(), head.header("If-Modified-Since"));
    }
    if (api.group(1) == null) {
      return Reply.plain(501, "no such uri");
    }
    String place = api.group(2) == null ? "/" : api.group(2);
    Optional<Envelope> envelope = Envelope.of(api.group(1));
    if (envelope.isEmpty()) {
      return Reply.plain(501, "no formatter for uri " + place + ", " + api.group(1));
    }
    List<String> segments = EndpointTable.segments(place);
    try {
      if (UploadHandler.isUpload(verb.get(), place)) {
        return upload(envelope.get(), uploads.take(head, segments, in));
      }
      Caller caller =
          table.openToWorld(verb.get(), segments)
              ? new Caller.Anonymous()
              : authenticator.authenticate(head, verb.get());
      Map<String, ParameterValue> given = parameters(head, verb.get(), in);
      Dispatcher.Outcome outcome = dispatcher.dispatch(verb.get(), segments, given, caller);
      return envelope.get() == Envelope.HTML && place.equals("/access/ticket")
          ? signInPage(verb.get(), outcome)
          : answer(envelope.get(), outcome);
    } catch (Authenticator.Refused refused) {
      if (envelope.get() == Envelope.HTML) {
        return Reply.bare(301, "Moved").with("Location", SIGN_IN_PAGE);
      }
      Thread.sleep(failureDelay);
      return Reply.bare(401, refused.phrase());
    } catch (PlainFailure failure) {
      return Reply.plain(failure.status(), failure.text());
    }
  }

  private Reply answer(Envelope envelope, Dispatcher.Outcome outcome) throws InterruptedException {
    Reply reply =
        switch (outcome) {
          case Dispatcher.Outcome.Done done -> envelope.success(done.result(), random);
          case Dispatcher.Outcome.Failed failed -> {
            if (failed.failure().status() == 401) {
              Thread.sleep(failureDelay);
            }
            yield envelope.failure(failed.failure(), random, old);
          }
        };
    return outcome.fromDaemon() ? reply.being(Reply.Trait.FROM_DAEMON) : reply;
  }

  private Reply upload(Envelope envelope, UploadHandler.Taken taken) throws InterruptedException {
    return switch (taken) {
      case UploadHandler.Taken.Asked asked ->
          answer(envelope, asked.outcome()).being(Reply.Trait.LAST);
      case UploadHandler.Taken.Refused refused -> {
        if (refused.late()) {
          Thread.sleep(failureDelay);
        }
        yield refused.reply().being(Reply.Trait.LAST);
      }
    };
  }

  /// The page people sign in by; it alone sets the cookie itself (wire-facts 3).
  private Reply signInPage(Verb verb, Dispatcher.Outcome outcome) throws InterruptedException {
    if (verb == Verb.POST
        && outcome instanceof Dispatcher.Outcome.Done done
        && done.result().data() instanceof Map<?, ?> session
        && session.get("ticket") instanceof String ticket) {
      String cookie = URLEncoder.encode(ticket, StandardCharsets.UTF_8);
      return Reply.bare(301, "Moved")
          .with("Location", "/api2/html")
          .with("Set-Cookie", "PVEAuthCookie=" + cookie + "; path=/; secure; SameSite=Lax;");
    }
    if (verb == Verb.POST) {
      Thread.sleep(failureDelay);
      return Reply.bare(301, "Moved").with("Location", SIGN_IN_PAGE);
    }
    return Reply.of(
        200,
        "OK",
        "text/html;charset=UTF-8",
        "<!DOCTYPE html>\n"
            + "<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Sign"
            + " in</title></head><body><form method=\"post\"><input name=\"username\"> <input"
            + " name=\"password\" type=\"password\"> <button>Sign"
            + " in</button></form></body></html>\n");
  }

  /// Body and query together; where both have a name, the query counts (wire-facts 1, fact 5).
  private Map<String, ParameterValue> parameters(RequestHead head, Verb verb, InputStream in)
      throws IOException, PlainFailure {
    Map<String, ParameterValue> all = new LinkedHashMap<>();
    long length = length(head);
    if (length > 0 && !verb.hasBody()) {
      throw new PlainFailure(501, "Unexpected content for method '" + verb + "'");
    }
    if (length > (old ? OLD_MAX_BODY : MAX_BODY)) {
      throw new PlainFailure(501, "for data too large");
    }
    if (length > 0) {
      all.putAll(body(head, (int) length, in));
    }
    all.putAll(FormDecoder.decode(head.query()));
    all.remove("_dc");
    return all;
  }

  private static Map<String, ParameterValue> body(RequestHead head, int length, InputStream in)
      throws IOException, PlainFailure {
    String type = head.header("Content-Type");
    String kind = type == null ? "" : type.split(";", 2)[0].strip();
    boolean json = kind.equals("application/json");
    if (!json && !kind.isEmpty() && !kind.equals("application/x-www-form-urlencoded")) {
      throw new PlainFailure(506, "upload 'Content-Type '" + type + "' not implemented");
    }
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("the client closed before its body was complete");
    }
    return json
        ? JsonBody.decode(body)
        : FormDecoder.decode(new String(body, StandardCharsets.UTF_8));
  }

  private static long length(RequestHead head) throws PlainFailure {
    String length = head.header("Content-Length");
    if (length == null) {
      return 0;
    }
    if (!length.matches("\\d{1,18}")) {
      throw new PlainFailure(506, "unable to parse request header");
    }
    return Long.parseLong(length);
  }
}
