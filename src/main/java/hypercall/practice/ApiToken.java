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
record ApiToken(
    String userid, String name, String secret, boolean separated, @Nullable Instant expires) {

  /// The whole name, `user@realm!token`.
  String id() {
    return userid + "!" + name;
  }

  @Override
  public String toString() {
    return "ApiToken[" + id() + "]";
  }
}
