package hypercall.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import hypercall.schema.ApiNode;
import hypercall.schema.Format;
import hypercall.schema.Method;
import hypercall.schema.ParameterValue;
import hypercall.schema.Permission;
import hypercall.schema.Property;
import hypercall.schema.Validator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares what the practice cluster says of itself with what a genuine server says.
final class DescriptionTest {
  private static final Path GENUINE =
      Path.of(System.getProperty("hypercall.shared", "../shared"), "pve", "apidoc-9.1.3.js");

  private static Map<String, Method> ours() throws IOException {
    Map<String, Method> methods = new HashMap<>();
    try (PracticeCluster cluster = PracticeCluster.start(Client.options())) {
      List<ApiNode> open = new ArrayList<>(List.of(cluster.description()));
      while (!open.isEmpty()) {
        ApiNode node = open.removeLast();
        node.methods().forEach((verb, method) -> methods.put(verb + " " + node.path(), method));
        open.addAll(node.children());
      }
    }
    // The description has no entry for the root itself.
    methods.remove("GET ");
    return methods;
  }

  private static void collect(JsonNode node, Map<String, JsonNode> into) {
    String path = node.path("path").stringValue("");
    node.path("info").properties().forEach(m -> into.put(m.getKey() + " " + path, m.getValue()));
    node.path("children").forEach(child -> collect(child, into));
  }

  @Test
  void every_parameter_and_method_is_described() throws IOException {
    ours()
        .forEach(
            (place, method) -> {
              assertThat(method.description()).as(place).isNotBlank();
              method
                  .parameters()
                  .properties()
                  .forEach((name, p) -> assertThat(p.description()).as(place + name).isNotBlank());
            });
  }

  @Test
  void every_parameter_can_be_checked_whatever_is_sent() throws IOException {
    ours()
        .forEach(
            (place, method) ->
                method
                    .parameters()
                    .properties()
                    .keySet()
                    .forEach(
                        name ->
                            assertThatCode(
                                    () ->
                                        Validator.check(
                                            method,
                                            Map.of(name, ParameterValue.of("a=b,%s,\u0000"))))
                                .as(place + " " + name)
                                .doesNotThrowAnyException()));
  }

  @Test
  void it_is_served_to_everybody_in_the_shape_of_the_genuine_one() throws IOException {
    try (PracticeCluster cluster = PracticeCluster.start(Client.options())) {
      String path = "/pve-docs/api-viewer/apidoc.js";
      Answer answer = Client.anonymous(cluster).send("GET", path, "");
      assertThat(answer.header("Content-Type")).containsExactly("application/javascript");
      assertThat(answer.headerNames()).contains("last-modified").doesNotContain("pragma");
      assertThat(answer.body()).startsWith("const apiSchema = [").endsWith("\n]\n;\n");
      String text = answer.body();
      JsonNode tree = new JsonMapper().readTree(text.substring(18, text.length() - 2));
      Map<String, JsonNode> served = new HashMap<>();
      tree.forEach(node -> collect(node, served));
      assertThat(served.keySet()).isEqualTo(ours().keySet());
      JsonNode create = served.get("POST /access/ticket");
      assertThat(create.path("permissions").path("user").stringValue()).isEqualTo("world");
      assertThat(create.path("parameters").path("properties").path("path").path("requires"))
          .hasToString("\"privs\"");
      String since = answer.header("Last-Modified").getFirst();
      assertThat(
              Client.anonymous(cluster)
                  .with("If-Modified-Since", since)
                  .send("GET", path, "")
                  .status())
          .isEqualTo("304 Not Modified");
    }
  }

