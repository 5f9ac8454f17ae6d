package hypercall.ui.kit;

import hypercall.json.JsonDocument;
import hypercall.json.Values;
import hypercall.json.path.PathFault;
import hypercall.json.path.PathQuery;
import hypercall.json.path.PathResult;
import hypercall.json.path.PathSearch;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Tells whether one of the values a path selects is a secret by the name it has in the whole
/// answer: an excerpt shows the values without it.
///
/// For one thread; asks once for each value, however many there are.
final class ExcerptSecrets {
  private static final Duration MOST = Duration.ofSeconds(10);

  private final PathResult result;
  private final Secrecy secrecy;
  private final Values values;
  private @Nullable Boolean token;

  ExcerptSecrets(PathResult result, Secrecy secrecy) {
    this.result = result;
    this.secrecy = secrecy;
    values = result.source().values();
  }

  /// Whether one of them stands on these lines of the excerpt.
  boolean stand(long from, long to) {
    JsonDocument excerpt = result.document();
    long first = excerpt.offsetOf(from).orElse(0L);
    long last = excerpt.offsetOf(to).orElse(Long.MAX_VALUE);
    return result.matches(first, last).anyMatch(this::isSecret);
  }

  private boolean isSecret(long value) {
    if (values.kind(value) != Values.Kind.STRING) {
      return false;
    }
    long place = values.nameOf(value);
    String name = place < 0 ? "" : values.text(place).characters(ValueAt.TELLING);
    String text = values.text(value).characters(ValueAt.TELLING);
    return secrecy.isOne(name, text, name.equals("value") && ofToken());
  }

  /// Whether the answer tells of an API token, whose secret is a member `value`.
  private boolean ofToken() {
    Boolean known = token;
    if (known == null) {
      known = findsToken();
      token = known;
    }
    return known;
  }

  private boolean findsToken() {
    try {
      PathQuery query = PathQuery.parse("$..['full-tokenid']");
      PathSearch search = new PathSearch(result.source(), query, MOST);
      return search.run() != PathSearch.Outcome.WHOLE || search.count() > 0;
    } catch (PathFault fault) {
      throw new IllegalStateException(fault);
    }
  }
}
