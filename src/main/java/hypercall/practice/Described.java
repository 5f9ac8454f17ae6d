package hypercall.practice;

import hypercall.schema.Method;

/// One method as the description has it, before anything answers it.
///
/// @param path the path with its placeholders, `/nodes/{node}/status`; empty for the root
/// @param method the description
record Described(String path, Method method) {

  /// Its name among the actions: `GET /nodes/{node}/status`.
  String place() {
    return method.verb() + " " + path;
  }
}
