package hypercall.practice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The forms an answer can be asked for in the URL, `/api2/<format>/…` (wire-facts 3).
enum Envelope {
  /// The status is real, errors are in `message` and `errors`.
  JSON,
  /// The status is 200 whatever happened; `success` tells.
  EXTJS,
  /// `EXTJS`, with what HTML would misread escaped, for uploads by a hidden frame.
  HTMLJS,
  /// A page for people.
  HTML,
  /// No body ever, for pictures of old: the client waits for what does not come.
  PNG,
  /// An INI section, for the console viewer.
  SPICECONFIG;

  private static final String JSON_TYPE = "application/json;charset=UTF-8";

  static Optional<Envelope> of(String name) {
    for (Envelope envelope : values()) {
      if (envelope.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(envelope);
      }
    }
    return Optional.empty();
  }

  /// The answer for a call that went well.
  Reply success(Result result, RandomGenerator random) {
    if (result.download() != null) {
      return Reply.of(200, "OK", "text/plain", result.download())
          .with("Content-Disposition", "attachment; filename=\"" + result.fileName() + "\"");
    }
    if (result.packed()) {
      String text = JsonText.of(Collections.singletonMap("data", result.data()), random);
      return Reply.of(200, "OK", "application/json", text).being(Reply.Trait.PACKED);
    }
    Map<String, Object> members = new LinkedHashMap<>(result.beside());
    members.put("data", result.data());
    return switch (this) {
      case JSON -> Reply.of(200, "OK", JSON_TYPE, JsonText.of(members, random));
      case EXTJS -> Reply.of(200, "OK", JSON_TYPE, extjs(members, random));
      case HTMLJS -> Reply.of(200, "OK", "text/html;charset=UTF-8", escape(extjs(members, random)));
      case HTML -> page(JsonText.of(members, random));
      case PNG -> new Reply(200, "OK", List.of(), "image/png", null, Set.of());
      case SPICECONFIG ->
          Reply.of(200, "OK", "application/x-virt-viewer;charset=UTF-8", viewer(result.data()));
    };
  }

  private static String extjs(Map<String, Object> members, RandomGenerator random) {
    members.put("success", 1);
    return JsonText.of(members, random);
  }

  /// The answer for a call that was refused.
  ///
  /// @param old whether JSON says nothing of the text, as before version 8.4
  Reply failure(ApiFailure failure, RandomGenerator random, boolean old) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("data", null);
    if (!old || this != JSON) {
      members.put("message", failure.text());
    }
    if (!failure.errors().isEmpty()) {
      members.put("errors", failure.errors());
    }
    return switch (this) {
      case JSON ->
          Reply.of(
              failure.status(),
              Reply.firstLine(failure.text()),
              JSON_TYPE,
              JsonText.of(members, random));
      case EXTJS, HTMLJS -> {
        members.put("success", 0);
        // A code of the server's own is a number, one a method gave is a text (wire-facts 3).
        int status = failure.status();
        boolean own = status == 500 || status == 501;
        members.put("status", own ? (Object) status : Integer.toString(status));
        String text = JsonText.of(members, random);
        yield this == EXTJS
            ? Reply.of(200, "OK", JSON_TYPE, text)
            : Reply.of(200, "OK", "text/html;charset=UTF-8", escape(text));
      }
      case HTML -> page(failure, JsonText.of(members, random));
      case PNG -> failed(failure, "image/png");
      case SPICECONFIG -> failed(failure, "application/x-virt-viewer;charset=UTF-8");
    };
  }

  private static String viewer(@Nullable Object data) {
    StringBuilder text = new StringBuilder("[virt-viewer]\n");
    if (data instanceof Map<?, ?> map) {
      map.forEach((key, value) -> text.append(key + "=" + value + "\n"));
    }
    return text.toString();
  }

  /// What has no place for an error's text but the status line.
  private static Reply failed(ApiFailure failure, String type) {
    String phrase = Reply.firstLine(failure.text());
    return new Reply(failure.status(), phrase, List.of(), type, null, Set.of());
  }

  private static Reply page(String json) {
    return page(200, "OK", json);
  }

  private static Reply page(ApiFailure failure, String json) {
    String phrase = Reply.firstLine(failure.text());
    return page(
        failure.status(), phrase, "Error " + failure.status() + ": " + phrase + "\n" + json);
  }

  private static Reply page(int status, String phrase, String json) {
    return Reply.of(
        status,
        phrase,
        "text/html;charset=UTF-8",
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
            + "<title>Practice cluster</title></head><body><pre>"
            + escape(json)
            + "</pre></body></html>\n");
  }

  /// Whatever means something in HTML, and whatever is not ASCII, as an entity.
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                  boolean plain = c < 127 && (c >= ' ' || c == '\n' || c == '\t' || c == '\r');
                  escaped.append(plain ? Character.toString(c) : "&#x%X;".formatted(c));
                }
              }
            });
    return escaped.toString();
  }
}
