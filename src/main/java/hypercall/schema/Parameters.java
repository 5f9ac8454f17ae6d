package hypercall.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The parameters of a method; path placeholders are among them (wire-facts 9).
///
/// @param properties each parameter by name, in the description's order; `net[n]` stands for the
///   whole indexed family `net0`, `net1`, …
/// @param additionalProperties whether names that are not described are let through
public record Parameters(Map<String, Property> properties, boolean additionalProperties) {

  /// Copies the map, so that the description never changes.
  public Parameters {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /// A method without parameters.
  public static Parameters none() {
    return new Parameters(Map.of(), false);
  }

  /// These parameters and one more.
  public Parameters and(String name, Property property) {
    Map<String, Property> all = new LinkedHashMap<>(properties);
    all.put(name, property);
    return new Parameters(all, additionalProperties);
  }
}
