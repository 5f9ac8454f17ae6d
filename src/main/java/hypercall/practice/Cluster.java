package hypercall.practice;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// The cluster's state: nodes, guests, storages, tasks. It lives; what is asked of it is asked at a
/// moment of its clock.
final class Cluster implements AutoCloseable {

  /// What a cluster consists of.
  ///
  /// @param name the cluster's name; empty for a single node that is in none
  /// @param pools its pools
  /// @param volumes what its storages hold, beside the disks of its guests
  /// @param since before this moment nothing was measured
  record Make(
      String name,
      List<Node> nodes,
      List<Guest> guests,
      List<Storage> storages,
      Pools pools,
      List<Placed> volumes,
      Instant since) {

    Make {
      nodes = List.copyOf(nodes);
      guests = List.copyOf(guests);
      storages = List.copyOf(storages);
      volumes = List.copyOf(volumes);
    }

    /// A volume and where it lies.
    record Placed(String node, String storage, Volumes.Volume volume) {}
  }

  private final Make make;
  private final TaskLog tasks;
  private final InstantSource clock;
  private final List<CertificateView> certificates;
  private final String version;
  private final Set<String> offline = ConcurrentHashMap.newKeySet();
  private final List<Guest> guests;
  private final List<Storage> storages;
  private final Volumes volumes = new Volumes();

  /// @param version the version its software says it has
  /// @param certificates the authority's, and then the one every node shows as its own
  Cluster(
      Make make,
      TaskLog tasks,
      InstantSource clock,
      String version,
      List<CertificateView> certificates) {
    this.version = version;
    this.make = make;
    this.tasks = tasks;
    this.clock = clock;
    this.certificates = List.copyOf(certificates);
    guests = new CopyOnWriteArrayList<>(make.guests());
    storages = new CopyOnWriteArrayList<>(make.storages());
    for (Make.Placed placed : make.volumes()) {
      Storage storage = storage(placed.storage()).orElseThrow();
      volumes.put(node(placed.node()).orElseThrow(), storage, placed.volume());
    }
    guests.forEach(this::shelve);
  }

  /// Puts the volumes of a guest's disks where its configuration says they are.
  void shelve(Guest guest) {
    Node node = node(guest.spec().node()).orElseThrow();
    guest
        .config()
        .volumes()
        .forEach(
            (option, id) -> {
              Optional<Storage> storage = storage(id.substring(0, id.indexOf(':')));
              if (storage.isPresent() && volumes.find(node, storage.get(), id).isEmpty()) {
                String text = guest.config().text(option).orElse("");
                String format = id.endsWith(".qcow2") ? "qcow2" : "raw";
                String content = guest.spec().kind() == Guest.Kind.QEMU ? "images" : "rootdir";
                long bytes = GuestConfig.bytes(text);
                int vmid = guest.spec().vmid();
                volumes.put(
                    node,
                    storage.get(),
                    Volumes.Volume.of(id, content, format, bytes, now(), vmid));
              }
            });
  }

  Make make() {
    return make;
  }

  TaskLog tasks() {
    return tasks;
  }

  Instant now() {
    return clock.instant();
  }

  String fingerprint() {
    return certificates.getLast().fingerprint();
  }

  /// The version its software says it has, such as `9.2.11`.
  String version() {
    return version;
  }

  /// The certificates as texts, the authority's first.
  List<String> certificates() {
    return certificates.stream().map(CertificateView::pem).toList();
  }

  /// What is told about the certificates.
  List<Map<String, Object>> certificateFacts() {
    return certificates.stream().map(CertificateView::line).toList();
  }

  boolean online(Node node) {
    return !offline.contains(node.name());
  }

  /// Takes a node off the network or brings it back.
  void setOnline(String node, boolean online) {
    if (online) {
      offline.remove(node);
    } else {
      offline.add(node);
    }
  }

  /// The node that answers requests itself; the others are reached through it.
  Node local() {
    return make.nodes().getFirst();
  }

  Optional<Node> node(String name) {
    return make.nodes().stream().filter(node -> node.name().equals(name)).findFirst();
  }

  /// The node a call is for.
  ///
  /// @throws ApiFailure when there is none of that name, or it does not answer
  Node reach(String name) {
    Node node =
        node(name)
            .orElseThrow(
                () ->
                    ApiFailure.died(
                        "hostname lookup '"
                            + name
                            + "' failed - failed to get address info for: "
                            + name
                            + ": Temporary failure in name resolution"));
    if (!online(node)) {
      throw new ApiFailure(595, "No route to host\n");
    }
    return node;
  }

  /// All guests.
  List<Guest> guests() {
    return guests;
  }

  /// All storages.
  List<Storage> storages() {
    return storages;
  }

  Pools pools() {
    return make.pools();
  }

  Volumes volumes() {
    return volumes;
  }

  Optional<Storage> storage(String name) {
    return storages.stream().filter(storage -> storage.name().equals(name)).findFirst();
  }

  /// The storage of that name.
  ///
  /// @throws ApiFailure when there is none
  Storage knownStorage(String name) {
    return storage(name)
        .orElseThrow(() -> ApiFailure.died("storage '" + name + "' does not exist"));
  }

  Optional<Guest> guest(int vmid) {
    return guests.stream().filter(guest -> guest.spec().vmid() == vmid).findFirst();
  }

  List<Guest> guestsOn(Node node) {
    return guests.stream().filter(g -> g.spec().node().equals(node.name())).toList();
  }

  /// A guest of that kind on that node.
  ///
  /// @throws ApiFailure when there is none
  Guest guest(Guest.Kind kind, String node, long vmid) {
    return guests.stream()
        .filter(guest -> guest.spec().kind() == kind)
        .filter(guest -> guest.spec().node().equals(node) && guest.spec().vmid() == vmid)
        .findFirst()
        .orElseThrow(
            () ->
                ApiFailure.died(
                    "Configuration file 'nodes/"
                        + node
                        + "/"
                        + kind.folder()
                        + "/"
                        + vmid
                        + ".conf' does not exist"));
  }

  @Override
  public void close() {
    tasks.close();
  }
}
