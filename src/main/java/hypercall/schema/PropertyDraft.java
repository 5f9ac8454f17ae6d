package hypercall.schema;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A property that is still being put together; only `Property` itself uses it.
final class PropertyDraft {
  ValueType type;
  String description;
  boolean optional;
  @Nullable Object defaultValue;
  @Nullable Format format;
  Bounds bounds;
  @Nullable String pattern;
  List<String> choices;
  @Nullable String requires;
  @Nullable Property items;
  Map<String, Property> properties;
  PartRole role;

  PropertyDraft(ValueType type, String description) {
    this.type = type;
    this.description = description;
    bounds = Bounds.NONE;
    choices = List.of();
    properties = Map.of();
    role = PartRole.ORDINARY;
  }

  PropertyDraft(Property from) {
    type = from.type();
    description = from.description();
    optional = from.optional();
    defaultValue = from.defaultValue();
    format = from.format();
    bounds = from.bounds();
    pattern = from.pattern();
    choices = from.choices();
    requires = from.requires();
    items = from.items();
    properties = from.properties();
    role = from.role();
  }

  Property property() {
    return new Property(
        type,
        description,
        optional,
        defaultValue,
        format,
        bounds,
        pattern,
        choices,
        requires,
        items,
        properties,
        role);
  }
}
