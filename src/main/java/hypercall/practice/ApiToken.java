package hypercall.practice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An API token as the cluster keeps it (wire-facts 4.6).
///
/// @param userid whose token it is
/// @param name its name beside the user
/// @param secret its UUID
/// @param separated whether it has only the rights that both it and its user are given
/// @param expires when it ends, or null for never
/// @param comment what it is for; may be empty
record ApiToken(
    String userid,
    String name,
    String secret,
    boolean separated,
    @Nullable Instant expires,
    String comment) {

  /// The whole name, `user@realm!token`.
  String id() {
    return userid + "!" + name;
  }

  boolean current(Instant now) {
    return expires == null || now.isBefore(expires);
  }

  @Override
  public String toString() {
    return "ApiToken[" + id() + "]";
  }
}
