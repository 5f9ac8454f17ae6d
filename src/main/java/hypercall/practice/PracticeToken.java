package hypercall.practice;

/// An API token of the practice cluster, to be shown and filled in.
///
/// @param id the whole name, `user@realm!token`
/// @param secret its UUID, which is no secret: it opens nothing but the practice cluster
/// @param rights what the token may do, in a few words
public record PracticeToken(String id, String secret, String rights) {
  @Override
  public String toString() {
    return "PracticeToken[" + id + ", " + rights + "]";
  }
}
