package hypercall.practice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The built-in roles and the privileges in each, as PVE 9 names them (transcripts 001, 104, 426).
final class Roles {
  static final String ADMINISTRATOR = "Administrator";
  static final String AUDITOR = "PVEAuditor";
  static final String VM_ADMIN = "PVEVMAdmin";
  static final String VM_USER = "PVEVMUser";
  static final String NO_ACCESS = "NoAccess";

  private static final Set<String> VM_USE =
      Set.of(
          "VM.Audit",
          "VM.Backup",
          "VM.Config.CDROM",
          "VM.Config.Cloudinit",
          "VM.Console",
          "VM.GuestAgent.Audit",
          "VM.GuestAgent.FileRead",
          "VM.GuestAgent.FileSystemMgmt",
          "VM.GuestAgent.FileWrite",
          "VM.PowerMgmt");

  private static final Set<String> VM_MORE =
      Set.of(
          "VM.Allocate",
          "VM.Clone",
          "VM.Config.CPU",
          "VM.Config.Disk",
          "VM.Config.HWType",
          "VM.Config.Memory",
          "VM.Config.Network",
          "VM.Config.Options",
          "VM.GuestAgent.Unrestricted",
          "VM.Migrate",
          "VM.Replicate",
          "VM.Snapshot",
          "VM.Snapshot.Rollback");

  private static final Set<String> AUDIT =
      Set.of(
          "Datastore.Audit",
          "Mapping.Audit",
          "Pool.Audit",
          "SDN.Audit",
          "Sys.Audit",
          "VM.Audit",
          "VM.GuestAgent.Audit");

  private static final Set<String> REST =
      Set.of(
          "Datastore.Allocate",
          "Datastore.AllocateSpace",
          "Datastore.AllocateTemplate",
          "Group.Allocate",
          "Mapping.Modify",
          "Mapping.Use",
          "Permissions.Modify",
          "Pool.Allocate",
          "Realm.Allocate",
          "Realm.AllocateUser",
          "SDN.Allocate",
          "SDN.Use",
          "Sys.AccessNetwork",
          "Sys.Console",
          "Sys.Incoming",
          "Sys.Modify",
          "Sys.PowerMgmt",
          "Sys.Syslog",
          "User.Modify");

  /// Every privilege there is.
  static final Set<String> ALL = union(VM_USE, VM_MORE, AUDIT, REST);

  private static final Map<String, Set<String>> ROLES = roles();

  private Roles() {}

  private static Map<String, Set<String>> roles() {
    Map<String, Set<String>> roles = new LinkedHashMap<>();
    roles.put(ADMINISTRATOR, ALL);
    roles.put(AUDITOR, AUDIT);
    roles.put(VM_ADMIN, union(VM_USE, VM_MORE));
    roles.put(VM_USER, VM_USE);
    roles.put("PVEDatastoreUser", Set.of("Datastore.AllocateSpace", "Datastore.Audit"));
    roles.put(NO_ACCESS, Set.of());
    return Collections.unmodifiableMap(roles);
  }

  @SafeVarargs
  private static Set<String> union(Set<String>... sets) {
    Set<String> all = new TreeSet<>();
    for (Set<String> set : sets) {
      all.addAll(set);
    }
    return Collections.unmodifiableSet(all);
  }

  /// The privileges of a role; a role there is none of gives nothing.
  static Set<String> privileges(String role) {
    return ROLES.getOrDefault(role, Set.of());
  }
}