  @TestFactory
  Stream<DynamicTest> every_method_has_the_names_types_and_bounds_of_the_genuine_one()
      throws IOException {
    if (!Files.exists(GENUINE)) {
      return Stream.of(Missing.test("there is no genuine description at " + GENUINE));
    }
    String text = Files.readString(GENUINE);
    int from = text.indexOf('[');
    int to = text.indexOf("\n]\n;");
    JsonNode tree =
        new JsonMapper().readTree(text.substring(from, to < 0 ? text.length() : to + 2));
    Map<String, JsonNode> genuine = new HashMap<>();
    tree.forEach(node -> collect(node, genuine));
    return ours().entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      assertThat(genuine).containsKey(entry.getKey());
                      compare(entry.getValue(), genuine.get(entry.getKey()));
                    }));
  }

  /// Parameters that servers newer than the description at hand have, too.
  private static final Set<String> NEWER = Set.of("regenerate");

  private static void compare(Method method, JsonNode wanted) {
    assertThat(method.name()).isEqualTo(wanted.path("name").stringValue());
    assertThat(method.allowToken()).isEqualTo(wanted.path("allowtoken").intValue(0) == 1);
    assertThat(method.protectedMethod()).isEqualTo(wanted.path("protected").intValue(0) == 1);
    assertThat(method.proxyTo()).isEqualTo(wanted.path("proxyto").stringValue(null));
    String link = wanted.path("returns").path("links").path(0).path("href").stringValue(null);
    assertThat(method.childLink()).isEqualTo(link == null ? null : link.replaceAll("[{}]", ""));
    assertThat(permission(method.permission())).isEqualTo(permission(wanted.path("permissions")));
    JsonNode properties = wanted.path("parameters").path("properties");
    Map<String, Property> ours = new HashMap<>(method.parameters().properties());
    ours.keySet().removeAll(NEWER);
    assertThat(ours.keySet()).containsExactlyInAnyOrderElementsOf(properties.propertyNames());
    ours.forEach((name, property) -> compare(name, property, properties.path(name)));
    assertThat(method.traits().contains(Method.Trait.DOWNLOAD_ALLOWED))
        .isEqualTo(wanted.hasNonNull("download_allowed"));
    assertThat(method.returns().type().text())
        .isEqualTo(wanted.path("returns").path("type").stringValue("any"));
  }

  private static void compare(String name, Property property, JsonNode wanted) {
    assertThat(property.type().text()).as(name).isEqualTo(wanted.path("type").stringValue());
    assertThat(property.optional())
        .as(name)
        .isEqualTo(wanted.path("optional").asString("0").equals("1"));
    assertThat(number(property.bounds().minimum())).as(name).isEqualTo(text(wanted, "minimum"));
    assertThat(number(property.bounds().maximum())).as(name).isEqualTo(text(wanted, "maximum"));
    Integer longest = property.bounds().maxLength();
    assertThat(longest == null ? null : longest.toString())
        .as(name)
        .isEqualTo(text(wanted, "maxLength"));
    Integer shortest = property.bounds().minLength();
    assertThat(shortest == null ? null : shortest.toString())
        .as(name)
        .isEqualTo(text(wanted, "minLength"));
    assertThat(property.pattern()).as(name).isEqualTo(text(wanted, "pattern"));
    assertThat(property.requires()).as(name).isEqualTo(text(wanted, "requires"));
    Object byDefault = property.defaultValue();
    assertThat(byDefault == null ? null : byDefault.toString())
        .as(name)
        .isEqualTo(text(wanted, "default"));
    List<String> choices = new ArrayList<>();
    wanted.path("enum").forEach(choice -> choices.add(choice.stringValue()));
    assertThat(property.choices()).as(name).isEqualTo(choices);
    if (property.items() != null) {
      compare(name + "[]", property.items(), wanted.path("items"));
    }
    assertThat(property.items() == null).as(name).isEqualTo(!wanted.has("items"));
    if (property.format() instanceof Format.PropertyString string) {
      JsonNode parts = wanted.path("format");
      assertThat(string.parts().keySet())
          .as(name)
          .containsExactlyInAnyOrderElementsOf(parts.propertyNames());
      string.parts().forEach((key, part) -> comparePart(name, key, part, parts.path(key)));
    }
    String format = property.format() instanceof Format.Named named ? named.name() : null;
    assertThat(format).as(name).isEqualTo(wanted.path("format").stringValue(null));
  }

  private static void comparePart(String name, String key, Property part, JsonNode wanted) {
    assertThat(part.role().alias()).as(name).isEqualTo(wanted.path("alias").stringValue(null));
    assertThat(part.role().keyAlias())
        .as(name)
        .isEqualTo(wanted.path("keyAlias").stringValue(null));
    assertThat(part.role().defaultKey()).as(name).isEqualTo(wanted.hasNonNull("default_key"));
    if (part.role().alias() == null) {
      compare(name + "." + key, part, wanted);
    }
  }

  private static @Nullable String number(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  private static @Nullable String text(JsonNode node, String member) {
    return node.hasNonNull(member) ? node.path(member).asString() : null;
  }

  private static String permission(Permission permission) {
    return switch (permission) {
      case Permission.World _ -> "world";
      case Permission.SignedIn _ -> "all";
      case Permission.RootOnly _ -> "root";
      case Permission.Checked checked -> checked.check().toString();
    };
  }

  private static String permission(JsonNode permissions) {
    JsonNode check = permissions.path("check");
    String user = permissions.path("user").stringValue("root");
    // Where both stand, who is signed in is asked first.
    return check.isMissingNode() || user.equals("all") ? user : check(check).toString();
  }

  private static Permission.Check check(JsonNode words) {
    return switch (words.path(0).stringValue()) {
      case "and" -> new Permission.All(rest(words));
      case "or" -> new Permission.AnyOf(rest(words));
      case "userid-group" ->
          new Permission.UserGroup(texts(words.path(1)), words.path(3).stringValue(null));
      case "userid-param" -> new Permission.UserParameter(words.path(1).stringValue());
      case "perm-modify" -> new Permission.ModifyPermissions(words.path(1).stringValue());
      default -> {
        boolean any = words.path(3).stringValue("").equals("any");
        boolean needs = words.path(3).stringValue("").equals("require_param");
        yield new Permission.OnPath(
            words.path(1).stringValue(),
            texts(words.path(2)),
            any,
            needs ? words.path(4).stringValue() : null);
      }
    };
  }

  private static List<Permission.Check> rest(JsonNode words) {
    List<Permission.Check> checks = new ArrayList<>();
    words.forEach(
        word -> {
          if (word.isArray()) {
            checks.add(check(word));
          }
        });
    return checks;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.stringValue()));
    return texts;
  }
}
