package hypercall.schema;

import java.util.List;
import java.util.Map;

/// A value as it was given, before its description is asked: a text, several, or an object.
///
/// Numbers of a JSON body are texts here, because the server's own language does not tell them
/// apart (wire-facts 5).
public sealed interface ParameterValue {

  /// One scalar.
  record Text(String text) implements ParameterValue {}

  /// A JSON truth value: good where one is asked for, and nowhere else.
  record Truth(boolean value) implements ParameterValue {}

  /// Several: a repeated key, or a JSON array.
  record Many(List<ParameterValue> values) implements ParameterValue {}

  /// A JSON object.
  record Nested(Map<String, ParameterValue> members) implements ParameterValue {}

  /// Named, but without a value: a key without `=`, or a JSON null. It counts as not given, yet its
  /// name has to be a known one (wire-facts 5).
  record Absent() implements ParameterValue {}

  static ParameterValue of(String text) {
    return new Text(text);
  }
}
