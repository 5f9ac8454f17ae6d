package hypercall.practice;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The endpoints of what a storage holds.
final class ContentEndpoints {
  private static final String STORAGE = "/nodes/{node}/storage/{storage}";
  private static final String ALL = STORAGE + "/content";
  private static final String ONE = ALL + "/{volume}";
  private static final Duration TIME = Duration.ofMillis(600);

  private final Cluster cluster;
  private final Uploads uploads;

  ContentEndpoints(Cluster cluster, Uploads uploads) {
    this.cluster = cluster;
    this.uploads = uploads;
  }

  void into(Actions actions) {
    actions.on("GET " + ALL, this::list);
    actions.on("POST " + ALL, this::allocate);
    actions.on("GET " + ONE, this::one);
    actions.on("PUT " + ONE, this::update);
    actions.on("DELETE " + ONE, this::delete);
    actions.on("POST " + STORAGE + "/upload", this::upload);
    actions.on("POST " + STORAGE + "/download-url", this::download);
    actions.always("GET " + STORAGE + "/prunebackups", List.of());
    actions.on(
        "DELETE " + STORAGE + "/prunebackups",
        call ->
            TaskStart.of(cluster, call)
                .run("prunebackups", call.need("storage"), task -> task.takes(TIME)));
  }

  private Node node(Call call) {
    return cluster.reach(call.need("node"));
  }

  /// The storage a call is about, when it is in use.
  private Storage storage(Call call) {
    Storage storage = cluster.knownStorage(call.need("storage"));
    if (!storage.enabled()) {
      throw ApiFailure.died("storage '" + storage.name() + "' is disabled");
    }
    return storage;
  }

  private Result list(Call call) {
    String kind = call.given("content").orElse("");
    String vmid = call.given("vmid").orElse("");
    return Result.of(
        cluster.volumes().on(node(call), storage(call)).stream()
            .filter(volume -> kind.isEmpty() || volume.content().equals(kind))
            .filter(volume -> vmid.isEmpty() || vmid.equals(Integer.toString(volume.vmid())))
            .map(ContentEndpoints::line)
            .toList());
  }

