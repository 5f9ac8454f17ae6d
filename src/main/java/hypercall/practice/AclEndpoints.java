package hypercall.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The endpoints of the access control list, and of the privileges that follow from it.
final class AclEndpoints {
  /// The paths rights can be given on.
  private static final Pattern PLACE =
      Pattern.compile(
          "/|/access(?:/(?:groups|realm)(?:/N)?)?|/(?:nodes|storage)(?:/N)?|/pool(?:/N){0,3}"
                  .replace("N", "[A-Za-z0-9._-]+")
              + "|/sdn(?:/(?:controllers|dns|fabrics|ipams|prefix-lists|route-maps)(?:/N)?)?"
                  .replace("N", "[A-Za-z0-9_-]+")
              + "|/sdn/zones(?:/N(?:/N(?:/[1-9]\\d{0,3})?)?)?|/mapping(?:/N){0,2}"
                  .replace("N", "[A-Za-z0-9._-]+")
              + "|/vms(?:/[1-9]\\d{2,})?");

  private final Directory directory;

  AclEndpoints(Directory directory) {
    this.directory = directory;
  }

  void into(Actions actions) {
    actions.on("GET /access/acl", this::list);
    actions.on("PUT /access/acl", this::update);
    actions.on("GET /access/permissions", this::permissions);
  }

  private Result list(Call call) {
    boolean all = call.rights().has("/access", "Sys.Audit");
    List<Map<String, Object>> lines =
        directory.acl().entries().stream()
            .filter(entry -> all || call.rights().mayModify(entry.path()))
            .map(
                entry ->
                    Map.<String, Object>of(
                        "path",
                        entry.path(),
                        "ugid",
                        entry.who(),
                        "roleid",
                        entry.role(),
                        "type",
                        entry.kind().name().toLowerCase(Locale.ROOT),
                        "propagate",
                        entry.propagate() ? 1 : 0))
            .toList();
    return Result.of(lines);
  }

  private Result update(Call call) {
    List<String> users = call.list("users");
    List<String> groups = call.list("groups");
    List<String> tokens = call.list("tokens");
    if (users.isEmpty() && groups.isEmpty() && tokens.isEmpty()) {
      String missing = "either 'users', 'groups' or 'tokens' is required.";
      throw ApiFailure.badParameters(
          Map.of("users", missing, "groups", missing, "tokens", missing));
    }
    String path = normalized(call.need("path"));
    if (!call.flag("delete") && !PLACE.matcher(path).matches()) {
      throw ApiFailure.badParameter("path", "invalid ACL path '" + call.need("path") + "'");
    }
    for (String role : call.list("roles")) {
      demand(directory.roles().containsKey(role), "role '" + role + "' does not exist");
      demandSubset(call, path, role);
      for (String group : groups) {
        demand(directory.groups().containsKey(group), "group '" + group + "' does not exist");
        change(call, path, Acl.Kind.GROUP, group, role);
      }
      for (String user : users) {
        demand(directory.user(user).isPresent(), "user '" + user + "' does not exist");
        change(call, path, Acl.Kind.USER, user, role);
      }
      for (String token : tokens) {
        demand(directory.token(token).isPresent(), noToken(token));
        change(call, path, Acl.Kind.TOKEN, token, role);
      }
    }
    return Result.nothing();
  }

  private static String noToken(String id) {
    String[] parts = id.split("!", 2);
    return "no such token '" + parts[parts.length - 1] + "' for user '" + parts[0] + "'";
  }

  /// Who may not change permissions everywhere gives no more than it has.
  private void demandSubset(Call call, String path, String role) {
    if (!call.rights().has(path, "Permissions.Modify")) {
      if (role.equals("NoAccess")) {
        throw ApiFailure.badParameter(
            "role",
            "Cannot "
                + (call.flag("delete") ? "remove" : "add")
                + " role 'NoAccess' - requires 'Permissions.Modify'");
      }
      for (String privilege : directory.roles().getOrDefault(role, Set.of())) {
        if (!call.rights().has(path, privilege)) {
          throw ApiFailure.badParameter(
              "role",
              "Cannot "
                  + (call.flag("delete") ? "remove" : "add")
                  + " role '"
                  + role
                  + "' - requires 'Permissions.Modify' or superset of privileges.");
        }
      }
    }
  }

  private static void demand(boolean met, String fault) {
    if (!met) {
      throw ApiFailure.died("ACL update failed: " + fault);
    }
  }

  private void change(Call call, String path, Acl.Kind kind, String who, String role) {
    Acl.Entry entry = new Acl.Entry(path, kind, who, role, call.flag("propagate"));
    if (call.flag("delete")) {
      directory.acl().remove(entry);
    } else {
      directory.acl().put(entry);
    }
  }

  private static String normalized(String path) {
    String clean = path.isEmpty() ? "?" : ("/" + path).replaceAll("/+", "/");
    clean =
        clean.length() > 1 && clean.endsWith("/") ? clean.substring(0, clean.length() - 1) : clean;
    if (!clean.matches("[A-Za-z0-9._/-]+")) {
      throw ApiFailure.badParameter("path", "invalid ACL path '" + path + "'");
    }
    return clean;
  }

  private Result permissions(Call call) {
    String authid = call.given("userid").orElse(call.authid());
    boolean own = authid.equals(call.authid()) || authid.startsWith(call.caller().user() + "!");
    if (!own) {
      call.rights().demand("/access", "Sys.Audit");
    }
    if (directory.user(authid).isEmpty() && directory.token(authid).isEmpty()) {
      throw ApiFailure.badParameter("userid", "user or token '" + authid + "' does not exist");
    }
    Optional<String> only = call.given("path");
    Map<String, Object> paths = new LinkedHashMap<>();
    for (String path : only.map(Set::of).orElseGet(() -> directory.acl().paths())) {
      Map<String, Object> held = new LinkedHashMap<>();
      directory
          .privileges(authid, path)
          .forEach((privilege, propagate) -> held.put(privilege, propagate ? 1 : 0));
      if (only.isPresent() || !held.isEmpty()) {
        paths.put(path, held);
      }
    }
    return Result.of(paths);
  }
}
