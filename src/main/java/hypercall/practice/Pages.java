package hypercall.practice;

import hypercall.schema.ApiNode;
import hypercall.schema.Verb;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is no API: a page that says what this is, the API's own description, and nothing else.
final class Pages {
  private final PracticeProduct product;
  private final ApiNode root;
  private final String started;
  private byte @Nullable [] description;

  Pages(PracticeProduct product, ApiNode root, Instant started) {
    this.product = product;
    this.root = root;
    this.started =
        DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC)
            .format(started);
  }

  /// @param since what the client has already, as it says, or null
  Reply page(String path, Verb verb, @Nullable String since) {
    if (path.equals("/") && verb == Verb.GET) {
      return Reply.of(
          200,
          "OK",
          "text/html; charset=utf-8",
          "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
              + ("<title>" + product.title() + "</title></head>\n")
              + ("<body><h1>" + product.title() + "</h1>\n")
              + "<p>A double for practice. Its API is under"
              + " <code>/api2/json</code>, its description under"
              + " <code>"
              + product.descriptionPath()
              + "</code>.</p></body></html>\n");
    }
    if (path.equals(product.descriptionPath()) && verb == Verb.GET) {
      Reply file =
          new Reply(200, "OK", List.of(), "application/javascript", description(), Set.of())
              .with("Last-Modified", started)
              .being(Reply.Trait.FILE);
      return started.equals(since)
          ? Reply.bare(304, "Not Modified").with("Last-Modified", started).being(Reply.Trait.FILE)
          : file;
    }
    return Reply.plain(500, "no such file '" + path + "'\n");
  }

  /// Written when it is first asked for.
  private synchronized byte[] description() {
    if (description == null) {
      description = new ApiDoc().text(root).getBytes(StandardCharsets.UTF_8);
    }
    return description;
  }
}
