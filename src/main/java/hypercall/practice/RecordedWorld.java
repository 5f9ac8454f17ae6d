package hypercall.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The server the recorded exchanges were made with: one node, four guests, its accounts and
/// tokens. A recording that is sent again has to be answered alike.
final class RecordedWorld {
  private static final long MIB = 1L << 20;
  private static final Instant LONG_AGO = Instant.ofEpochSecond(1_000_000_000);

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
    Pools pools = new Pools();
    pools.put("dev", new Pools.Pool("Development pool", Set.of(100), Set.of()));
    Cluster.Make make =
        new Cluster.Make(
            "",
            List.of(node(now, seed)),
            guests(now, seed),
            storages(),
            pools,
            volumes(now),
            now.minus(Duration.ofDays(30)));
    return new World(make, directory(accounts, tokens, pools), accounts, tokens, past(now));
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

  private static SecondFactors secondFactors() {
    Instant made = Instant.ofEpochSecond(1_700_000_000);
    SecondFactors factors = new SecondFactors();
    factors.setRecovery(
        IntStream.range(0, 10).mapToObj(i -> "000" + i + "-aaaa-bbbb-cccc").toList(), made);
    factors.addTotp(
        "11112222-3333-4444-5555-666677778888",
        "test authenticator",
        Totp.of("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"),
        made);
    return factors;
  }

  private static Directory directory(
      List<PracticeAccount> accounts, List<PracticeToken> tokens, Pools pools) {
    List<User> users = new ArrayList<>();
    for (PracticeAccount account : accounts) {
      users.add(described(User.of(account.userid(), account.password())));
    }
    SecondFactors factors = secondFactors();
    users.add(described(new User("totp@pve", password("totp@pve"), true, null, Map.of(), factors)));
    users.add(described(User.of("disabled@pve", password("disabled@pve")).enabled(false)));
    users.add(described(User.of("expired@pve", password("expired@pve")).expiring(LONG_AGO)));
    List<ApiToken> apiTokens = tokens.stream().map(RecordedWorld::apiToken).toList();
    Acl acl =
        new Acl(
            List.of(
                Acl.Entry.of("/", "api@pve", Roles.ADMINISTRATOR),
                Acl.Entry.of("/", "auditor@pve", Roles.AUDITOR),
                Acl.Entry.of("/", "totp@pve", Roles.AUDITOR),
                Acl.Entry.of("/", "api@pve!ro", Roles.AUDITOR),
                Acl.Entry.of("/vms/100", "vmuser@pve", Roles.VM_USER)));
    List<Realm> realms =
        List.of(
            World.PAM,
            World.PVE,
            new Realm("corp", "ldap", "Example LDAP (unreachable)", true),
            new Realm("sso", "openid", "Example OIDC (unreachable)", false));
    return new Directory(users, apiTokens, realms, acl, pools);
  }

  private static User described(User user) {
    String name = user.userid().substring(0, user.userid().indexOf('@'));
    return user.userid().equals(Directory.ROOT)
        ? user
        : user.withTexts(Map.of("comment", "test " + name, "email", name + "@example.test"));
  }

  private static ApiToken apiToken(PracticeToken token) {
    String[] parts = token.id().split("!");
    boolean old = parts[1].equals("old");
    String comment =
        switch (parts[1]) {
          case "limited" -> "privsep, no acl";
          case "ro" -> "privsep, PVEAuditor";
          case "workbench" -> "full rights";
          default -> "";
        };
    boolean separated = comment.startsWith("privsep");
    return new ApiToken(
        parts[0], parts[1], token.secret(), separated, old ? LONG_AGO : null, comment);
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
        guest(Guest.Kind.QEMU, 100, "web-01", "prod;web", false, 2, 2048, 32768, seed, null),
        guest(Guest.Kind.QEMU, 101, "db-01", "", true, 2, 8192, 0, seed, null),
        guest(Guest.Kind.QEMU, 102, "mail-01", "prod", false, 2, 2048, 8192, seed, run),
        guest(Guest.Kind.LXC, 200, "ct-dns", "", false, 1, 512, 4096, seed, null));
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
      long seed,
      Guest.@Nullable Run run) {
    Guest.Spec spec =
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
            vmid == 100,
            Load.of(seed, name, 0.05));
    String ending = kind == Guest.Kind.QEMU ? ".qcow2" : ".raw";
    String volume = "images:" + vmid + "/vm-" + vmid + "-disk-0" + ending;
    GuestConfig config = GuestConfig.of(spec, volume);
    if (vmid == 100) {
      config = config.with("description", "Web server, example VM").with("onboot", 1L);
    }
    return new Guest(spec, run, kind == Guest.Kind.QEMU ? config.with("kvm", 0L) : config);
  }

  private static List<Storage> storages() {
    long size = 270_553_174_016L;
    String files = "snippets,backup,import,iso,vztmpl";
    return List.of(
        Storage.of("images", "dir", "rootdir,images", "path", "/var/lib/images", true)
            .with("shared", 0)
            .sized(size, 0.11),
        Storage.of("off", "dir", "iso", "path", "/var/lib/off", false).sized(size, 0),
        Storage.of("local", "dir", files, "path", "/var/lib/vz", true).sized(size, 0.11));
  }

  private static List<Cluster.Make.Placed> volumes(Instant now) {
    Instant before = now.minus(Duration.ofMinutes(30));
    return List.of(
        new Cluster.Make.Placed(
            "pve1",
            "local",
            Volumes.Volume.of("local:iso/debian-13-netinst.iso", "iso", "iso", MIB, before, 0)),
        new Cluster.Make.Placed(
            "pve1",
            "local",
            Volumes.Volume.of("local:snippets/hello.yaml", "snippets", "snippet", 6, before, 0)));
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
