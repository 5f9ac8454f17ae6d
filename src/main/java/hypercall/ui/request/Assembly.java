package hypercall.ui.request;

import hypercall.http.Body;
import hypercall.http.Header;
import hypercall.http.Headers;
import hypercall.http.PercentEncoding;
import hypercall.http.Request;
import hypercall.store.SavedRequest;
import hypercall.store.SavedRequest.Row;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts what was typed together to a request, or says in sentences what is missing.
final class Assembly {
  static final String ACCEPT = "Accept";
  static final String JSON_TYPE = "application/json";
  static final String FORM_TYPE = "application/x-www-form-urlencoded";
  private static final String COOKIE = "Cookie";

  private static final String UNSAVED =
      " is empty. Secret values are never saved: type it in, or switch the row off.";

  private final SavedRequest draft;
  private final UploadFile file;
  private final Set<String> switchedOff = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final Set<String> byDefault = new TreeSet<>();
  private final List<String> sentences = new ArrayList<>();

  /// @param file what was found where the file to upload should be
  /// @param switchedOff names of headers that Hypercall would add and the person does not want
  Assembly(SavedRequest draft, UploadFile file, Set<String> switchedOff) {
    this.draft = draft;
    this.file = file;
    this.switchedOff.addAll(switchedOff);
  }

  Built build(URI base) {
    TypedAddress typed = TypedAddress.of(draft.path());
    if (!typed.objection().isEmpty()) {
      return new Built.Incomplete(List.of(typed.objection()));
    }
    String path = path(typed.path());
    String query = query(Stream.concat(draft.query().stream(), typed.query().stream()).toList());
    Headers headers = headers();
    Body body = body();
    if (!sentences.isEmpty()) {
      return new Built.Incomplete(sentences);
    }
    try {
      URI address = URI.create(base + path + query);
      Request request = new Request(draft.method().strip(), address, headers, body);
      return new Built.Ready(request, byDefault);
    } catch (IllegalArgumentException refused) {
      return new Built.Incomplete(List.of(sentence(refused)));
    }
  }

  private String path(String path) {
    PathTemplate template = PathTemplate.of(path);
    if (template.hasStrayBrace()) {
      sentences.add(
          "A brace in the path stands alone: a placeholder is written {node}, and a brace that is"
              + " meant as such is written %7B or %7D.");
    }
    Map<String, String> values =
        draft.pathValues().stream()
            .collect(Collectors.toMap(Row::name, row -> row.value().strip(), (first, _) -> first));
    for (String name : template.names()) {
      if (values.getOrDefault(name, "").isEmpty()) {
        sentences.add("{" + name + "} in the path has no value yet: fill it in under Params.");
      }
    }
    return template.filled(values);
  }

  private String query(List<Row> rows) {
    String query =
        live(rows, "Params").stream()
            .map(r -> PercentEncoding.encode(r.name()) + "=" + PercentEncoding.encode(r.value()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private Headers headers() {
    List<Header> lines = new ArrayList<>();
    for (Row row : live(draft.headers(), "Headers")) {
      Header line = header(row.name(), row.value(), "Headers");
      if (line != null) {
        lines.add(line);
      }
    }
    Headers headers = new Headers(lines);
    if (headers.first(ACCEPT).isEmpty() && !switchedOff.contains(ACCEPT)) {
      headers = headers.with(ACCEPT, JSON_TYPE);
      byDefault.add(ACCEPT);
    }
    Header cookie = cookie(headers.first(COOKIE).orElse(""));
    return cookie == null ? headers : headers.without(COOKIE).with(COOKIE, cookie.value());
  }

  /// One line for all cookies, a typed `Cookie` header among them; null when there is none.
  private @Nullable Header cookie(String typedHeader) {
    List<String> pairs = new ArrayList<>();
    if (!typedHeader.isBlank()) {
      pairs.add(typedHeader.strip());
    }
    for (Row row : live(draft.cookies(), "Cookies")) {
      if (row.value().contains(";") || row.name().contains(";") || row.name().contains("=")) {
        sentences.add(
            "Cookies: \""
                + row.name()
                + "\" cannot be sent: a cookie holds no semicolon, and its name no equals sign."
                + " Write %3B or %3D instead.");
      }
      pairs.add(row.name() + "=" + row.value());
    }
    return pairs.isEmpty() ? null : header(COOKIE, String.join("; ", pairs), "Cookies");
  }

  private Body body() {
    return switch (draft.bodyKind()) {
      case NONE -> Body.NONE;
      case FORM -> new Body.Form(fields());
      case JSON -> new Body.Text(JSON_TYPE, draft.json());
      case RAW -> new Body.Text(draft.body().rawType(), draft.body().raw());
      case UPLOAD -> upload();
    };
  }

  private List<Body.Field> fields() {
    return live(draft.form(), "Body").stream()
        .map(row -> new Body.Field(row.name(), row.value(), row.secret()))
        .toList();
  }

  /// The fields the server looks for come first and in its order, the others as they were typed.
  private Body upload() {
    List<Body.Field> fields = new ArrayList<>(fields());
    fields.sort(Comparator.comparingInt(field -> place(field.name())));
    if (file.part().isEmpty()) {
      String told = file.told().isEmpty() ? "no file is chosen yet." : file.told();
      sentences.add("Body: " + told);
      return Body.NONE;
    }
    return new Body.Upload(fields, file.part().get());
  }

  private static int place(String field) {
    int place = UploadFile.FIRST_FIELDS.indexOf(field);
    return place < 0 ? UploadFile.FIRST_FIELDS.size() : place;
  }

  /// Rows that are switched on; a value without a name is told.
  private List<Row> live(List<Row> rows, String where) {
    List<Row> live = rows.stream().filter(Row::enabled).toList();
    if (live.stream().anyMatch(row -> row.name().isBlank() && !row.value().isEmpty())) {
      sentences.add(where + ": a value has no name. Give it one, or switch the row off.");
    }
    live.stream()
        .filter(row -> row.secret() && row.value().isEmpty() && !row.name().isBlank())
        .forEach(row -> sentences.add(where + ": " + row.name() + UNSAVED));
    return live.stream().filter(row -> !row.name().isBlank()).toList();
  }

  private @Nullable Header header(String name, String value, String where) {
    try {
      return new Header(name.strip(), value.strip());
    } catch (IllegalArgumentException refused) {
      sentences.add(where + ": " + sentence(refused));
      return null;
    }
  }

  private static String sentence(IllegalArgumentException refused) {
    String message = refused.getMessage();
    return message == null ? "This cannot be sent." : message;
  }
}
