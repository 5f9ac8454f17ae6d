package hypercall.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The people of the cluster one practises on: an account for each lesson.
final class OwnPeople {
  private static final String SECRET = "PRACTICEPRACTICEPRACTICEPRACTICE";

  private final List<PracticeAccount> accounts =
      List.of(
          new PracticeAccount("root@pam", "practice", "everything"),
          new PracticeAccount("admin@pve", "practice", "administers the whole cluster"),
          new PracticeAccount("auditor@pve", "practice", "may look at everything"),
          new PracticeAccount("operator@pve", "practice", "may run the guests, nothing else"),
          new PracticeAccount("nobody@pve", "practice", "no rights at all"),
          new PracticeAccount("second@pve", "practice", "signs in with a second factor", SECRET),
          new PracticeAccount("key@pve", "practice", "needs a security key"));

  private final List<PracticeToken> tokens =
      List.of(
          new PracticeToken(
              "admin@pve!full", "c0ffee00-1111-4111-8111-000000000001", "all that admin may"),
          new PracticeToken(
              "admin@pve!readonly",
              "c0ffee00-2222-4222-8222-000000000002",
              "may look at everything"),
          new PracticeToken(
              "admin@pve!fresh",
              "c0ffee00-3333-4333-8333-000000000003",
              "separated, no rights yet"));

  List<PracticeAccount> accounts() {
    return accounts;
  }

  List<PracticeToken> tokens() {
    return tokens;
  }

  private static SecondFactors factors(List<User> users, String userid) {
    return users.stream()
        .filter(user -> user.userid().equals(userid))
        .findFirst()
        .orElseThrow()
        .factors();
  }

  Directory directory(Pools pools) {
    List<User> users =
        new ArrayList<>(accounts.stream().map(a -> User.of(a.userid(), a.password())).toList());
    users.add(User.of("locked@pve", "practice").enabled(false));
    factors(users, "key@pve").addSecurityKey("practice-key", "practice key", Instant.EPOCH);
    SecondFactors factors = factors(users, "second@pve");
    factors.addTotp("practice-totp", "practice authenticator", Totp.of(SECRET), Instant.EPOCH);
    factors.setRecovery(
        List.of("0000-aaaa-bbbb-cccc", "0001-aaaa-bbbb-cccc", "0002-aaaa-bbbb-cccc"),
        Instant.EPOCH);
    List<ApiToken> apiTokens =
        tokens.stream()
            .map(
                token -> {
                  String[] parts = token.id().split("!");
                  boolean separated = !parts[1].equals("full");
                  return new ApiToken(
                      parts[0], parts[1], token.secret(), separated, null, token.rights());
                })
            .toList();
    Acl acl =
        new Acl(
            List.of(
                Acl.Entry.of("/", "admin@pve", Roles.ADMINISTRATOR),
                Acl.Entry.of("/", "auditor@pve", Roles.AUDITOR),
                Acl.Entry.of("/vms", "operator@pve", Roles.VM_USER),
                Acl.Entry.of("/", "second@pve", Roles.AUDITOR),
                Acl.Entry.of("/", "key@pve", Roles.AUDITOR),
                Acl.Entry.of("/", "admin@pve!readonly", Roles.AUDITOR)));
    return new Directory(users, apiTokens, List.of(World.PAM, World.PVE), acl, pools);
  }
}
