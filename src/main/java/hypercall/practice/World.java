package hypercall.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What a practice cluster is furnished with: its hardware and guests, its people, its past.
///
/// @param make nodes, guests, storages
/// @param directory users, tokens, realms, permissions
/// @param accounts the accounts to show
/// @param tokens the tokens to show
/// @param past the tasks that ended before it was started
record World(
    Cluster.Make make,
    Directory directory,
    List<PracticeAccount> accounts,
    List<PracticeToken> tokens,
    List<PastTask> past) {

  /// A task that ended long ago.
  record PastTask(
      String node,
      String type,
      String id,
      String authid,
      Instant start,
      Duration took,
      String status,
      List<String> log) {}

  /// What a product is furnished with when it is started so.
  static World of(PracticeOptions options) {
    Instant now = options.clock().instant();
    long seed = options.seed();
    return switch (options.product()) {
      case PVE -> options.asRecorded() ? RecordedWorld.make(now, seed) : OwnWorld.make(now, seed);
      case PBS -> BackupWorld.make(now, seed);
      case PMG -> MailWorld.make(now, seed);
    };
  }

  /// One node without guests and storages, as Backup Server and Mail Gateway are played.
  static World ofOneNode(
      Node node,
      Instant since,
      Directory directory,
      List<PracticeAccount> accounts,
      List<PracticeToken> tokens) {
    Cluster.Make make =
        new Cluster.Make(
            "", List.of(node), List.of(), List.of(), directory.pools(), List.of(), since);
    return new World(make, directory, accounts, tokens, List.of());
  }

  static final Realm PAM = new Realm("pam", "pam", "Linux PAM standard authentication", false);
  static final Realm PVE = new Realm("pve", "pve", "Proxmox VE authentication server", false);
}
