package hypercall.schema;

import org.jspecify.annotations.Nullable;

/// What a property says only to people and viewers; nothing here is ever checked.
///
/// @param title a heading for the value
/// @param typetext how the value's form is to be shown, such as `<integer> (100 - 999999999)`
/// @param verboseDescription the long description
/// @param formatDescription a name for the format, for help texts
/// @param renderer how a result is best shown: `bytes`, `duration`, `timestamp`, `yaml`, …
public record Hints(
    @Nullable String title,
    @Nullable String typetext,
    @Nullable String verboseDescription,
    @Nullable String formatDescription,
    @Nullable String renderer) {

  /// No hints at all.
  public static final Hints NONE = new Hints(null, null, null, null, null);
}
