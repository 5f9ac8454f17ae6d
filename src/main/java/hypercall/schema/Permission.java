package hypercall.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who may call a method. A method whose description says nothing is for `root@pam` only.
public sealed interface Permission {

  /// Everybody, signed in or not (`user: world`).
  record World() implements Permission {}

  /// Everybody who is signed in (`user: all`); the method itself may filter what they see.
  record SignedIn() implements Permission {}

  /// Only `root@pam`: what holds where the description has no permissions.
  record RootOnly() implements Permission {}

  /// Whoever passes the check.
  ///
  /// @param check what is asked for
  record Checked(Check check) implements Permission {}

  /// One node of the nested check expression.
  sealed interface Check {}

  /// Privileges on a path (`["perm", path, [privs], "any", 1]`).
  ///
  /// @param path the access path, with placeholders filled from the parameters, as `/vms/{vmid}`
  /// @param privileges their names
  /// @param any whether one of them is enough; else all are needed
  /// @param needs the parameter without which this is not met at all, or null
  record OnPath(String path, List<String> privileges, boolean any, @Nullable String needs)
      implements Check {
    /// Privileges on a path, whatever the parameters.
    public OnPath(String path, List<String> privileges, boolean any) {
      this(path, privileges, any, null);
    }
  }

  /// All of these.
  record All(List<Check> checks) implements Check {}

  /// One of these.
  record AnyOf(List<Check> checks) implements Check {}

  /// A privilege on a group of the user named by the parameters (`userid-group`).
  ///
  /// @param groups what happens to the groups the parameters name, `create` or `update`; then the
  ///   privilege is needed on each of these, too; or null
  record UserGroup(List<String> privileges, @Nullable String groups) implements Check {}

  /// The user named by the parameters is the caller, or the caller may manage its realm
  /// (`userid-param`).
  ///
  /// @param what `self` or `Realm.AllocateUser`
  record UserParameter(String what) implements Check {}

  /// The right to change permissions on a path (`perm-modify`).
  record ModifyPermissions(String path) implements Check {}

  /// All these privileges on this path.
  static Permission on(String path, String... privileges) {
    return new Checked(new OnPath(path, List.of(privileges), false));
  }
}
