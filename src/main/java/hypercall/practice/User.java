package hypercall.practice;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A user as the cluster keeps it.
///
/// @param userid the name with its realm
/// @param password what it signs in with, or null when it has none here
/// @param enabled whether it may sign in at all
/// @param expires when it may no longer, or null for never
/// @param texts what else is noted of it: `comment`, `email`, `firstname`, `lastname`, `keys`
/// @param factors what is asked for after the password
record User(
    String userid,
    @Nullable String password,
    boolean enabled,
    @Nullable Instant expires,
    Map<String, String> texts,
    SecondFactors factors) {

  /// Copies the texts; an empty one counts as none.
  User {
    Map<String, String> copy = new TreeMap<>(texts);
    copy.values().removeIf(String::isEmpty);
    texts = copy;
  }

  static User of(String userid, @Nullable String password) {
    return new User(userid, password, true, null, Map.of(), new SecondFactors());
  }

  User disabled() {
    return new User(userid, password, false, expires, texts, factors);
  }

  User expiring(@Nullable Instant end) {
    return new User(userid, password, enabled, end, texts, factors);
  }

  User enabled(boolean on) {
    return new User(userid, password, on, expires, texts, factors);
  }

  User withPassword(String newPassword) {
    return new User(userid, newPassword, enabled, expires, texts, factors);
  }

  User withTexts(Map<String, String> newTexts) {
    return new User(userid, password, enabled, expires, newTexts, factors);
  }

  boolean mayEnter(Instant now) {
    return enabled && (expires == null || now.isBefore(expires));
  }

  /// The name of its realm.
  String realm() {
    return userid.substring(userid.lastIndexOf('@') + 1);
  }

  @Override
  public String toString() {
    return "User[" + userid + "]";
  }
}
