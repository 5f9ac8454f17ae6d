package hypercall.ui.request;

import hypercall.http.Body;
import hypercall.http.PercentEncoding;
import hypercall.store.SavedRequest;
import hypercall.store.SavedRequest.BodyKind;
import hypercall.store.SavedRequest.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// What a person should know before sending; none of it keeps them from it. The limits are those of
/// wire-facts 1 and 2.
final class Advice {
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE");
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "DELETE");
  private static final int MOST_LINES = 61;
  private static final int MOST_HEAD = 8 * 1024;
  private static final int MOST_BODY = 512 * 1024;

  private Advice() {}

  /// Proxmox answers 501 to a body on GET and DELETE (wire-facts 1.6); empty when there is none.
  static String onBody(SavedRequest draft) {
    boolean body =
        switch (draft.bodyKind()) {
          // What an upload needs is told by its own hint.
          case NONE, UPLOAD -> false;
          case FORM -> draft.form().stream().anyMatch(Row::enabled);
          case JSON -> !draft.json().isBlank();
          case RAW -> !draft.body().raw().isEmpty();
        };
    return body && WITHOUT_BODY.contains(draft.method())
        ? "Proxmox refuses a body on " + draft.method() + ": put it into Params."
        : "";
  }

  /// Everything else Proxmox would refuse or read otherwise than it is meant.
  static List<String> hints(SavedRequest draft, Given given) {
    List<String> hints = new ArrayList<>();
    if (!METHODS.contains(draft.method())) {
      hints.add("Proxmox knows GET, POST, PUT and DELETE only, in capitals.");
    }
    head(HeadSize.of(draft, given), hints);
    headers(draft, hints);
    body(draft, hints);
    truth(draft, hints);
    return hints;
  }

  private static void head(HeadSize head, List<String> hints) {
    if (head.lines() > MOST_LINES) {
      hints.add(
          head.lines()
              + " header lines: beyond "
              + MOST_LINES
              + " Proxmox answers nothing at all.");
    }
    if (head.bytes() >= MOST_HEAD) {
      hints.add(
          String.format(
              Locale.ROOT,
              "%,d bytes of headers and cookies: from 8 KiB on Proxmox answers nothing at all.",
              head.bytes()));
    }
  }

  private static void headers(SavedRequest draft, List<String> hints) {
    if (types(draft, "Transfer-Encoding", "chunked")) {
      hints.add("Proxmox takes no chunked body: leave Transfer-Encoding away.");
    }
    if (types(draft, "Expect", "100-continue")) {
      hints.add("Proxmox ignores Expect: 100-continue: leave it away.");
    }
    if (draft.bodyKind() == BodyKind.UPLOAD && types(draft, "Content-Type", "")) {
      hints.add("Your own Content-Type lacks the boundary of the parts: switch it off.");
    }
  }

  private static boolean types(SavedRequest draft, String name, String word) {
    return draft.headers().stream()
        .filter(row -> row.enabled() && row.name().strip().equalsIgnoreCase(name))
        .anyMatch(row -> row.value().toLowerCase(Locale.ROOT).contains(word));
  }

  private static void body(SavedRequest draft, List<String> hints) {
    long size =
        switch (draft.bodyKind()) {
          case NONE, UPLOAD -> 0;
          case FORM -> PercentEncoding.form(live(draft.form())).length();
          case JSON -> draft.json().getBytes(StandardCharsets.UTF_8).length;
          case RAW -> draft.body().raw().getBytes(StandardCharsets.UTF_8).length;
        };
    if (size > MOST_BODY) {
      hints.add(
          String.format(
              Locale.ROOT, "%,d bytes of body: Proxmox takes at most 512 KiB (524,288).", size));
    }
    if (draft.bodyKind() == BodyKind.JSON
        && !draft.json().isBlank()
        && !draft.json().stripLeading().startsWith("{")) {
      hints.add("Proxmox takes a JSON body only when it is an object: { … }.");
    }
    String type = draft.body().rawType().toLowerCase(Locale.ROOT);
    boolean taken =
        type.isEmpty()
            || type.startsWith(Assembly.JSON_TYPE)
            || type.startsWith(Assembly.FORM_TYPE);
    if (draft.bodyKind() == BodyKind.RAW && !taken) {
      hints.add("Proxmox takes bodies of a form or of JSON only; others end in 506.");
    }
    if (draft.bodyKind() == BodyKind.UPLOAD) {
      upload(draft, hints);
    }
  }

  private static void upload(SavedRequest draft, List<String> hints) {
    if (!draft.path().endsWith("/upload") || !draft.method().equals("POST")) {
      hints.add("Proxmox takes files by POST to /nodes/{node}/storage/{storage}/upload only.");
    }
    if (draft.form().stream().noneMatch(row -> row.enabled() && row.name().equals("content"))) {
      hints.add("An upload needs the field content: iso, vztmpl or import.");
    }
  }

  /// Only a JSON body may say true and false (wire-facts 6); a text that is just that is left to
  /// the person.
  private static void truth(SavedRequest draft, List<String> hints) {
    boolean form = draft.bodyKind() == BodyKind.FORM || draft.bodyKind() == BodyKind.UPLOAD;
    Stream.concat(draft.query().stream(), form ? draft.form().stream() : Stream.empty())
        .filter(row -> row.enabled() && !row.secret())
        .filter(row -> row.value().equals("true") || row.value().equals("false"))
        .map(
            row ->
                row.name()
                    + "="
                    + row.value()
                    + ": a switch is written "
                    + (row.value().equals("true") ? "1" : "0")
                    + " for Proxmox.")
        .distinct()
        .limit(3)
        .forEach(hints::add);
  }

  private static List<Body.Field> live(List<Row> rows) {
    return rows.stream()
        .filter(Row::enabled)
        .map(row -> new Body.Field(row.name(), row.value(), true))
        .toList();
  }

  /// Where a pasted address pointed elsewhere than the request goes.
  ///
  /// @param server `host:port` of the address, empty when it named none
  /// @param base `https://host:port/api2/json`, empty while there is no connection
  static String onServer(String server, String base) {
    return server.isEmpty() || base.startsWith("https://" + server + "/")
        ? ""
        : "The address was one of "
            + server
            + ". Requests go to the connection on top: nothing was sent to "
            + server
            + ".";
  }
}
