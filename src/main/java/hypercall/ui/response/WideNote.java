package hypercall.ui.response;

import hypercall.bytes.GrowingBytes;
import hypercall.bytes.text.AsUtf8;
import hypercall.bytes.text.Encoding;
import hypercall.http.Response;
import hypercall.ui.kit.Background;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is to be said of JSON that came in UTF-16 or UTF-32; how much of it is no character is
/// counted in the background when all of it is there.
final class WideNote {
  private final Background background;
  private final Runnable again;
  private @Nullable GrowingBytes counted;
  private long bad;

  /// @param again told when there is more to be said
  WideNote(Background background, Runnable again) {
    this.background = background;
    this.again = again;
  }

  /// Empty for an answer in UTF-8, and for one that is no JSON.
  Optional<String> of(Response response) {
    GrowingBytes body = response.body();
    Encoding encoding = Encoding.ofJson(body);
    if (!AsUtf8.reads(encoding) || !BodyPane.isJson(response)) {
      counted = null;
      return Optional.empty();
    }
    if (counted != body) {
      bad = 0;
      if (body.isFinished()) {
        count(body, encoding);
      }
    }
    return Optional.of(words(encoding));
  }

  private void count(GrowingBytes body, Encoding encoding) {
    counted = body;
    background.run(
        () -> AsUtf8.countBad(body, encoding),
        found -> {
          if (counted == body && found > 0) {
            bad = found;
            again.run();
          }
        },
        _ -> {}); // the body was closed meanwhile: another answer is on show
  }

  private String words(Encoding encoding) {
    String by = encoding.mark() > 0 ? "by its byte order mark" : "by its zero bytes";
    String came = "Came in " + encoding.charset().name() + ", told " + by;
    return came + "; set out as UTF-8." + (bad == 0 ? "" : replaced());
  }

  private String replaced() {
    return bad == 1
        ? " One place is no character, and shown as U+FFFD."
        : " %,d places are no characters, and shown as U+FFFD.".formatted(bad);
  }
}
