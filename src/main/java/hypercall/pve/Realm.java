package hypercall.pve;

/// A realm as the server lists it before sign-in (`GET /access/domains`).
///
/// @param comment what the server calls it for people; may be empty
public record Realm(String name, String type, String comment, boolean isDefault) {
  /// The realm of a user who exists in one alone: `root` is the system's own. Empty for others.
  public static String homeOf(String user) {
    return user.equals("root") ? "pam" : "";
  }
}
