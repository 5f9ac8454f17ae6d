package hypercall.http;

/// Which cross-site requests of a web page a cookie goes along with; a request from here is never
/// one, so it is kept and shown but holds nothing back.
public enum SameSite {
  /// The server did not say.
  UNSET(""),
  NONE("None"),
  LAX("Lax"),
  STRICT("Strict");

  private final String written;

  SameSite(String written) {
    this.written = written;
  }

  /// As it stands in a Set-Cookie line; empty when it is left out.
  public String written() {
    return written;
  }

  /// What such a word means; an unknown one is as good as none.
  static SameSite of(String word) {
    for (SameSite known : values()) {
      if (known.written.equalsIgnoreCase(word)) {
        return known;
      }
    }
    return UNSET;
  }
}
