package hypercall.json;

/// The kinds of text a pretty line is coloured by.
public enum Token {
  KEY,
  STRING,
  NUMBER,
  /// `true` and `false`.
  BOOLEAN,
  NULL,
  /// Braces, brackets, colons, commas.
  PUNCTUATION,
  /// What Hypercall adds and the server did not send: `9 members`, a cut mark.
  HINT,
  /// Bytes that are not JSON, shown as they came.
  FAULT,
  /// A byte that is no character of the text's charset, shown as `\xff`.
  BYTE
}
