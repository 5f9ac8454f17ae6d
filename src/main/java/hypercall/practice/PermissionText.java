package hypercall.practice;

import hypercall.schema.Permission;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads who may call a method: `world`, `all`, `root`, or a check in brackets, such as `(or (user
/// self) (group User.Modify))`.
final class PermissionText {
  private final List<String> words;
  private int next;

  PermissionText(String text) {
    words = List.of(text.replace("(", "( ").replace(")", " )").trim().split("\\s+"));
  }

  Permission permission() {
    return switch (words.getFirst()) {
      case "world" -> new Permission.World();
      case "all" -> new Permission.SignedIn();
      case "root" -> new Permission.RootOnly();
      default -> new Permission.Checked(check());
    };
  }

  private String word() {
    return words.get(next++);
  }

  private Permission.Check check() {
    String bracket = word();
    String kind = word();
    Permission.Check check =
        switch (kind) {
          case "and" -> new Permission.All(checks());
          case "or" -> new Permission.AnyOf(checks());
          case "perm" -> onPath();
          case "user" -> new Permission.UserParameter(word());
          case "group" -> new Permission.UserGroup(list(word()), optional());
          case "modify" -> new Permission.ModifyPermissions(word());
          default -> throw new IllegalStateException("the description has a check " + kind);
        };
    if (!bracket.equals("(") || !word().equals(")")) {
      throw new IllegalStateException("the description has a check that is not closed: " + words);
    }
    return check;
  }

  private List<Permission.Check> checks() {
    List<Permission.Check> checks = new ArrayList<>();
    while (!words.get(next).equals(")")) {
      checks.add(check());
    }
    return checks;
  }

  private Permission.OnPath onPath() {
    String path = word();
    List<String> privileges = list(word());
    boolean any = words.get(next).equals("any");
    next += any ? 1 : 0;
    boolean conditional = words.get(next).equals("needs");
    next += conditional ? 1 : 0;
    return new Permission.OnPath(path, privileges, any, conditional ? word() : null);
  }

  private @Nullable String optional() {
    return words.get(next).equals(")") ? null : word();
  }

  private static List<String> list(String text) {
    return List.of(text.split(","));
  }
}
