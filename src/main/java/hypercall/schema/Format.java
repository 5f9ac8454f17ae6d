package hypercall.schema;

import java.util.Map;

/// How the text of a property is built: a format known by name, or a property string whose parts
/// have a description of their own (wire-facts 9: 89 of them are written as objects).
public sealed interface Format {

  /// A format known by its name, such as `pve-vmid` or `pve-storage-content-list`.
  ///
  /// @param name the name as the description writes it
  record Named(String name) implements Format {
    /// Whether the text is a list of values: then repeated keys are joined (wire-facts 5).
    public boolean isList() {
      return name.endsWith("-list");
    }
  }

  /// A property string, `key=value,key=value`, with the description of each key.
  ///
  /// @param parts the keys in the order of the description
  record PropertyString(Map<String, Property> parts) implements Format {}
}
