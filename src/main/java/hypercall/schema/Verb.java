package hypercall.schema;

import java.util.Optional;

/// The four methods the server knows; everything else, lower case included, it refuses with 501
/// (wire-facts 1, fact 7).
public enum Verb {
  GET,
  POST,
  PUT,
  DELETE;

  /// The verb written exactly so, or nothing.
  public static Optional<Verb> of(String text) {
    for (Verb verb : values()) {
      if (verb.name().equals(text)) {
        return Optional.of(verb);
      }
    }
    return Optional.empty();
  }

  /// Whether parameters travel in a body (else only in the query; a body is refused).
  public boolean hasBody() {
    return this == POST || this == PUT;
  }
}
