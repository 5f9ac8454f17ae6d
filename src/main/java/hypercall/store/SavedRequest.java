package hypercall.store;

import java.util.List;
import java.util.function.Predicate;

/// A request kept in the sidebar. Values are templates: the path has `{placeholders}` filled from
/// `pathValues`; nothing secret is ever written (see `secret` of a row and [SecretFields]).
///
/// @param id stable file name inside its folder; from [Workspace#newId] for a new one
/// @param name one line; whatever else is in it is left out
/// @param folder path of folder names; empty = top level
/// @param description Markdown, shown beside the request; empty when there is none
public record SavedRequest(
    String id,
    String name,
    List<String> folder,
    String method,
    String path,
    List<Row> pathValues,
    List<Row> query,
    List<Row> headers,
    List<Row> cookies,
    Content body,
    String description) {
  public SavedRequest {
    name = Names.oneLine(name);
    folder = Names.ofFolders(folder);
    pathValues = List.copyOf(pathValues);
    query = List.copyOf(query);
    headers = List.copyOf(headers);
    cookies = List.copyOf(cookies);
  }

  /// One without a description, whose body is a form or JSON.
  public SavedRequest(
      String id,
      String name,
      List<String> folder,
      String method,
      String path,
      List<Row> pathValues,
      List<Row> query,
      List<Row> headers,
      List<Row> cookies,
      BodyKind bodyKind,
      List<Row> form,
      String json) {
    this(
        id,
        name,
        folder,
        method,
        path,
        pathValues,
        query,
        headers,
        cookies,
        new Content(bodyKind, form, json, "", "", ""),
        "");
  }

  /// What the body tab holds.
  public enum BodyKind {
    NONE,
    FORM,
    JSON,
    RAW,
    UPLOAD
  }

  /// Everything typed into the body tab; only what belongs to `kind` is sent, the rest waits.
  ///
  /// @param form fields of the form, also those that go with an upload
  /// @param rawType media type of the raw text; empty for none
  /// @param file absolute path of the file to upload; empty when none is chosen
  public record Content(
      BodyKind kind, List<Row> form, String json, String rawType, String raw, String file) {
    public static final Content NONE = new Content(BodyKind.NONE, List.of(), "", "", "", "");

    public Content {
      form = List.copyOf(form);
    }

    Content withoutSecrets() {
      return new Content(
          kind,
          without(form, SecretFields::field),
          SecretText.without(json),
          rawType,
          SecretText.without(raw),
          file);
    }
  }

  public BodyKind bodyKind() {
    return body.kind();
  }

  public List<Row> form() {
    return body.form();
  }

  public String json() {
    return body.json();
  }

  /// A row that can be switched off. A `secret` row's value lives in memory only.
  public record Row(boolean enabled, String name, String value, boolean secret) {
    public Row(String name, String value) {
      this(true, name, value, false);
    }

    @Override
    public String toString() {
      boolean hide = secret || SecretFields.header(name) || SecretFields.field(name);
      return "Row[" + name + "=" + (hide ? "•••" : value) + (enabled ? "]" : ", off]");
    }
  }

  /// An empty GET that belongs to no folder.
  public static SavedRequest blank(String id, String name) {
    return new SavedRequest(
        id,
        name,
        List.of(),
        "GET",
        "/",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Content.NONE,
        "");
  }

  public SavedRequest withId(String newId) {
    return new SavedRequest(
        newId, name, folder, method, path, pathValues, query, headers, cookies, body, description);
  }

  public SavedRequest withName(String newName) {
    return new SavedRequest(
        id, newName, folder, method, path, pathValues, query, headers, cookies, body, description);
  }

  public SavedRequest withPath(String newPath) {
    return new SavedRequest(
        id, name, folder, method, newPath, pathValues, query, headers, cookies, body, description);
  }

  public SavedRequest withFolder(List<String> newFolder) {
    return new SavedRequest(
        id, name, newFolder, method, path, pathValues, query, headers, cookies, body, description);
  }

  public SavedRequest withDescription(String newDescription) {
    return new SavedRequest(
        id, name, folder, method, path, pathValues, query, headers, cookies, body, newDescription);
  }

  /// This request as it is kept: rows that are secret by flag, place, name or shape are marked so
  /// and have no value; secret members of the JSON text are empty. Two requests that differ only in
  /// secrets are equal after this.
  public SavedRequest withoutSecrets() {
    return new SavedRequest(
        id,
        name,
        folder,
        method,
        SecretText.withoutInPath(path),
        without(pathValues, SecretFields::field),
        without(query, SecretFields::field),
        without(headers, SecretFields::header),
        without(cookies, SecretFields::cookie),
        body.withoutSecrets(),
        description);
  }

  private static List<Row> without(List<Row> rows, Predicate<String> secretName) {
    return rows.stream()
        .map(
            row ->
                row.secret() || secretName.test(row.name()) || SecretFields.looksSecret(row.value())
                    ? new Row(row.enabled(), row.name(), "", true)
                    : row)
        .toList();
  }
}
