package hypercall.schema;

import java.util.Locale;

/// The types a property of the description may have (wire-facts 9).
public enum ValueType {
  STRING,
  INTEGER,
  NUMBER,
  BOOLEAN,
  ARRAY,
  OBJECT,
  NULL,
  ANY;

  /// The type's name as the description writes it, in lower case.
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
