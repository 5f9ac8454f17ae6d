package hypercall.json.path;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.bytes.GrowingBytes;
import hypercall.json.JsonDocument;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Runs searches to their end, for tests.
final class Searches {
  private static final Duration LONG = Duration.ofMinutes(1);

  private Searches() {}

  static JsonDocument document(byte[] json) {
    JsonDocument document = JsonDocument.of(GrowingBytes.of(json));
    assertThat(document.advance(Long.MAX_VALUE)).isTrue();
    return document;
  }

  static JsonDocument document(String json) {
    return document(json.getBytes(StandardCharsets.UTF_8));
  }

  static List<PathSearch.Match> matches(JsonDocument document, String expression) throws PathFault {
    PathSearch search = new PathSearch(document, PathQuery.read(expression), LONG);
    assertThat(search.run()).isEqualTo(PathSearch.Outcome.WHOLE);
    List<PathSearch.Match> matches = new ArrayList<>();
    for (long i = 0; i < search.count(); i++) {
      matches.add(search.match(i));
    }
    return matches;
  }

  /// The texts of what an expression selects.
  static List<String> select(JsonDocument document, String expression) throws PathFault {
    List<String> texts = new ArrayList<>();
    for (PathSearch.Match match : matches(document, expression)) {
      byte[] bytes = new byte[(int) (match.to() - match.from())];
      document.bytes().read(match.from(), bytes, 0, bytes.length);
      texts.add(new String(bytes, StandardCharsets.UTF_8));
    }
    return texts;
  }

  static List<String> select(String json, String expression) throws PathFault {
    return select(document(json), expression);
  }
}
