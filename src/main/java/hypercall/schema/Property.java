package hypercall.schema;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The description of one value: a parameter, a part of a property string, or a result.
///
/// Built by its type and refined step by step: `Property.integer("…").atLeast(0).asOptional()`.
///
/// @param type the value's type; the server enforces it for parameters, never for results
/// @param description what the value means
/// @param optional whether it may be left out
/// @param defaultValue what holds when it is left out: a text, a number, or null when not said
/// @param format how its text is built
/// @param bounds smallest, largest, shortest, longest
/// @param pattern a Perl regular expression the whole text has to match
/// @param choices the values allowed (`enum`); empty when all are
/// @param requires the name of another parameter that has to be given with this one
/// @param items the elements of an array
/// @param properties the members of an object, in the description's order
/// @param role what it is within a property string
public record Property(
    ValueType type,
    String description,
    boolean optional,
    @Nullable Object defaultValue,
    @Nullable Format format,
    Bounds bounds,
    @Nullable String pattern,
    List<String> choices,
    @Nullable String requires,
    @Nullable Property items,
    Map<String, Property> properties,
    PartRole role) {

  /// Copies the collections, so that a property never changes.
  public Property {
    choices = List.copyOf(choices);
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /// A required value of this type without any bounds.
  public static Property of(ValueType type, String description) {
    return new PropertyDraft(type, description).property();
  }

  public static Property string(String description) {
    return of(ValueType.STRING, description);
  }

  public static Property integer(String description) {
    return of(ValueType.INTEGER, description);
  }

  public static Property bool(String description) {
    return of(ValueType.BOOLEAN, description);
  }

  /// A result without a value: the method answers `null`.
  public static Property nothing() {
    return of(ValueType.NULL, "");
  }

  public static Property object(String description, Map<String, Property> members) {
    return of(ValueType.OBJECT, description).edit(draft -> draft.properties = members);
  }

  public static Property array(String description, Property items) {
    return of(ValueType.ARRAY, description).edit(draft -> draft.items = items);
  }

  /// The same value, which may be left out.
  public Property asOptional() {
    return edit(draft -> draft.optional = true);
  }

  /// The same value, which may not be left out, whatever its default.
  public Property asRequired() {
    return edit(draft -> draft.optional = false);
  }

  /// The same value, which may be left out and then means this.
  public Property defaultsTo(Object value) {
    return asOptional().edit(draft -> draft.defaultValue = value);
  }

  /// The same value in a format known by name.
  public Property withFormat(String name) {
    return withFormat(new Format.Named(name));
  }

  public Property withFormat(Format newFormat) {
    return edit(draft -> draft.format = newFormat);
  }

  public Property atLeast(long minimum) {
    return within(
        new Bounds(
            BigDecimal.valueOf(minimum), bounds.maximum(), bounds.minLength(), bounds.maxLength()));
  }

  public Property atMost(long maximum) {
    return within(
        new Bounds(
            bounds.minimum(), BigDecimal.valueOf(maximum), bounds.minLength(), bounds.maxLength()));
  }

  public Property noLongerThan(int maxLength) {
    return within(new Bounds(bounds.minimum(), bounds.maximum(), bounds.minLength(), maxLength));
  }

  public Property within(Bounds newBounds) {
    return edit(draft -> draft.bounds = newBounds);
  }

  /// The same value, whose whole text has to match a Perl regular expression.
  public Property matching(String perlPattern) {
    return edit(draft -> draft.pattern = perlPattern);
  }

  public Property oneOf(String... values) {
    return edit(draft -> draft.choices = List.of(values));
  }

  /// The same value, which needs another parameter beside it.
  public Property requiring(String other) {
    return edit(draft -> draft.requires = other);
  }

  public Property as(PartRole newRole) {
    return edit(draft -> draft.role = newRole);
  }

  private Property edit(Consumer<PropertyDraft> change) {
    PropertyDraft draft = new PropertyDraft(this);
    change.accept(draft);
    return draft.property();
  }
}
