package hypercall.store;

import hypercall.store.SavedRequest.BodyKind;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// A saved request as a file: what identifies it first, empty lists left out.
final class RequestCodec implements Codec<SavedRequest> {
  private static final Set<String> KNOWN =
      Set.of(
          "name",
          "folder",
          "method",
          "path",
          "pathValues",
          "query",
          "headers",
          "cookies",
          "body",
          "description");
  private static final Set<String> KNOWN_IN_BODY =
      Set.of("kind", "form", "json", "rawType", "raw", "file");

  @Override
  public String id(SavedRequest value) {
    return value.id();
  }

  @Override
  public Set<String> known() {
    return KNOWN;
  }

  @Override
  public SavedRequest read(String id, Members members) throws BadFile {
    Members body = members.object("body").orElse(new Members(Json.object()));
    return new SavedRequest(
        id,
        name(members),
        members.texts("folder"),
        members.text("method"),
        members.text("path"),
        RowCodec.read(members, "pathValues"),
        RowCodec.read(members, "query"),
        RowCodec.read(members, "headers"),
        RowCodec.read(members, "cookies"),
        new SavedRequest.Content(
            kind(body.text("kind", "none")),
            RowCodec.read(body, "form"),
            body.text("json", ""),
            body.text("rawType", ""),
            body.text("raw", ""),
            body.text("file", "")),
        members.text("description", ""));
  }

  /// What has no name is called by its path.
  private static String name(Members members) throws BadFile {
    String name = Names.oneLine(members.text("name"));
    return name.isEmpty() ? members.text("path") : name;
  }

  @Override
  public ObjectNode write(SavedRequest value, ObjectNode old) {
    SavedRequest request = value.withoutSecrets();
    ObjectNode node = Json.object();
    node.put("name", request.name());
    if (!request.folder().isEmpty()) {
      request.folder().forEach(node.putArray("folder")::add);
    }
    node.put("method", request.method());
    node.put("path", request.path());
    RowCodec.write(request.pathValues(), "pathValues", node, old);
    RowCodec.write(request.query(), "query", node, old);
    RowCodec.write(request.headers(), "headers", node, old);
    RowCodec.write(request.cookies(), "cookies", node, old);
    ObjectNode body = body(request, object(old, "body"));
    if (!body.isEmpty()) {
      node.set("body", body);
    }
    put(node, "description", request.description());
    return node;
  }

  private static ObjectNode body(SavedRequest request, ObjectNode old) {
    ObjectNode body = Json.object();
    if (request.bodyKind() != BodyKind.NONE) {
      body.put("kind", word(request.bodyKind()));
    }
    RowCodec.write(request.form(), "form", body, old);
    put(body, "json", request.json());
    put(body, "rawType", request.body().rawType());
    put(body, "raw", request.body().raw());
    put(body, "file", request.body().file());
    Codec.keepUnknown(old, body, KNOWN_IN_BODY);
    return body;
  }

  private static void put(ObjectNode node, String name, String value) {
    if (!value.isEmpty()) {
      node.put(name, value);
    }
  }

  private static ObjectNode object(ObjectNode tree, String name) {
    return tree.get(name) instanceof ObjectNode object ? object : Json.object();
  }

  private static String word(BodyKind kind) {
    return switch (kind) {
      case NONE -> "none";
      case FORM -> "form";
      case JSON -> "json";
      case RAW -> "raw";
      case UPLOAD -> "upload";
    };
  }

  private static BodyKind kind(String word) throws BadFile {
    for (BodyKind kind : List.of(BodyKind.values())) {
      if (word(kind).equals(word)) {
        return kind;
      }
    }
    throw new BadFile("`kind` of the body must be none, form, json, raw or upload.");
  }
}
