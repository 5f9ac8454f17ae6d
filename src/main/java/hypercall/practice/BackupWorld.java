package hypercall.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What the practice Backup Server is furnished with: one node, and an account for each lesson.
final class BackupWorld {
  private static final String SECRET = "PRACTICEPRACTICEPRACTICEPRACTICE";
  private static final Realm PBS =
      new Realm("pbs", "pbs", "Proxmox Backup authentication server", false);
  private static final Realm PAM =
      new Realm("pam", "pam", "Linux PAM standard authentication", true);

  private static final List<PracticeAccount> ACCOUNTS =
      List.of(
          new PracticeAccount("root@pam", "practice", "everything"),
          new PracticeAccount("admin@pbs", "practice", "administers the whole server"),
          new PracticeAccount("auditor@pbs", "practice", "may look at everything"),
          new PracticeAccount("nobody@pbs", "practice", "no rights at all"),
          new PracticeAccount("second@pbs", "practice", "signs in with a second factor", SECRET));

  private static final List<PracticeToken> TOKENS =
      List.of(
          new PracticeToken(
              "admin@pbs!full", "b0a7ba11-1111-4111-8111-000000000001", "all that admin may"),
          new PracticeToken(
              "admin@pbs!fresh", "b0a7ba11-2222-4222-8222-000000000002", "no rights yet"));

  private BackupWorld() {}

  static World make(Instant now, long seed) {
    Node node =
        new Node(
            "pbs1",
            0,
            "192.0.2.60",
            8,
            32L << 30,
            94L << 30,
            now.minus(Duration.ofDays(63).plusMinutes(41)),
            Load.of(seed, "pbs1", 0.2));
    return World.ofOneNode(node, now.minus(Duration.ofDays(400)), directory(), ACCOUNTS, TOKENS);
  }

  private static Directory directory() {
    List<User> users = new ArrayList<>();
    ACCOUNTS.forEach(account -> users.add(User.of(account.userid(), account.password())));
    users.add(User.of("locked@pbs", "practice").enabled(false));
    users.stream()
        .filter(user -> user.userid().equals("second@pbs"))
        .forEach(BackupWorld::withFactors);
    List<ApiToken> tokens =
        TOKENS.stream()
            .map(
                token -> {
                  String[] parts = token.id().split("!");
                  // Here every token has only what it was given itself.
                  return new ApiToken(
                      parts[0], parts[1], token.secret(), true, null, token.rights());
                })
            .toList();
    Acl acl =
        new Acl(
            List.of(
                Acl.Entry.of("/", "admin@pbs", "Admin"),
                Acl.Entry.of("/", "admin@pbs!full", "Admin"),
                Acl.Entry.of("/", "auditor@pbs", "Audit"),
                Acl.Entry.of("/", "second@pbs", "Audit")));
    Directory directory = new Directory(users, tokens, List.of(PAM, PBS), acl, new Pools());
    directory.putRole("Audit", Set.of("Sys.Audit", "Datastore.Audit"));
    directory.putRole(
        "Admin", Set.of("Sys.Audit", "Sys.Modify", "Datastore.Audit", "Datastore.Modify"));
    return directory;
  }

  private static void withFactors(User user) {
    SecondFactors factors = user.factors();
    factors.addTotp("practice-totp", "practice authenticator", Totp.of(SECRET), Instant.EPOCH);
    factors.setRecovery(List.of("0000-aaaa-bbbb-cccc", "0001-aaaa-bbbb-cccc"), Instant.EPOCH);
  }
}