  private static Map<String, Object> line(Volumes.Volume volume) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("volid", volume.id());
    members.put("content", volume.content());
    members.put("format", volume.format());
    members.put("size", volume.size());
    members.put("ctime", volume.made().getEpochSecond());
    if (volume.vmid() > 0) {
      members.put("vmid", volume.vmid());
    }
    if (volume.content().equals("images")) {
      members.put("used", volume.size() / 4);
      members.put("parent", null);
    }
    if (!volume.notes().isEmpty()) {
      members.put("notes", volume.notes());
    }
    if (volume.guarded()) {
      members.put("protected", 1);
    }
    return members;
  }

  /// The whole id of the volume a path names; the storage may be left out in it.
  private static String id(Call call) {
    String storage = call.need("storage");
    String volume = call.need("volume");
    int colon = volume.indexOf(':');
    if (colon < 0) {
      return storage + ":" + volume;
    }
    if (!volume.substring(0, colon).equals(storage)) {
      throw ApiFailure.died(
          "storage ID mismatch (" + volume.substring(0, colon) + " != " + storage + ")");
    }
    return volume;
  }

  private Result one(Call call) {
    String id = id(call);
    Volumes.Volume volume =
        cluster
            .volumes()
            .find(node(call), storage(call), id)
            .orElseThrow(
                () -> ApiFailure.died("volume_size_info on '" + id + "' failed - no format"));
    Map<String, Object> members = new LinkedHashMap<>();
    String place = String.valueOf(storage(call).settings().getOrDefault("path", "/dev/pve"));
    members.put("path", place + "/" + id.substring(id.indexOf(':') + 1));
    members.put("size", volume.size());
    members.put("used", volume.size());
    members.put("format", volume.format());
    if (!volume.notes().isEmpty()) {
      members.put("notes", volume.notes());
    }
    return Result.of(members);
  }

  private Result update(Call call) {
    String id = id(call);
    Volumes.Volume old =
        cluster
            .volumes()
            .find(node(call), storage(call), id)
            .orElseThrow(() -> ApiFailure.died("volume '" + id + "' does not exist"));
    String notes = call.given("notes").orElse(old.notes());
    boolean guarded = call.given("protected").map("1"::equals).orElse(old.guarded());
    cluster
        .volumes()
        .put(
            node(call),
            storage(call),
            new Volumes.Volume(
                id,
                old.content(),
                old.format(),
                old.size(),
                old.made(),
                old.vmid(),
                notes,
                guarded));
    return Result.nothing();
  }

  private Result delete(Call call) {
    String id = id(call);
    Node node = node(call);
    Storage storage = storage(call);
    return TaskStart.of(cluster, call)
        .run(
            "imgdel",
            storage.name(),
            task -> {
              Volumes.Volume volume =
                  cluster
                      .volumes()
                      .find(node, storage, id)
                      .orElseThrow(() -> new Task.Failed("volume '" + id + "' does not exist"));
              if (volume.guarded()) {
                throw new Task.Failed("can't remove protected archive '" + id + "'");
              }
              cluster.volumes().remove(node, storage, id);
              task.say("Removed volume '" + id + "'");
            });
  }

  private Result allocate(Call call) {
    Storage storage = storage(call);
    String size = call.need("size");
    if (!size.matches("\\d{1,12}[MG]?")) {
      throw ApiFailure.badParameter("size", "unable to parse size '" + size + "'");
    }
    long bytes =
        size.matches("\\d+") ? Long.parseLong(size) << 10 : GuestConfig.bytes("size=" + size);
    int vmid = (int) call.number("vmid");
    String name = call.need("filename");
    String id = storage.name() + ":" + (storage.keepsFiles() ? vmid + "/" + name : name);
    String format = name.endsWith(".qcow2") ? "qcow2" : "raw";
    cluster
        .volumes()
        .put(
            node(call),
            storage,
            Volumes.Volume.of(id, "images", format, bytes, cluster.now(), vmid));
    return Result.of(id);
  }

  private Result upload(Call call) {
    Uploads.Upload upload = uploads.take(call.given("tmpfilename").orElse(""));
    Storage storage = storage(call);
    String content = call.need("content");
    if (!storage.keepsFiles()) {
      throw ApiFailure.died("can't upload to storage type '" + storage.type() + "'");
    }
    String name = fileName(content, call.need("filename"));
    if (!storage.holds(content)) {
      throw ApiFailure.died(
          "storage '" + storage.name() + "' does not support '" + content + "' content");
    }
    String id = storage.name() + ":" + content + "/" + name;
    Node node = node(call);
    String wanted = call.given("checksum").orElse("");
    return TaskStart.of(cluster, call)
        .run(
            "imgcopy",
            "",
            task -> {
              task.say("starting file import from: " + call.given("tmpfilename").orElse(""));
              task.say("target node: " + node.name());
              task.say("file size is: " + upload.size());
              if (!wanted.isEmpty() && !wanted.equalsIgnoreCase(upload.sum())) {
                throw new Task.Failed(
                    "checksum mismatch: got '" + upload.sum() + "' != expect '" + wanted + "'");
              }
              put(node, storage, id, content, upload.size());
              task.say("finished file import successfully");
            });
  }

  private void put(Node node, Storage storage, String id, String content, long size) {
    String format =
        id.endsWith(".iso") || content.equals("iso") ? "iso" : id.replaceFirst(".*\\.", "");
    cluster
        .volumes()
        .put(node, storage, Volumes.Volume.of(id, content, format, size, cluster.now(), 0));
  }

  /// The file's name as it is kept.
  ///
  /// @throws ApiFailure when its ending does not fit its kind
  private static String fileName(String content, String given) {
    String name = given.replaceFirst(".*[/\\\\]", "").replaceAll("[^-a-zA-Z0-9_.]", "_");
    boolean fits =
        switch (content) {
          case "iso" -> name.matches("(?i)[^.].*\\.(iso|img)");
          case "vztmpl" -> name.matches("[^.].*\\.tar\\.(gz|xz|zst|bz2)|[^.].*\\.tar");
          case "import" -> name.matches("[^.].*\\.(ova|ovf|qcow2|raw|vmdk)");
          default ->
              throw ApiFailure.badParameter(
                  "content", "upload content type '" + content + "' not allowed");
        };
    if (!fits) {
      throw ApiFailure.badParameter(
          "filename",
          content.equals("import")
              ? "invalid filename or wrong extension"
              : "wrong file extension");
    }
    return name;
  }

  private Result download(Call call) {
    Storage storage = storage(call);
    String content = call.need("content");
    String name = fileName(content, call.need("filename"));
    Node node = node(call);
    return TaskStart.of(cluster, call)
        .run(
            "download",
            name,
            task -> {
              task.say("downloading " + call.need("url") + " to " + storage.name());
              task.takes(TIME.multipliedBy(4));
              put(node, storage, storage.name() + ":" + content + "/" + name, content, 1L << 29);
              task.say("download of '" + call.need("url") + "' finished");
            });
  }
}
