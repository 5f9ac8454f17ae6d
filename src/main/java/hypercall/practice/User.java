package hypercall.practice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A user as the cluster keeps it.
///
/// @param userid the name with its realm
/// @param password what it signs in with
/// @param enabled whether it may sign in at all
/// @param expires when it may no longer, or null for never
/// @param secondFactor what is asked for after the password, or null for nothing
record User(
    String userid,
    String password,
    boolean enabled,
    @Nullable Instant expires,
    @Nullable SecondFactor secondFactor) {

  static User of(String userid, String password) {
    return new User(userid, password, true, null, null);
  }

  boolean mayEnter(Instant now) {
    return enabled && (expires == null || now.isBefore(expires));
  }

  @Override
  public String toString() {
    return "User[" + userid + "]";
  }
}
