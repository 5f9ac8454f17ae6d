package hypercall.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The endpoints of the storages: their configuration, and how full they are on a node.
final class StorageEndpoints {
  private static final String ON_NODE = "/nodes/{node}/storage";
  private static final String ONE = ON_NODE + "/{storage}";
  private static final long NEW_SIZE = 100L << 30;

  private final Cluster cluster;

  StorageEndpoints(Cluster cluster) {
    this.cluster = cluster;
  }

  void into(Actions actions) {
    actions.on("GET /storage", this::list);
    actions.on("POST /storage", this::create);
    actions.on(
        "GET /storage/{storage}",
        call ->
            Result.of(
                StorageView.configuration(cluster.knownStorage(call.need("storage")), digest())));
    actions.on("PUT /storage/{storage}", this::update);
    actions.on("DELETE /storage/{storage}", this::delete);
    actions.on("GET " + ON_NODE, this::onNode);
    actions.on("GET " + ONE + "/status", call -> Result.of(StorageView.status(storage(call))));
    actions.on("GET " + ONE + "/rrddata", this::measures);
    actions.on("GET " + ONE + "/rrd", _ -> Result.of(Map.of("filename", "storage.png")));
  }

  private String digest() {
    return GuestConfig.digest(cluster.storages().toString());
  }

  private Storage storage(Call call) {
    return cluster.knownStorage(call.need("storage"));
  }

  private Result list(Call call) {
    String type = call.given("type").orElse("");
    String digest = digest();
    return Result.of(
        cluster.storages().stream()
            .filter(storage -> type.isEmpty() || storage.type().equals(type))
            .filter(storage -> StorageView.visible(call.rights(), storage))
            .map(storage -> StorageView.configuration(storage, digest))
            .toList());
  }

  private Result create(Call call) {
    String name = call.need("storage");
    String type = call.need("type");
    if (cluster.storage(name).isPresent()) {
      throw ApiFailure.died("create storage failed: storage ID '" + name + "' already defined");
    }
    if (type.equals("dir") && call.given("path").isEmpty()) {
      throw ApiFailure.died("create storage failed: missing value for required option 'path'");
    }
    Map<String, Object> settings = call.settings(List.of("storage", "nodes", "password"));
    settings.putIfAbsent("content", type.startsWith("lvm") ? "images,rootdir" : "images,iso");
    cluster.storages().add(new Storage(name, settings, NEW_SIZE, 0.02));
    return Result.of(Map.of("storage", name, "type", type));
  }

  private Result update(Call call) {
    Storage storage = storage(call);
    if (call.given("digest").isPresent() && !call.need("digest").equals(digest())) {
      throw ApiFailure.died("update storage failed: detected modified configuration");
    }
    Storage changed = storage;
    for (Map.Entry<String, Object> setting :
        call.settings(List.of("storage", "digest", "delete", "password")).entrySet()) {
      changed = changed.with(setting.getKey(), setting.getValue());
    }
    for (String name : call.list("delete")) {
      if (List.of("path", "export", "server", "type").contains(name)) {
        throw ApiFailure.died(
            "update storage failed: unable to delete fixed option '" + name + "'");
      }
      changed = changed.without(name);
    }
    cluster.storages().set(cluster.storages().indexOf(storage), changed);
    return Result.of(Map.of("storage", changed.name(), "type", changed.type()));
  }

  private Result delete(Call call) {
    String name = call.need("storage");
    Storage storage =
        cluster
            .storage(name)
            .orElseThrow(
                () ->
                    ApiFailure.died(
                        "delete storage failed: storage '" + name + "' does not exist"));
    cluster.storages().remove(storage);
    return Result.nothing();
  }

  private Result onNode(Call call) {
    List<String> contents = call.list("content");
    return Result.of(
        cluster.storages().stream()
            .filter(storage -> StorageView.visible(call.rights(), storage))
            .filter(storage -> storage.enabled() || !call.flag("enabled"))
            .filter(storage -> call.given("storage").map(storage.name()::equals).orElse(true))
            .filter(storage -> contents.isEmpty() || contents.stream().anyMatch(storage::holds))
            .map(StorageView::status)
            .toList());
  }

  private Result measures(Call call) {
    Storage storage = storage(call);
    return Result.of(
        Rrd.of(call.need("timeframe"))
            .series(
                cluster.now(),
                _ -> {
                  Map<String, Object> point = new LinkedHashMap<>();
                  point.put("total", storage.size());
                  point.put("used", storage.used());
                  return point;
                }));
  }
}
