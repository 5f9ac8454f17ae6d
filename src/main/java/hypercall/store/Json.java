package hypercall.store;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Our files as trees: read with limits, written with two spaces and a closing line feed.
///
/// The tree is built from the parser's tokens here and not by an `ObjectMapper`: making one loads
/// hundreds of classes, and a start reads a few dozen small files.
final class Json {
  /// Longest text in one file, in characters; a request body beyond it is refused at save.
  static final int LONGEST_TEXT = 8_000_000;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(8L * LONGEST_TEXT)
                  .maxNestingDepth(200)
                  .maxStringLength(2 * LONGEST_TEXT)
                  .build())
          .build();

  private Json() {}

  static ObjectNode object() {
    return NODES.objectNode();
  }

  /// @throws BadFile when this is not one JSON object
  static ObjectNode parse(byte[] bytes) throws BadFile {
    if (bytes.length == 0) {
      throw new BadFile("The file is empty.");
    }
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new BadFile("The file holds no JSON object.");
      }
      ObjectNode object = object(parser);
      if (parser.nextToken() != null) {
        throw new BadFile("The file goes on after its end" + place(parser.currentLocation()) + ".");
      }
      return object;
    } catch (UnexpectedEndOfInputException e) {
      throw new BadFile("The file ends too early" + place(e.getLocation()) + ".");
    } catch (JacksonException e) {
      throw new BadFile("The file is not valid JSON" + place(e.getLocation()) + ".");
    }
  }

  /// The tree as the bytes of a file.
  static byte[] print(ObjectNode tree) {
    return new JsonPrinter().print(tree).getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode object(JsonParser parser) throws BadFile {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (object.has(name)) {
        throw new BadFile("A member stands twice" + place(parser.currentLocation()) + ".");
      }
      parser.nextToken();
      object.set(name, value(parser));
    }
    return object;
  }

  private static ArrayNode array(JsonParser parser) throws BadFile {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser));
    }
    return array;
  }

  /// The recursion ends at the parser's limit of nesting.
  private static JsonNode value(JsonParser parser) throws BadFile {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> NODES.stringNode(parser.getString());
      case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new BadFile("The file is not valid JSON" + place(parser.currentLocation()) + ".");
    };
  }

  private static String place(TokenStreamLocation at) {
    return at == null ? "" : ": line " + at.getLineNr() + ", column " + at.getColumnNr();
  }
}
