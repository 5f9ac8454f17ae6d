package hypercall.practice;

import hypercall.schema.Verb;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What answers each method, by its place in the description.
final class Actions {
  private final Map<String, Endpoint.Action> actions = new HashMap<>();

  /// What answers a method.
  ///
  /// @param place verb and path, such as `GET /nodes/{node}/status`
  void on(String place, Endpoint.Action action) {
    if (actions.put(place, action) != null) {
      throw new IllegalStateException("two things answer " + place);
    }
  }

  /// The same answer at every call.
  void always(String place, @Nullable Object data) {
    on(place, _ -> Result.of(data));
  }

  /// What answers it, or null.
  Endpoint.@Nullable Action at(Verb verb, String path) {
    return actions.get(verb + " " + path);
  }

  Set<String> places() {
    return Set.copyOf(actions.keySet());
  }
}
