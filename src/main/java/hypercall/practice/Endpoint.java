package hypercall.practice;

import hypercall.schema.Method;

/// One line of the table: a path, the description of its method, and what answers it. The same
/// description is served, checked against, and dispatched by.
///
/// @param path the path with its placeholders, `/nodes/{node}/status`; empty for the root
/// @param method the description
/// @param action what answers a call that passed all checks
record Endpoint(String path, Method method, Action action) {

  /// What answers a call.
  @FunctionalInterface
  interface Action {
    /// @throws ApiFailure when the method itself refuses
    Result answer(Call call);
  }
}
