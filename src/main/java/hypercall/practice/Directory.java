package hypercall.practice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/// Everybody the cluster knows: users, tokens, groups, roles, realms, and what each may do where.
final class Directory {
  static final String ROOT = "root@pam";

  private final Map<String, User> users = new ConcurrentSkipListMap<>();
  private final Map<String, ApiToken> tokens = new ConcurrentSkipListMap<>();
  private final Map<String, Group> groups = new ConcurrentSkipListMap<>();
  private final Map<String, Set<String>> ownRoles = new ConcurrentHashMap<>();
  private final List<Realm> realms;
  private final Pools pools;
  private final Acl acl;
  private volatile BooleanSupplier allSeparated = () -> false;

  Directory(List<User> users, List<ApiToken> tokens, List<Realm> realms, Acl acl, Pools pools) {
    users.forEach(user -> this.users.put(user.userid(), user));
    tokens.forEach(token -> this.tokens.put(token.id(), token));
    this.realms = new CopyOnWriteArrayList<>(realms);
    this.acl = acl;
    this.pools = pools;
  }

  /// The pools that its permissions are given on.
  Pools pools() {
    return pools;
  }

  /// Lets every token count as separated while this holds.
  void separateAllTokens(BooleanSupplier whether) {
    allSeparated = whether;
  }

  Optional<User> user(String userid) {
    return Optional.ofNullable(users.get(userid));
  }

  /// All users, by name.
  List<User> users() {
    return List.copyOf(users.values());
  }

  void put(User user) {
    users.put(user.userid(), user);
  }

  /// Removes a user with its tokens, memberships and permissions.
  void removeUser(String userid) {
    users.remove(userid);
    tokensOf(userid).forEach(token -> removeToken(token.id()));
    groups.replaceAll((_, group) -> group.without(userid));
    acl.forget(Acl.Kind.USER, userid);
  }

  Optional<ApiToken> token(String id) {
    return Optional.ofNullable(tokens.get(id));
  }

  List<ApiToken> tokensOf(String userid) {
    return tokens.values().stream().filter(token -> token.userid().equals(userid)).toList();
  }

  void put(ApiToken token) {
    tokens.put(token.id(), token);
  }

  void removeToken(String id) {
    tokens.remove(id);
    acl.forget(Acl.Kind.TOKEN, id);
  }

  Map<String, Group> groups() {
    return new TreeMap<>(groups);
  }

  void put(String name, Group group) {
    groups.put(name, group);
  }

  void removeGroup(String name) {
    groups.remove(name);
    acl.forget(Acl.Kind.GROUP, name);
  }

  /// The roles: those built in, and those made here.
  Map<String, Set<String>> roles() {
    Map<String, Set<String>> all = new TreeMap<>(Roles.BUILT_IN);
    all.putAll(ownRoles);
    return all;
  }

  void putRole(String name, Set<String> privileges) {
    ownRoles.put(name, Set.copyOf(privileges));
  }

  void removeRole(String name) {
    ownRoles.remove(name);
  }

  List<Realm> realms() {
    return realms;
  }

  Acl acl() {
    return acl;
  }

  private boolean member(String group, String userid) {
    Group known = groups.get(group);
    return known != null && known.members().contains(userid);
  }

  /// The privileges a user or token has on a path; the value says whether they are inherited.
  ///
  /// `root@pam` has all. A separated token has only what its own entries and its user's share
  /// (wire-facts 4.6); any other token has what its user has.
  Map<String, Boolean> privileges(String authid, String path) {
    ApiToken token = tokens.get(authid);
    if (token == null) {
      return ofName(authid, path);
    }
    Map<String, Boolean> ofUser = ofName(token.userid(), path);
    if (!token.separated() && !allSeparated.getAsBoolean()) {
      return ofUser;
    }
    Map<String, Boolean> both = new TreeMap<>();
    ofName(authid, path)
        .forEach(
            (privilege, propagate) -> {
              Boolean users = ofUser.get(privilege);
              if (users != null) {
                both.put(privilege, propagate && users);
              }
            });
    return both;
  }

  private Map<String, Boolean> ofName(String name, String path) {
    Map<String, Boolean> privileges = new TreeMap<>();
    if (name.equals(ROOT)) {
      Roles.ALL.forEach(privilege -> privileges.put(privilege, true));
      return privileges;
    }
    add(acl.roles(name, path, this::member), privileges);
    for (String pool : pools.holding(path)) {
      add(acl.roles(name, "/pool/" + pool, this::member), privileges);
    }
    return privileges;
  }

  private void add(Map<String, Boolean> roles, Map<String, Boolean> privileges) {
    Map<String, Set<String>> known = roles();
    roles.forEach(
        (role, propagate) ->
            known
                .getOrDefault(role, Set.of())
                .forEach(one -> privileges.merge(one, propagate, Boolean::logicalOr)));
  }
}
