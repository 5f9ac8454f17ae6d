package hypercall.practice;

import hypercall.schema.Permission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
    if (caller.authid().equals(Directory.ROOT)) {
      return;
    }
    switch (permission) {
      case Permission.World _ -> {
        // What is open to all who are not signed in is not open to all who are.
        if (!(caller instanceof Caller.Anonymous)) {
          throw ApiFailure.forbidden("");
        }
      }
      case Permission.SignedIn _ -> {}
      case Permission.RootOnly _ -> throw ApiFailure.forbidden(" (user != root@pam)");
      case Permission.Checked checked -> demand(checked.check(), names);
    }
  }

  private void demand(Permission.Check check, Map<String, String> names) {
    if (!meets(check, names, false)) {
      throw ApiFailure.forbidden("");
    }
  }

  /// @param quiet whether a missing right is an answer; else it is told which is missing. Within an
  ///   "and" it is told in any case, even when that is one of several ways
  private boolean meets(Permission.Check check, Map<String, String> names, boolean quiet) {
    return switch (check) {
      case Permission.OnPath onPath -> onPath(onPath, names, quiet);
      case Permission.All all -> all.checks().stream().allMatch(each -> meets(each, names, false));
      case Permission.AnyOf any -> any.checks().stream().anyMatch(each -> meets(each, names, true));
      case Permission.UserGroup group -> group(group, names, quiet);
      case Permission.UserParameter parameter -> user(parameter, names, quiet);
      case Permission.ModifyPermissions modify -> {
        String path = normal(fill(modify.path(), names));
        List<String> any = modifying(path);
        yield told(hasAny(path, any.toArray(String[]::new)), quiet, path, String.join("|", any));
      }
    };
  }

  private static boolean told(boolean met, boolean quiet, String path, String privileges) {
    if (!met && !quiet) {
      throw ApiFailure.forbidden(" (" + path + ", " + privileges + ")");
    }
    return met;
  }

  private boolean onPath(Permission.OnPath onPath, Map<String, String> names, boolean quiet) {
    String needs = onPath.needs();
    if (needs != null && !names.containsKey(needs)) {
      return false;
    }
    String path = normal(fill(onPath.path(), names));
    Set<String> held = directory.privileges(caller.authid(), path).keySet();
    List<String> wanted = onPath.privileges();
    if (onPath.any()) {
      return told(wanted.stream().anyMatch(held::contains), quiet, path, String.join("|", wanted));
    }
    List<String> missing = wanted.stream().filter(privilege -> !held.contains(privilege)).toList();
    return missing.isEmpty() || told(false, quiet, path, missing.getFirst());
  }

  private boolean group(Permission.UserGroup group, Map<String, String> names, boolean quiet) {
    String userid = names.getOrDefault("userid", "");
    boolean existing = !"create".equals(group.groups());
    if (existing && !known(userid, quiet)) {
      return false;
    }
    String[] privileges = group.privileges().toArray(String[]::new);
    if (hasAny("/access/groups", privileges)) {
      return true;
    }
    Set<String> managed = new TreeSet<>(directory.groups().keySet());
    managed.removeIf(name -> !hasAny("/access/groups/" + name, privileges));
    if (group.groups() != null) {
      String wanted = String.join("|", privileges);
      List<String> given = parts(names.getOrDefault("groups", ""));
      told(!given.isEmpty(), false, "/access/groups", wanted);
      given.forEach(name -> told(managed.contains(name), false, "/access/groups/" + name, wanted));
    }
    return !existing
        || managed.stream()
            .anyMatch(name -> directory.groups().get(name).members().contains(userid));
  }

  private boolean known(String userid, boolean quiet) {
    if (!quiet) {
      UserEndpoints.known(directory, userid);
    }
    return directory.user(userid).isPresent();
  }

  private static List<String> parts(String list) {
    return Arrays.stream(list.split("[\\s,;]+")).filter(part -> !part.isEmpty()).toList();
  }

  private boolean user(
      Permission.UserParameter parameter, Map<String, String> names, boolean quiet) {
    String userid = names.getOrDefault("userid", "");
    UserEndpoints.wellFormed(userid);
    if (parameter.what().equals("self")) {
      return known(userid, quiet) && userid.equals(caller.authid());
    }
    String path = "/access/realm/" + userid.substring(userid.lastIndexOf('@') + 1);
    return told(hasAny(path, parameter.what()), quiet, path, parameter.what());
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

  /// The path as it is kept: slashes single, none at the end.
  private static String normal(String path) {
    String single = path.replaceAll("/+", "/").replaceFirst("(.)/$", "$1");
    return single.startsWith("/") ? single : "/" + single;
  }

  /// The path with its placeholders filled; one that is not given is a dash.
  private static String fill(String path, Map<String, String> names) {
    return PLACEHOLDER
        .matcher(path)
        .replaceAll(match -> Matcher.quoteReplacement(filling(names.get(match.group(1)))));
  }

  private static String filling(@Nullable String value) {
    return value == null || value.isEmpty() || value.equals("0") ? "-" : value;
  }
}
