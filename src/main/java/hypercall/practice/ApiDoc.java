package hypercall.practice;

import hypercall.schema.ApiNode;
import hypercall.schema.Bounds;
import hypercall.schema.Format;
import hypercall.schema.Method;
import hypercall.schema.Permission;
import hypercall.schema.Property;
import hypercall.schema.ValueType;
import hypercall.schema.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes the description of the API as real servers serve it (wire-facts 9): a script that sets
/// one constant to the tree.
final class ApiDoc {

  /// The whole script.
  String text(ApiNode root) {
    List<Object> tree = new ArrayList<>();
    root.children().forEach(child -> tree.add(node(child)));
    String json =
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(tree);
    String body = json.substring(0, json.lastIndexOf(']')).stripTrailing();
    return "const apiSchema = " + body + "\n]\n;\n";
  }

  private static Map<String, Object> node(ApiNode node) {
    Map<String, Object> members = new TreeMap<>();
    members.put("path", node.path());
    members.put("text", node.text());
    members.put("leaf", node.leaf() ? 1 : 0);
    if (!node.children().isEmpty()) {
      members.put("children", node.children().stream().map(ApiDoc::node).toList());
    }
    if (!node.methods().isEmpty()) {
      Map<String, Object> info = new TreeMap<>();
      for (Map.Entry<Verb, Method> each : node.methods().entrySet()) {
        info.put(each.getKey().name(), method(each.getValue()));
      }
      members.put("info", info);
    }
    return members;
  }

  private static Map<String, Object> method(Method method) {
    Map<String, Object> members = new TreeMap<>();
    members.put("name", method.name());
    members.put("method", method.verb().name());
    members.put("description", method.description());
    members.put("allowtoken", method.allowToken() ? 1 : 0);
    if (method.protectedMethod()) {
      members.put("protected", 1);
    }
    if (method.proxyTo() != null) {
      members.put("proxyto", method.proxyTo());
    }
    if (method.traits().contains(Method.Trait.DOWNLOAD_ALLOWED)) {
      members.put("download_allowed", 1);
    }
    if (method.traits().contains(Method.Trait.EXPOSE_CREDENTIALS)) {
      members.put("expose_credentials", 1);
    }
    Map<String, Object> parameters = new TreeMap<>();
    parameters.put("additionalProperties", 0);
    if (!method.parameters().properties().isEmpty()) {
      parameters.put("properties", properties(method.parameters().properties()));
    }
    members.put("parameters", parameters);
    Map<String, Object> permissions = permissions(method.permission());
    if (!permissions.isEmpty()) {
      members.put("permissions", permissions);
    }
    members.put("returns", returns(method));
    return members;
  }

  private static Map<String, Object> returns(Method method) {
    Map<String, Object> members = new TreeMap<>();
    ValueType type = method.returns().type();
    if (type != ValueType.ANY) {
      members.put("type", type.text());
    }
    if (method.childLink() != null) {
      Map<String, Object> items = new TreeMap<>();
      items.put("type", "object");
      items.put("properties", Map.of(method.childLink(), Map.of("type", "string")));
      members.put("items", items);
      members.put("links", List.of(Map.of("rel", "child", "href", "{" + method.childLink() + "}")));
    }
    return members;
  }

  private static Map<String, Object> properties(Map<String, Property> properties) {
    Map<String, Object> members = new TreeMap<>();
    properties.forEach((name, property) -> members.put(name, property(property)));
    return members;
  }

  private static Map<String, Object> property(Property property) {
    Map<String, Object> members = new TreeMap<>();
    if (property.role().alias() != null) {
      // Another name of a key has no type of its own.
      members.put("alias", property.role().alias());
      put(members, "keyAlias", property.role().keyAlias());
      return members;
    }
    members.put("type", property.type().text());
    put(members, "description", property.description().isEmpty() ? null : property.description());
    put(members, "optional", property.optional() ? 1 : null);
    put(members, "default", number(property));
    switch (property.format()) {
      case null -> {}
      case Format.Named named -> members.put("format", named.name());
      case Format.PropertyString parts -> members.put("format", properties(parts.parts()));
    }
    Bounds bounds = property.bounds();
    put(members, "minimum", bounds.minimum());
    put(members, "maximum", bounds.maximum());
    put(members, "minLength", bounds.minLength());
    put(members, "maxLength", bounds.maxLength());
    put(members, "pattern", property.pattern());
    put(members, "enum", property.choices().isEmpty() ? null : property.choices());
    put(members, "requires", property.requires());
    put(members, "items", property.items() == null ? null : property(property.items()));
    put(members, "default_key", property.role().defaultKey() ? 1 : null);
    members.put("typetext", typeText(property));
    return members;
  }

  private static void put(Map<String, Object> members, String name, @Nullable Object value) {
    if (value != null) {
      members.put(name, value);
    }
  }

  private static @Nullable Object number(Property property) {
    Object value = property.defaultValue();
    boolean numeric = property.type() != ValueType.STRING;
    return numeric && String.valueOf(value).matches("-?\\d{1,18}")
        ? (Object) Long.valueOf(String.valueOf(value))
        : value;
  }

  private static String typeText(Property property) {
    if (!property.choices().isEmpty()) {
      return String.join(" | ", property.choices());
    }
    Bounds bounds = property.bounds();
    String range =
        bounds.minimum() == null && bounds.maximum() == null
            ? ""
            : " ("
                + (bounds.minimum() == null ? "-N" : bounds.minimum())
                + " - "
                + (bounds.maximum() == null ? "N" : bounds.maximum())
                + ")";
    return "<" + property.type().text() + ">" + range;
  }

  private static Map<String, Object> permissions(Permission permission) {
    return switch (permission) {
      case Permission.World _ -> Map.of("user", "world");
      case Permission.SignedIn _ -> Map.of("user", "all");
      case Permission.RootOnly _ -> Map.of();
      case Permission.Checked checked -> Map.of("check", check(checked.check()));
    };
  }

  private static List<Object> check(Permission.Check check) {
    List<Object> words = new ArrayList<>();
    switch (check) {
      case Permission.OnPath onPath -> {
        words.addAll(List.of("perm", onPath.path(), onPath.privileges()));
        if (onPath.any()) {
          words.addAll(List.of("any", 1));
        }
        if (onPath.needs() != null) {
          words.addAll(List.of("require_param", onPath.needs()));
        }
      }
      case Permission.All all -> {
        words.add("and");
        all.checks().forEach(each -> words.add(check(each)));
      }
      case Permission.AnyOf any -> {
        words.add("or");
        any.checks().forEach(each -> words.add(check(each)));
      }
      case Permission.UserGroup group -> {
        words.addAll(List.of("userid-group", group.privileges()));
        if (group.groups() != null) {
          words.addAll(List.of("groups_param", group.groups()));
        }
      }
      case Permission.UserParameter user -> words.addAll(List.of("userid-param", user.what()));
      case Permission.ModifyPermissions modify ->
          words.addAll(List.of("perm-modify", modify.path()));
    }
    return words;
  }
}
