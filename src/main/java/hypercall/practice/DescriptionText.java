package hypercall.practice;

import hypercall.schema.Method;
import hypercall.schema.Permission;
import hypercall.schema.Property;
import hypercall.schema.ValueType;
import hypercall.schema.Verb;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads the description of the API from the texts it is kept in, one for each area; the first
/// lines of each say how it is written.
final class DescriptionText {

  private final List<String> lines;
  private final Map<String, Map<String, Property>> sets = new HashMap<>();
  private final List<Described> methods = new ArrayList<>();
  private int next;

  private DescriptionText(List<String> lines) {
    this.lines = lines;
  }

  /// Every method of a product, area after area.
  static List<Described> of(PracticeProduct product) {
    List<Described> all = new ArrayList<>();
    for (String area : areas(product)) {
      all.addAll(new DescriptionText(resource(area + ".api")).methods());
    }
    return all;
  }

  private static List<String> areas(PracticeProduct product) {
    return switch (product) {
      case PVE ->
          List.of(
              "access",
              "cluster",
              "services",
              "firewall",
              "sdn",
              "ceph",
              "node",
              "machine",
              "container",
              "storage");
      case PBS -> List.of("backup");
      case PMG -> List.of("mail");
    };
  }

  private static List<String> resource(String name) {
    InputStream in = DescriptionText.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("the description " + name + " is missing from the program");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the description " + name + " cannot be read", e);
    }
  }

  private List<Described> methods() {
    while (next < lines.size()) {
      String line = lines.get(next++);
      if (line.startsWith("set ")) {
        sets.put(line.substring(4), properties(1));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        methods.add(method(line.split(" ")));
      }
    }
    return methods;
  }

  private Described method(String[] head) {
    String path = head[1].equals("/") ? "" : head[1];
    String description = lines.get(next++).substring(2);
    Permission permission = new PermissionText(lines.get(next++).substring(2)).permission();
    Method method = Method.of(Verb.valueOf(head[0]), head[2], description).allowedTo(permission);
    for (int i = 3; i < head.length; i++) {
      method = switched(method, head[i]);
    }
    Map<String, Property> taken = properties(1);
    while (next < lines.size() && lines.get(next).startsWith("* ")) {
      taken.putAll(set(lines.get(next++).substring(2)));
    }
    method = method.taking(taken);
    return new Described(path, method);
  }

  private Map<String, Property> set(String name) {
    Map<String, Property> set = sets.get(name);
    if (set == null) {
      throw new IllegalStateException("the description has no set " + name);
    }
    return set;
  }

  private static Method switched(Method method, String word) {
    int equals = word.indexOf('=');
    String value = word.substring(equals + 1);
    return switch (equals < 0 ? word : word.substring(0, equals)) {
      case "notoken" -> method.withoutTokens();
      case "protected" -> method.asProtected();
      case "node" -> method.onNode();
      case "download" -> method.having(Method.Trait.DOWNLOAD_ALLOWED);
      case "credentials" -> method.having(Method.Trait.EXPOSE_CREDENTIALS);
      case "returns" -> method.returning(Property.of(type(value), ""));
      case "link" -> method.linkingBy(value);
      default -> throw new IllegalStateException("the description has a switch " + word);
    };
  }

  private static ValueType type(String name) {
    return ValueType.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /// The parameters that follow, each with the parts of a property string beneath it.
  private Map<String, Property> properties(int depth) {
    String dashes = "-".repeat(depth) + " ";
    Map<String, Property> properties = new LinkedHashMap<>();
    while (next < lines.size() && lines.get(next).startsWith(dashes)) {
      PropertyText text = new PropertyText(lines.get(next++).substring(dashes.length()));
      Map<String, Property> parts = properties(depth + 1);
      properties.put(text.name(), text.property(parts));
    }
    return properties;
  }
}
