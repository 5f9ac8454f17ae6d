package hypercall.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What the practice Mail Gateway is furnished with: one node, and an account for each role.
final class MailWorld {
  private static final Realm PMG =
      new Realm("pmg", "pmg", "Proxmox Mail Gateway authentication server", false);

  private static final List<PracticeAccount> ACCOUNTS =
      List.of(
          new PracticeAccount("root@pam", "practice", "everything"),
          new PracticeAccount("admin@pmg", "practice", "administers the whole gateway"),
          new PracticeAccount("auditor@pmg", "practice", "may look at everything"),
          new PracticeAccount("helpdesk@pmg", "practice", "may not look at the node"));

  private MailWorld() {}

  static World make(Instant now, long seed) {
    Node node =
        new Node(
            "pmg1",
            0,
            "192.0.2.70",
            4,
            16L << 30,
            48L << 30,
            now.minus(Duration.ofDays(21).plusMinutes(17)),
            Load.of(seed, "pmg1", 0.3));
    return World.ofOneNode(node, now.minus(Duration.ofDays(200)), directory(), ACCOUNTS, List.of());
  }

  /// Its roles are not given on paths; each user has one.
  private static Directory directory() {
    List<User> users =
        ACCOUNTS.stream().map(account -> User.of(account.userid(), account.password())).toList();
    Acl acl =
        new Acl(
            List.of(
                Acl.Entry.of("/", "root@pam", "root"),
                Acl.Entry.of("/", "admin@pmg", "admin"),
                Acl.Entry.of("/", "auditor@pmg", "audit"),
                Acl.Entry.of("/", "helpdesk@pmg", "helpdesk")));
    Directory directory =
        new Directory(users, List.of(), List.of(World.PAM, PMG), acl, new Pools());
    directory.putRole("root", Set.of("Sys.Audit", "Sys.Modify"));
    directory.putRole("admin", Set.of("Sys.Audit", "Sys.Modify"));
    directory.putRole("audit", Set.of("Sys.Audit"));
    directory.putRole("helpdesk", Set.of());
    return directory;
  }

  /// The one role a user has.
  static String role(Directory directory, String userid) {
    return directory.acl().entries().stream()
        .filter(entry -> entry.who().equals(userid))
        .map(Acl.Entry::role)
        .findFirst()
        .orElse("");
  }
}
