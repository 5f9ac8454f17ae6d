package hypercall.practice;

import hypercall.schema.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What one caller may do, asked of the directory at each call.
record Rights(Directory directory, Caller caller) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)}");

  /// Whether the caller has this privilege on this path.
  boolean has(String path, String privilege) {
    return directory.privileges(caller.authid(), path).containsKey(privilege);
  }

  boolean hasAny(String path, String... privileges) {
    Map<String, Boolean> held = directory.privileges(caller.authid(), path);
    return List.of(privileges).stream().anyMatch(held::containsKey);
  }

  /// Refuses the call when the caller lacks the privilege.
  ///
  /// @throws ApiFailure 403 in the server's words
  void demand(String path, String privilege) {
    demand(new Permission.OnPath(path, List.of(privilege), false), Map.of());
  }

  /// Refuses the call when the method's permission is not met.
  ///
  /// @param names the parameters that have one value, the path's placeholders among them
  /// @throws ApiFailure 403 in the server's words (wire-facts 4.7)
  void demand(Permission permission, Map<String, String> names) {
    switch (permission) {
      case Permission.World _, Permission.SignedIn _ -> {}
      case Permission.RootOnly _ -> {
        if (!caller.authid().equals(Directory.ROOT)) {
          throw ApiFailure.forbidden(" (user != root@pam)");
        }
      }
      case Permission.Checked checked -> demand(checked.check(), names);
    }
  }

  private void demand(Permission.Check check, Map<String, String> names) {
    switch (check) {
      case Permission.OnPath onPath -> demand(onPath, names);
      case Permission.All all -> all.checks().forEach(each -> demand(each, names));
      case Permission.AnyOf any -> {
        if (any.checks().stream().noneMatch(each -> meets(each, names))) {
          throw ApiFailure.forbidden("");
        }
      }
      case Permission.UserGroup group -> demand(group, names);
      case Permission.UserParameter parameter -> demand(parameter, names);
      case Permission.ModifyPermissions modify -> {
        String path = fill(modify.path(), names);
        if (!mayModify(path)) {
          throw ApiFailure.forbidden(" (" + path + ", " + String.join("|", modifying(path)) + ")");
        }
      }
    }
  }

  private void demand(Permission.OnPath onPath, Map<String, String> names) {
    String needs = onPath.needs();
    if (needs != null && !names.containsKey(needs)) {
      throw ApiFailure.forbidden("");
    }
    String path = fill(onPath.path(), names);
    Set<String> held = directory.privileges(caller.authid(), path).keySet();
    List<String> missing =
        onPath.privileges().stream().filter(privilege -> !held.contains(privilege)).toList();
    if (onPath.any() && missing.size() == onPath.privileges().size()) {
      throw ApiFailure.forbidden(" (" + path + ", " + String.join("|", missing) + ")");
    }
    if (!onPath.any() && !missing.isEmpty()) {
      throw ApiFailure.forbidden(" (" + path + ", " + missing.getFirst() + ")");
    }
  }

  private void demand(Permission.UserGroup group, Map<String, String> names) {
    String userid = String.valueOf(names.get("userid"));
    if (!"create".equals(group.groups())) {
      UserEndpoints.known(directory, userid);
    }
    String[] privileges = group.privileges().toArray(String[]::new);
    if (hasAny("/access/groups", privileges)) {
      return;
    }
    String wanted = String.join(",", privileges);
    if (group.groups() != null) {
      String given = names.getOrDefault("groups", "");
      if (given.isBlank()) {
        throw ApiFailure.forbidden(" (/access/groups, " + wanted + ")");
      }
      for (String name : given.trim().split("[\\s,;]+")) {
        if (!hasAny("/access/groups/" + name, privileges)) {
          throw ApiFailure.forbidden(" (/access/groups/" + name + ", " + wanted + ")");
        }
      }
    }
    boolean manages =
        directory.groups().entrySet().stream()
            .filter(entry -> entry.getValue().members().contains(userid))
            .anyMatch(entry -> hasAny("/access/groups/" + entry.getKey(), privileges));
    if (!manages && !"create".equals(group.groups())) {
      throw ApiFailure.forbidden(" (/access/groups, " + wanted + ")");
    }
  }

  private void demand(Permission.UserParameter parameter, Map<String, String> names) {
    String userid = String.valueOf(names.get("userid"));
    if (parameter.what().equals("self")) {
      UserEndpoints.known(directory, userid);
      if (!userid.equals(caller.authid())) {
        throw ApiFailure.forbidden("");
      }
    } else {
      String realm = userid.substring(userid.lastIndexOf('@') + 1);
      demand("/access/realm/" + realm, parameter.what());
    }
  }

  /// Whether the caller may change permissions on a path.
  boolean mayModify(String path) {
    return hasAny(path, modifying(path).toArray(String[]::new));
  }

  /// The privileges of which one is needed to change permissions on a path.
  private static List<String> modifying(String path) {
    List<String> privileges = new ArrayList<>(List.of("Permissions.Modify"));
    if (path.startsWith("/storage/")) {
      privileges.add("Datastore.Allocate");
    } else if (path.startsWith("/vms/")) {
      privileges.add("VM.Allocate");
    } else if (path.startsWith("/pool/")) {
      privileges.add("Pool.Allocate");
    }
    return privileges;
  }

  private boolean meets(Permission.Check check, Map<String, String> names) {
    try {
      demand(check, names);
      return true;
    } catch (ApiFailure refused) {
      return false;
    }
  }

  /// The path with its placeholders filled; one that is not given is empty.
  private static String fill(String path, Map<String, String> names) {
    return PLACEHOLDER
        .matcher(path)
        .replaceAll(match -> Matcher.quoteReplacement(names.getOrDefault(match.group(1), "")));
  }
}
