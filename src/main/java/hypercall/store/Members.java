package hypercall.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The members of an object in one of our files, each read as the type it must have; a missing one
/// has a default, a wrong one makes the file a [BadFile].
record Members(ObjectNode tree) {
  String text(String name) throws BadFile {
    return maybeText(name).orElseThrow(() -> new BadFile("`" + name + "` is missing."));
  }

  String text(String name, String otherwise) throws BadFile {
    return maybeText(name).orElse(otherwise);
  }

  Optional<String> maybeText(String name) throws BadFile {
    JsonNode value = tree.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw wrong(name, "a text");
    }
    return Optional.of(value.stringValue());
  }

  boolean flag(String name, boolean otherwise) throws BadFile {
    JsonNode value = tree.get(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.isBoolean()) {
      throw wrong(name, "true or false");
    }
    return value.asBoolean();
  }

  double number(String name, double otherwise) throws BadFile {
    JsonNode value = tree.get(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.isNumber()) {
      throw wrong(name, "a number");
    }
    return value.decimalValue().doubleValue();
  }

  int integer(String name, int otherwise) throws BadFile {
    JsonNode value = tree.get(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw wrong(name, "a whole number");
    }
    return value.intValue();
  }

  List<String> texts(String name) throws BadFile {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : array(name)) {
      if (!value.isString()) {
        throw wrong(name, "a list of texts");
      }
      texts.add(value.stringValue());
    }
    return texts;
  }

  List<Members> objects(String name) throws BadFile {
    List<Members> objects = new ArrayList<>();
    for (JsonNode value : array(name)) {
      if (!(value instanceof ObjectNode object)) {
        throw wrong(name, "a list of objects");
      }
      objects.add(new Members(object));
    }
    return objects;
  }

  Optional<Members> object(String name) throws BadFile {
    JsonNode value = tree.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!(value instanceof ObjectNode object)) {
      throw wrong(name, "an object");
    }
    return Optional.of(new Members(object));
  }

  private Iterable<JsonNode> array(String name) throws BadFile {
    JsonNode value = tree.get(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof ArrayNode array)) {
      throw wrong(name, "a list");
    }
    return array.values();
  }

  private static BadFile wrong(String name, String wanted) {
    return new BadFile("`" + name + "` must be " + wanted + ".");
  }
}
