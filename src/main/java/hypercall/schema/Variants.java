package hypercall.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a property depends on the kind of thing that is described, such as the type of a storage or
/// of a notification target (wire-facts 9).
///
/// @param typeProperty the name of the property that tells the kind, or null
/// @param instanceTypes the kinds this property belongs to; empty for all
/// @param oneOf descriptions of which one has to fit; empty when this one stands alone
public record Variants(
    @Nullable String typeProperty, List<String> instanceTypes, List<Property> oneOf) {

  /// A property that depends on nothing.
  public static final Variants NONE = new Variants(null, List.of(), List.of());

  /// Copies the lists, so that they never change.
  public Variants {
    instanceTypes = List.copyOf(instanceTypes);
    oneOf = List.copyOf(oneOf);
  }
}
