package hypercall.practice;

import hypercall.schema.Permission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
  /// @param names the path's placeholders and their values
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
      case Permission.OnPath onPath -> {
        String path = fill(onPath.path(), names);
        Collection<String> held = directory.privileges(caller.authid(), path).keySet();
        boolean met =
            onPath.any()
                ? onPath.privileges().stream().anyMatch(held::contains)
                : held.containsAll(onPath.privileges());
        if (!met) {
          throw ApiFailure.forbidden(
              " (" + path + ", " + String.join("|", onPath.privileges()) + ")");
        }
      }
      case Permission.All all -> all.checks().forEach(each -> demand(each, names));
      case Permission.AnyOf any -> {
        if (any.checks().stream().noneMatch(each -> meets(each, names))) {
          throw ApiFailure.forbidden("");
        }
      }
      case Permission.UserGroup group ->
          demand(new Permission.OnPath("/access/groups", group.privileges(), false), names);
      case Permission.UserParameter parameter -> {
        if (!String.valueOf(names.get("userid")).equals(caller.user())) {
          demand(new Permission.OnPath("/access", List.of(parameter.what()), false), names);
        }
      }
      case Permission.ModifyPermissions modify ->
          demand(new Permission.OnPath(modify.path(), List.of("Permissions.Modify"), false), names);
    }
  }

  private boolean meets(Permission.Check check, Map<String, String> names) {
    try {
      demand(check, names);
      return true;
    } catch (ApiFailure refused) {
      return false;
    }
  }

  private static String fill(String path, Map<String, String> names) {
    Matcher matcher = PLACEHOLDER.matcher(path);
    List<String> missing = new ArrayList<>();
    String filled =
        matcher.replaceAll(
            match -> {
              String value = names.get(match.group(1));
              if (value == null) {
                missing.add(match.group(1));
              }
              return Matcher.quoteReplacement(String.valueOf(value));
            });
    if (!missing.isEmpty()) {
      throw new IllegalStateException("the access path " + path + " names no parameter " + missing);
    }
    return filled;
  }
}
