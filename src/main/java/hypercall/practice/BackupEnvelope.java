package hypercall.practice;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// The forms Backup Server answers in: `json` and `extjs`, with real truth values, and errors that
/// stand alone in the body (wire-facts 4.8).
final class BackupEnvelope {
  private static final String JSON_TYPE = "application/json";

  private static final Map<Integer, String> PHRASES =
      Map.of(
          200,
          "OK",
          400,
          "Bad Request",
          401,
          "Unauthorized",
          403,
          "Forbidden",
          404,
          "Not Found",
          414,
          "URI Too Long");

  private final RandomGenerator random;

  BackupEnvelope(RandomGenerator random) {
    this.random = random;
  }

  /// A status line, and an empty body.
  static Reply empty(int status) {
    return reply(status, "", "");
  }

  Reply success(boolean extjs, Result result) {
    Map<String, Object> members = new LinkedHashMap<>(result.beside());
    members.put("data", result.data());
    if (extjs) {
      members.put("success", true);
    }
    return reply(200, JSON_TYPE, JsonText.of(members, random));
  }

  /// What a method, or a check before it, refused.
  Reply failure(boolean extjs, ApiFailure failure) {
    return error(extjs, status(failure), text(failure));
  }

  Reply error(boolean extjs, int status, String text) {
    if (!extjs) {
      return reply(status, JSON_TYPE, text);
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("message", text);
    members.put("status", status);
    members.put("success", false);
    return reply(200, JSON_TYPE, JsonText.of(members, random));
  }

  /// Whatever has no number of its own is a bad request, also when a method died.
  private static int status(ApiFailure failure) {
    return switch (failure.status()) {
      case 401, 403, 404 -> failure.status();
      default -> 400;
    };
  }

  private static String text(ApiFailure failure) {
    if (failure.status() == 403) {
      return "permission check failed";
    }
    if (failure.errors().isEmpty()) {
      return failure.text().strip();
    }
    Map<String, String> errors = new TreeMap<>(failure.errors());
    List<String> lines =
        errors.entrySet().stream()
            .map(error -> "'" + error.getKey() + "': " + words(error.getValue()))
            .toList();
    return lines.size() == 1
        ? "parameter verification failed - " + lines.getFirst()
        : lines.stream()
            .map(line -> "- " + line)
            .collect(Collectors.joining("\n", "parameter verification failed:\n", ""));
  }

  /// The same fault in this product's words.
  private static String words(String fault) {
    if (fault.startsWith("property is missing")) {
      return "parameter is missing and it is not optional.";
    }
    return fault.startsWith("property is not defined")
        ? "schema does not allow additional properties."
        : fault;
  }

  private static Reply reply(int status, String type, String body) {
    return new Reply(
            status,
            PHRASES.getOrDefault(status, ""),
            List.of(),
            type.isEmpty() ? null : type,
            body.getBytes(StandardCharsets.UTF_8),
            Set.of())
        .being(Reply.Trait.LEAN);
  }
}
