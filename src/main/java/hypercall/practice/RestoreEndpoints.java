package hypercall.practice;

import java.time.Duration;

/// The endpoints that copy what a storage holds, look into backups, and fetch images.
final class RestoreEndpoints {
  private static final String STORAGE = "/nodes/{node}/storage/{storage}";
  private static final Duration COPYING = Duration.ofSeconds(2);

  private final Cluster cluster;

  RestoreEndpoints(Cluster cluster) {
    this.cluster = cluster;
  }

  void into(Actions actions) {
    actions.on("POST " + STORAGE + "/content/{volume}", this::copy);
    actions.on("GET " + STORAGE + "/file-restore/list", this::noBackupServer);
    actions.on("GET " + STORAGE + "/file-restore/download", this::noBackupServer);
    actions.on("GET " + STORAGE + "/import-metadata", this::importable);
    actions.on("POST " + STORAGE + "/oci-registry-pull", this::pull);
  }

  private Result copy(Call call) {
    Storage storage = cluster.knownStorage(call.need("storage"));
    Node node = cluster.reach(call.need("node"));
    String id = call.need("volume");
    String whole = id.contains(":") ? id : storage.name() + ":" + id;
    if (cluster.volumes().find(node, storage, whole).isEmpty()) {
      throw ApiFailure.died("volume '" + whole + "' does not exist");
    }
    return TaskStart.of(cluster, call)
        .run(
            "imgcopy",
            "",
            task -> {
              task.say("copying " + whole + " to " + call.need("target"));
              task.takes(COPYING);
            });
  }

  private Result noBackupServer(Call call) {
    cluster.knownStorage(call.need("storage"));
    throw ApiFailure.died("Only PBS storages supported for file-restore.");
  }

  private Result importable(Call call) {
    Storage storage = cluster.knownStorage(call.need("storage"));
    throw ApiFailure.died(
        "storage '" + storage.name() + "' has nothing to import in '" + call.need("volume") + "'");
  }

  private Result pull(Call call) {
    Storage storage = cluster.knownStorage(call.need("storage"));
    String reference = call.need("reference");
    return TaskStart.of(cluster, call)
        .run(
            "ocipull",
            storage.name(),
            _ -> {
              throw new Task.Failed("the registry of '" + reference + "' cannot be reached");
            });
  }
}
