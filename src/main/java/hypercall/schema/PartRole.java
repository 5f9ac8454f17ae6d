package hypercall.schema;

import org.jspecify.annotations.Nullable;

/// What a property is within a property string, beside an ordinary `key=value`.
///
/// @param defaultKey whether its value may stand without its key
/// @param alias the key it is another name of, or null
/// @param keyAlias the key whose value this key's name is, as `virtio=MAC` says the model, or null
public record PartRole(boolean defaultKey, @Nullable String alias, @Nullable String keyAlias) {

  /// An ordinary key.
  public static final PartRole ORDINARY = new PartRole(false, null, null);
}
