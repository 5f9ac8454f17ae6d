package hypercall.practice;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The endpoints of the users.
final class UserEndpoints {
  private static final List<String> TEXTS =
      List.of("comment", "email", "firstname", "lastname", "keys");

  private final Directory directory;

  UserEndpoints(Directory directory) {
    this.directory = directory;
  }

  void into(Actions actions) {
    actions.on("GET /access/users", this::list);
    actions.on("POST /access/users", this::create);
    actions.on("GET /access/users/{userid}", this::one);
    actions.on("PUT /access/users/{userid}", this::update);
    actions.on("DELETE /access/users/{userid}", this::delete);
  }

  /// The user a call is about.
  ///
  /// @throws ApiFailure when there is none
  static User known(Directory directory, String userid) {
    return directory
        .user(userid)
        .orElseThrow(() -> ApiFailure.died("no such user ('" + userid + "')"));
  }

  /// @throws ApiFailure when it cannot be a user's name
  static void wellFormed(String userid) {
    if (userid.length() < 3) {
      throw ApiFailure.died("user name '" + userid + "' is too short");
    }
    if (userid.length() > 64) {
      throw ApiFailure.died(
          "user name '" + userid + "' is too long (" + userid.length() + " > 64)");
    }
    if (!userid.matches("[^\\s:/]+@[A-Za-z][A-Za-z0-9.\\-_]+")) {
      throw ApiFailure.died("value '" + userid + "' does not look like a valid user name");
    }
  }

  private static Map<String, Object> common(User user) {
    Map<String, Object> members = new LinkedHashMap<>(user.texts());
    members.put("enable", user.enabled() ? 1 : 0);
    members.put("expire", seconds(user.expires()));
    return members;
  }

  static long seconds(@Nullable Instant end) {
    return end == null ? 0 : end.getEpochSecond();
  }

  private List<String> groupsOf(String userid) {
    return directory.groups().entrySet().stream()
        .filter(entry -> entry.getValue().members().contains(userid))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Result list(Call call) {
    boolean full = call.flag("full");
    return Result.of(
        directory.users().stream()
            .filter(user -> visible(call, user))
            .filter(
                user ->
                    call.given("enabled").map("1"::equals).orElse(user.enabled()) == user.enabled())
            .map(user -> full ? full(user) : line(user))
            .toList());
  }

  private boolean visible(Call call, User user) {
    return user.userid().equals(call.caller().user())
        || call.rights().hasAny("/access/groups", "User.Modify", "Sys.Audit")
        || groupsOf(user.userid()).stream()
            .anyMatch(
                group ->
                    call.rights().hasAny("/access/groups/" + group, "User.Modify", "Sys.Audit"));
  }

  private Map<String, Object> line(User user) {
    Map<String, Object> members = common(user);
    members.put("userid", user.userid());
    String type =
        directory.realms().stream()
            .filter(realm -> realm.name().equals(user.realm()))
            .map(Realm::type)
            .findFirst()
            .orElse("");
    members.put("realm-type", type);
    if (user.factors().codesLocked()) {
      members.put("totp-locked", 1);
    }
    return members;
  }

  private Map<String, Object> full(User user) {
    Map<String, Object> members = line(user);
    members.put("groups", String.join(",", groupsOf(user.userid())));
    List<Map<String, Object>> tokens =
        directory.tokensOf(user.userid()).stream().map(TokenEndpoints::line).toList();
    members.put("tokens", tokens.isEmpty() ? null : tokens);
    return members;
  }

  private Result one(Call call) {
    User user = known(directory, call.need("userid"));
    Map<String, Object> members = common(user);
    members.put("groups", groupsOf(user.userid()));
    Map<String, Object> tokens = new LinkedHashMap<>();
    directory
        .tokensOf(user.userid())
        .forEach(token -> tokens.put(token.name(), TokenEndpoints.settings(token)));
    members.put("tokens", tokens.isEmpty() ? null : tokens);
    return Result.of(members);
  }

  private Result create(Call call) {
    String userid = call.need("userid");
    if (directory.user(userid).isPresent()) {
      throw ApiFailure.died("create user failed: user '" + userid + "' already exists");
    }
    User user = User.of(userid, call.given("password").orElse(null));
    if (directory.realms().stream().noneMatch(realm -> realm.name().equals(user.realm()))) {
      throw ApiFailure.died(
          "create user failed: auth domain '" + user.realm() + "' does not exist");
    }
    directory.put(changed(user, call));
    join(call, userid, "create user failed: ");
    return Result.nothing();
  }

  private Result update(Call call) {
    User user = known(directory, call.need("userid"));
    directory.put(changed(user, call));
    if (call.given("groups").isPresent()) {
      if (!call.flag("append")) {
        groupsOf(user.userid())
            .forEach(name -> directory.put(name, group(name).without(user.userid())));
      }
      join(call, user.userid(), "update user failed: ");
    }
    return Result.nothing();
  }

  private static User changed(User user, Call call) {
    Map<String, String> texts = new TreeMap<>(user.texts());
    TEXTS.forEach(name -> call.given(name).ifPresent(text -> texts.put(name, text)));
    User changed = user.withTexts(texts);
    if (call.given("enable").isPresent()) {
      changed = changed.enabled(call.flag("enable"));
    }
    if (call.given("expire").isPresent()) {
      changed = changed.expiring(call.number("expire") == 0 ? null : call.moment("expire"));
    }
    return changed;
  }

  private Group group(String name) {
    Group group = directory.groups().get(name);
    if (group == null) {
      throw ApiFailure.died("no such group '" + name + "'");
    }
    return group;
  }

  private void join(Call call, String userid, String failure) {
    for (String name : call.list("groups")) {
      Group group = directory.groups().get(name);
      if (group == null) {
        throw ApiFailure.died(failure + "no such group '" + name + "'");
      }
      directory.put(name, group.with(userid));
    }
  }

  private Result delete(Call call) {
    String userid = call.need("userid");
    known(directory, userid);
    if (userid.equals(call.caller().user())) {
      throw ApiFailure.died("delete user failed: cannot remove the user who asks for it");
    }
    directory.removeUser(userid);
    return Result.nothing();
  }
}
