package hypercall.practice;

import hypercall.schema.ParameterValue;
import hypercall.schema.Verb;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Answers as Backup Server's own server code does, which shares nothing with Proxmox VE's: usual
/// phrases in the status line, errors as a bare text labelled JSON, 404 for paths it does not have,
/// 400 for whatever has no number of its own, and whoever may not enter learns nothing more
/// (wire-facts 4.8).
final class BackupHandler implements Handler {
  private static final int MAX_BODY = 512 * 1024;
  private static final int MAX_TARGET = 3072;
  private static final int NOT_FOUND = 404;
  private static final Pattern API = Pattern.compile("(?s)/api2(?:/([^/]+)(/.*)?)?/?");

  private final EndpointTable table;
  private final Authenticator authenticator;
  private final Dispatcher dispatcher;
  private final Pages pages;
  private final BackupEnvelope envelope;
  private final Duration failureDelay;

  BackupHandler(
      EndpointTable table,
      Authenticator authenticator,
      Dispatcher dispatcher,
      Pages pages,
      BackupEnvelope envelope,
      Duration failureDelay) {
    this.table = table;
    this.authenticator = authenticator;
    this.dispatcher = dispatcher;
    this.pages = pages;
    this.envelope = envelope;
    this.failureDelay = failureDelay;
  }

  @Override
  public Reply handle(RequestHead head, InputStream in) throws IOException, InterruptedException {
    if (head.path().length() + head.query().length() > MAX_TARGET) {
      return BackupEnvelope.empty(414);
    }
    String path = FormDecoder.unescape(head.path());
    Matcher api = API.matcher(path);
    if (!api.matches()) {
      return page(head, path);
    }
    if (api.group(1) == null) {
      return envelope.error(false, NOT_FOUND, "invalid api path '" + path + "'");
    }
    boolean extjs = api.group(1).equals("extjs");
    if (!extjs && !api.group(1).equals("json")) {
      return envelope.error(false, 400, "Unsupported output format '" + api.group(1) + "'.");
    }
    // Its server code tidies the path before anything looks at it.
    String given = api.group(2) == null ? "" : api.group(2);
    String place = "/" + String.join("/", EndpointTable.segments(given));
    try {
      return envelope.success(extjs, result(head, place, in));
    } catch (Authenticator.Refused _) {
      Thread.sleep(failureDelay);
      return envelope.error(false, 401, "authentication failed");
    } catch (ApiFailure failure) {
      if (failure.status() == 401) {
        Thread.sleep(failureDelay);
      }
      return envelope.failure(extjs, failure);
    }
  }

  private Reply page(RequestHead head, String path) {
    if (!head.method().equals("GET")) {
      return envelope.error(false, 400, "invalid http method for path");
    }
    Reply page = pages.page(path, Verb.GET, null);
    return page.status() < 400
        ? page.being(Reply.Trait.LEAN)
        : envelope.error(false, NOT_FOUND, "no such file: '" + path.substring(1) + "'");
  }

  private Result result(RequestHead head, String place, InputStream in)
      throws IOException, Authenticator.Refused {
    Optional<Verb> verb = Verb.of(head.method()).filter(v -> knows(v, place));
    boolean open = verb.isPresent() && table.openToWorld(verb.get(), place);
    // Who may not enter does not learn which paths there are.
    Caller caller =
        open
            ? new Caller.Anonymous()
            : authenticator.authenticate(head, Verb.of(head.method()).orElse(Verb.POST));
    if (verb.isEmpty()) {
      throw new ApiFailure(NOT_FOUND, "Path '" + head.path() + "' not found.");
    }
    Map<String, ParameterValue> given = parameters(head, in);
    return switch (dispatcher.dispatch(verb.get(), place, given, caller)) {
      case Dispatcher.Outcome.Done done -> done.result();
      case Dispatcher.Outcome.Failed failed -> throw failed.failure();
    };
  }

  private boolean knows(Verb verb, String place) {
    return table
        .find(EndpointTable.segments(place))
        .map(p -> p.node().methods().containsKey(verb))
        .orElse(false);
  }

  private static Map<String, ParameterValue> parameters(RequestHead head, InputStream in)
      throws IOException {
    Map<String, ParameterValue> all = new LinkedHashMap<>();
    long length = length(head);
    if (length > MAX_BODY) {
      throw new ApiFailure(400, "Request body too large (limit " + MAX_BODY + ")");
    }
    byte[] body = in.readNBytes((int) length);
    if (body.length < length) {
      throw new EOFException("the client closed before its body was complete");
    }
    all.putAll(decoded(head.header("Content-Type"), body));
    all.putAll(form(head.query()));
    return all;
  }

  private static Map<String, ParameterValue> decoded(
      @org.jspecify.annotations.Nullable String type, byte[] body) {
    String kind = type == null ? "" : type.split(";", 2)[0].strip();
    return switch (kind) {
      case "" -> Map.of();
      case "application/x-www-form-urlencoded" -> form(new String(body, StandardCharsets.UTF_8));
      case "application/json" -> json(body);
      default -> throw new ApiFailure(400, "unsupported content type \"" + type + "\"");
    };
  }

  private static Map<String, ParameterValue> json(byte[] body) {
    try {
      return JsonBody.decode(body);
    } catch (PlainFailure _) {
      throw new ApiFailure(400, "could not parse request body as JSON object");
    }
  }

  /// A form as everybody else reads it: a raw `=` is part of the value, and `;` parts nothing.
  private static Map<String, ParameterValue> form(String text) {
    Map<String, ParameterValue> values = new LinkedHashMap<>();
    for (String pair : text.split("&")) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        String value = parts.length < 2 ? "" : parts[1];
        values.put(
            FormDecoder.unescape(parts[0].replace('+', ' ')),
            ParameterValue.of(FormDecoder.unescape(value.replace('+', ' '))));
      }
    }
    return values;
  }

  private static long length(RequestHead head) {
    String length = head.header("Content-Length");
    return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
  }
}
