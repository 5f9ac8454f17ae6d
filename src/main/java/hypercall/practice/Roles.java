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

  /// What only a full administrator may do.
  private static final Set<String> ONLY_ADMINISTRATOR =
      Set.of(
          "Permissions.Modify",
          "Realm.Allocate",
          "Sys.AccessNetwork",
          "Sys.Incoming",
          "Sys.Modify",
          "Sys.PowerMgmt");

  /// Every privilege there is.
  static final Set<String> ALL = union(VM_USE, VM_MORE, AUDIT, REST);

  /// The roles every cluster has, with their privileges.
  static final Map<String, Set<String>> BUILT_IN = roles();

  private Roles() {}

  private static Map<String, Set<String>> roles() {
    Map<String, Set<String>> roles = new LinkedHashMap<>();
    roles.put(ADMINISTRATOR, ALL);
    roles.put(NO_ACCESS, Set.of());
    roles.put("PVEAdmin", without(ALL, ONLY_ADMINISTRATOR));
    roles.put(AUDITOR, AUDIT);
    roles.put(
        "PVEDatastoreAdmin",
        Set.of(
            "Datastore.Allocate",
            "Datastore.AllocateSpace",
            "Datastore.AllocateTemplate",
            "Datastore.Audit"));
    roles.put("PVEDatastoreUser", Set.of("Datastore.AllocateSpace", "Datastore.Audit"));
    roles.put("PVEMappingAdmin", Set.of("Mapping.Audit", "Mapping.Modify", "Mapping.Use"));
    roles.put("PVEMappingAuditor", Set.of("Mapping.Audit"));
    roles.put("PVEMappingUser", Set.of("Mapping.Audit", "Mapping.Use"));
    roles.put("PVEPoolAdmin", Set.of("Pool.Allocate", "Pool.Audit"));
    roles.put("PVEPoolUser", Set.of("Pool.Audit"));
    roles.put("PVESDNAdmin", Set.of("SDN.Allocate", "SDN.Audit", "SDN.Use"));
    roles.put("PVESDNUser", Set.of("SDN.Audit", "SDN.Use"));
    roles.put("PVESysAdmin", Set.of("Sys.Audit", "Sys.Console", "Sys.Syslog"));
    roles.put("PVETemplateUser", Set.of("VM.Audit", "VM.Clone"));
    roles.put("PVEUserAdmin", Set.of("Group.Allocate", "Realm.AllocateUser", "User.Modify"));
    roles.put(VM_ADMIN, union(VM_USE, VM_MORE));
    roles.put(VM_USER, VM_USE);
    return Collections.unmodifiableMap(roles);
  }

  private static Set<String> without(Set<String> set, Set<String> less) {
    Set<String> rest = new TreeSet<>(set);
    rest.removeAll(less);
    return Collections.unmodifiableSet(rest);
  }

  @SafeVarargs
  private static Set<String> union(Set<String>... sets) {
    Set<String> all = new TreeSet<>();
    for (Set<String> set : sets) {
      all.addAll(set);
    }
    return Collections.unmodifiableSet(all);
  }
}
