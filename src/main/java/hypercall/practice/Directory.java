package hypercall.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Everybody the cluster knows: users, tokens, realms, and what each may do where.
final class Directory {
  static final String ROOT = "root@pam";

  private final Map<String, User> users = new LinkedHashMap<>();
  private final Map<String, ApiToken> tokens = new LinkedHashMap<>();
  private final List<Realm> realms;
  private final Acl acl;

  Directory(List<User> users, List<ApiToken> tokens, List<Realm> realms, Acl acl) {
    users.forEach(user -> this.users.put(user.userid(), user));
    tokens.forEach(token -> this.tokens.put(token.id(), token));
    this.realms = List.copyOf(realms);
    this.acl = acl;
  }

  Optional<User> user(String userid) {
    return Optional.ofNullable(users.get(userid));
  }

  Optional<ApiToken> token(String id) {
    return Optional.ofNullable(tokens.get(id));
  }

  List<Realm> realms() {
    return realms;
  }

  Acl acl() {
    return acl;
  }

  /// The privileges a user or token has on a path; the value says whether they are inherited.
  ///
  /// `root@pam` has all. A separated token has only what its own entries and its user's share
  /// (wire-facts 4.6); any other token has what its user has.
  Map<String, Boolean> privileges(String authid, String path) {
    ApiToken token = tokens.get(authid);
    if (token == null) {
      return ofUser(authid, path);
    }
    Map<String, Boolean> ofUser = ofUser(token.userid(), path);
    if (!token.separated()) {
      return ofUser;
    }
    Map<String, Boolean> both = new TreeMap<>();
    acl.privileges(authid, path)
        .forEach(
            (privilege, propagate) -> {
              Boolean users = ofUser.get(privilege);
              if (users != null) {
                both.put(privilege, propagate && users);
              }
            });
    return both;
  }

  private Map<String, Boolean> ofUser(String userid, String path) {
    if (!userid.equals(ROOT)) {
      return acl.privileges(userid, path);
    }
    Map<String, Boolean> all = new TreeMap<>();
    Roles.ALL.forEach(privilege -> all.put(privilege, true));
    return all;
  }
}
