package hypercall.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The server the recorded exchanges were made with: one node, four guests, its accounts and
/// tokens. A recording that is sent again has to be answered alike.
final class RecordedWorld {
  private static final long MIB = 1L << 20;

  private RecordedWorld() {}

  static World make(Instant now, long seed) {
    List<PracticeAccount> accounts =
        List.of(
            account("root@pam", "everything"),
            account("api@pve", "Administrator on /"),
            account("auditor@pve", "PVEAuditor on /"),
            account("vmuser@pve", "PVEVMUser on /vms/100"),
            account("nobody@pve", "none"));
    List<PracticeToken> tokens =
        List.of(
            token("api@pve!workbench", '1', "full rights"),
            token("api@pve!limited", '2', "separated, given nothing"),
            token("api@pve!ro", '3', "separated, PVEAuditor on /"),
            token("api@pve!old", '4', "expired"),
            token("auditor@pve!aud", '5', "all that auditor may"));
    Cluster.Make make =
        new Cluster.Make(
            "",
            List.of(node(now, seed)),
            guests(now, seed),
            storages(),
            List.of("dev"),
            now.minus(Duration.ofDays(30)));
    return new World(make, directory(accounts, tokens), accounts, tokens, past(now));
  }

  private static PracticeAccount account(String userid, String rights) {
    return new PracticeAccount(userid, password(userid), rights);
  }

  private static String password(String userid) {
    return "Hypercall-" + userid.substring(0, userid.indexOf('@')) + "1";
  }

  private static PracticeToken token(String id, char digit, String rights) {
    String secret = "nnnnnnnn-nnnn-4nnn-8nnn-nnnnnnnnnnnn".replace('n', digit);
    return new PracticeToken(id, secret, rights);
  }

  private static SecondFactor secondFactor() {
    List<String> recovery =
        IntStream.range(0, 10).mapToObj(i -> "000" + i + "-aaaa-bbbb-cccc").toList();
    return new SecondFactor("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", recovery);
  }

  private static Directory directory(List<PracticeAccount> accounts, List<PracticeToken> tokens) {
    List<User> users =
        new ArrayList<>(accounts.stream().map(a -> User.of(a.userid(), a.password())).toList());
    users.add(new User("totp@pve", password("totp@pve"), true, null, secondFactor()));
    users.add(new User("disabled@pve", password("disabled@pve"), false, null, null));
    Instant longAgo = Instant.ofEpochSecond(1_000_000_000);
    users.add(new User("expired@pve", password("expired@pve"), true, longAgo, null));
    List<ApiToken> apiTokens =
        tokens.stream()
            .map(
                token -> {
                  String[] parts = token.id().split("!");
                  boolean separated = parts[1].equals("limited") || parts[1].equals("ro");
                  @Nullable Instant expires = parts[1].equals("old") ? longAgo : null;
                  return new ApiToken(parts[0], parts[1], token.secret(), separated, expires);
                })
            .toList();
    Acl acl =
        new Acl(
            List.of(
                new Acl.Entry("/", "api@pve", Roles.ADMINISTRATOR, true),
                new Acl.Entry("/", "auditor@pve", Roles.AUDITOR, true),
                new Acl.Entry("/", "totp@pve", Roles.AUDITOR, true),
                new Acl.Entry("/", "api@pve!ro", Roles.AUDITOR, true),
                new Acl.Entry("/vms/100", "vmuser@pve", Roles.VM_USER, true)));
    List<Realm> realms =
        List.of(
            World.PAM,
            World.PVE,
            new Realm("corp", "ldap", "Example LDAP (unreachable)", true),
            new Realm("sso", "openid", "Example OIDC (unreachable)", false));
    return new Directory(users, apiTokens, realms, acl);
  }

  private static Node node(Instant now, long seed) {
    return new Node(
        "pve1",
        0,
        "192.0.2.10",
        2,
        25_276_510_208L,
        270_553_174_016L,
        now.minus(Duration.ofMinutes(45)),
        Load.of(seed, "pve1", 0.2));
  }

  private static List<Guest> guests(Instant now, long seed) {
    Guest.Run run = new Guest.Run(now.minusSeconds(283), 99);
    return List.of(
        guest(Guest.Kind.QEMU, 100, "web-01", "prod;web", false, 2, 2048, 32768, "dev", seed, null),
        guest(Guest.Kind.QEMU, 101, "db-01", "", true, 2, 8192, 0, null, seed, null),
        guest(Guest.Kind.QEMU, 102, "mail-01", "prod", false, 2, 2048, 8192, null, seed, run),
        guest(Guest.Kind.LXC, 200, "ct-dns", "", false, 1, 512, 4096, null, seed, null));
  }

  private static Guest guest(
      Guest.Kind kind,
      int vmid,
      String name,
      String tags,
      boolean template,
      int cpus,
      long memory,
      long disk,
      @Nullable String pool,
      long seed,
      Guest.@Nullable Run run) {
    return new Guest(
        new Guest.Spec(
            kind,
            vmid,
            name,
            "pve1",
            tags,
            template,
            cpus,
            memory * MIB,
            disk * MIB,
            pool,
            vmid == 100,
            Load.of(seed, name, 0.05)),
        run);
  }

  private static List<Storage> storages() {
    long size = 270_553_174_016L;
    return List.of(
        new Storage(
            "images", "dir", "images,rootdir", "path", "/var/lib/images", false, true, size, 0.11),
        new Storage("off", "dir", "iso", "path", "/var/lib/off", false, false, size, 0),
        new Storage(
            "local",
            "dir",
            "backup,snippets,vztmpl,iso,import",
            "path",
            "/var/lib/vz",
            false,
            true,
            size,
            0.11));
  }

  private static List<World.PastTask> past(Instant now) {
    return List.of(
        new World.PastTask(
            "pve1",
            "qmstart",
            "102",
            "root@pam",
            now.minusSeconds(284),
            Duration.ofSeconds(1),
            "OK",
            List.of()),
        new World.PastTask(
            "pve1",
            "qmstart",
            "102",
            "api@pve!workbench",
            now.minusSeconds(100),
            Duration.ZERO,
            "VM 102 already running",
            List.of()));
  }
}
