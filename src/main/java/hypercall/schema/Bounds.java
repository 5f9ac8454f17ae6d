package hypercall.schema;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The bounds of a value: of a number itself, or of a text's length in characters.
///
/// @param minimum the smallest number allowed
/// @param maximum the largest number allowed
/// @param minLength the shortest text allowed
/// @param maxLength the longest text allowed
public record Bounds(
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal maximum,
    @Nullable Integer minLength,
    @Nullable Integer maxLength) {

  /// No bounds at all.
  public static final Bounds NONE = new Bounds(null, null, null, null);
}
