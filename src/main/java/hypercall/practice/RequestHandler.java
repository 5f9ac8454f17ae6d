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
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns a request into an answer, with the checks in the server's order: verb, form of the URL,
/// credentials, body, and then the API's own (wire-facts 5).
final class RequestHandler implements Handler {
  private static final int NO_NODE = 590;
  private static final int MAX_BODY = 512 * 1024;
  private static final String SIGN_IN_PAGE = "/api2/html/access/ticket";
  private static final int OLD_MAX_BODY = 64 * 1024;
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String BASE = "/api2";
  private static final Pattern API = Pattern.compile("(?d)/api2/+([a-z][a-z0-9]+)(/.*)?");

  private final EndpointTable table;
  private final Authenticator authenticator;
  private final Dispatcher dispatcher;
  private final UploadHandler uploads;
  private final Pages pages;
  private final RandomGenerator random;
  private final Duration failureDelay;
  private final boolean old;
  private final String cookie;

  /// @param old whether it answers like a server before 8.4
  /// @param cookie the name its sign-in page sets the ticket by
  RequestHandler(
      EndpointTable table,
      Authenticator authenticator,
      Dispatcher dispatcher,
      UploadHandler uploads,
      Pages pages,
      RandomGenerator random,
      Duration failureDelay,
      boolean old,
      String cookie) {
    this.table = table;
    this.authenticator = authenticator;
    this.dispatcher = dispatcher;
    this.uploads = uploads;
    this.pages = pages;
    this.random = random;
    this.failureDelay = failureDelay;
    this.old = old;
    this.cookie = cookie;
  }

  @Override
  public Reply handle(RequestHead head, InputStream in) throws IOException, InterruptedException {
    Reply reply = answer(head, in);
    if (reply.phrase().indexOf('\r') >= 0) {
      // A line end of what the client sent must not end the status line.
      return Reply.bare(400, "Bad Request");
    }
    boolean plainError = reply.status() >= 400 && reply.contentType() == null;
    return old && plainError ? reply.withoutBody() : reply;
  }

  private Reply answer(RequestHead head, InputStream in) throws IOException, InterruptedException {
    Optional<Verb> verb = Verb.of(head.method());
    if (verb.isEmpty()) {
      return Reply.bare(501, "method '" + head.method() + "' not available");
    }
    String coding = head.header("Transfer-Encoding");
    if (coding != null && !coding.isEmpty()) {
      return Reply.plain(
          501,
          coding.equalsIgnoreCase("chunked")
              ? "chunked transfer encoding not supported"
              : "Unknown transfer encoding '" + coding + "'");
    }
    String path = FormDecoder.unescape(head.path());
    if (!path.startsWith(BASE)) {
      return pages.page(path, verb.get(), head.header("If-Modified-Since"));
    }
    Matcher api = API.matcher(path);
    if (!api.matches()) {
      return Reply.plain(501, "no such uri");
    }
    String place = api.group(2) == null ? "/" : api.group(2);
    Optional<Envelope> envelope = Envelope.of(api.group(1));
    try {
      if (envelope.isPresent() && UploadHandler.isUpload(verb.get(), place)) {
        return upload(envelope.get(), uploads.take(head, place, in));
      }
      Caller caller =
          table.openToWorld(verb.get(), place)
              ? new Caller.Anonymous()
              : authenticator.authenticate(head, verb.get());
      byte[] body = body(head, verb.get(), in);
      if (envelope.isEmpty()) {
        return Reply.plain(501, "no formatter for uri " + place + ", " + api.group(1));
      }
      Map<String, ParameterValue> given = parameters(head, verb.get(), body);
      Dispatcher.Outcome outcome = dispatcher.dispatch(verb.get(), place, given, caller);
      return envelope.get() == Envelope.HTML && place.equals("/access/ticket")
          ? signInPage(verb.get(), outcome)
          : answer(envelope.get(), outcome);
    } catch (Authenticator.Refused refused) {
      Thread.sleep(failureDelay);
      return envelope.equals(Optional.of(Envelope.HTML))
          ? Reply.bare(301, "Moved").with("Location", SIGN_IN_PAGE)
          : Reply.bare(401, refused.phrase());
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
            // Of a node that does not answer only the proxy tells, in the status line.
            yield failed.failure().status() >= NO_NODE
                ? Reply.bare(failed.failure().status(), Reply.firstLine(failed.failure().text()))
                : envelope.failure(failed.failure(), random, old);
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
      String value = URLEncoder.encode(ticket, StandardCharsets.UTF_8);
      return Reply.bare(301, "Moved")
          .with("Location", "/api2/html")
          .with("Set-Cookie", cookie + "=" + value + "; path=/; secure; SameSite=Lax;");
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

  /// The body, as far as one is taken at all.
  private byte[] body(RequestHead head, Verb verb, InputStream in)
      throws IOException, PlainFailure {
    long length = head.length();
    if (length == 0) {
      return new byte[0];
    }
    if (!verb.hasBody()) {
      throw new PlainFailure(501, "Unexpected content for method '" + verb + "'");
    }
    if (length > (old ? OLD_MAX_BODY : MAX_BODY)) {
      throw new PlainFailure(501, "for data too large");
    }
    String kind = kind(head);
    if (!kind.isEmpty() && !kind.equals(JSON) && !kind.equals(FORM)) {
      String type = head.header("Content-Type");
      throw new PlainFailure(506, "upload 'Content-Type '" + type + "' not implemented");
    }
    byte[] body = in.readNBytes((int) length);
    if (body.length < length) {
      throw new EOFException("the client closed before its body was complete");
    }
    return body;
  }

  /// Body and query together; where both have a name, the query counts (wire-facts 1, fact 5).
  private static Map<String, ParameterValue> parameters(RequestHead head, Verb verb, byte[] body)
      throws PlainFailure {
    Map<String, ParameterValue> all = new LinkedHashMap<>();
    if (verb.hasBody()) {
      all.putAll(
          kind(head).equals(JSON)
              ? JsonBody.decode(body)
              : FormDecoder.decode(new String(body, StandardCharsets.UTF_8)));
    }
    all.putAll(FormDecoder.decode(head.query()));
    all.remove("_dc");
    return all;
  }

  /// The kind of the body, without what is said beside it.
  private static String kind(RequestHead head) {
    String type = head.header("Content-Type");
    return type == null ? "" : type.split("\\s*[;,]\\s*", 2)[0];
  }
}
