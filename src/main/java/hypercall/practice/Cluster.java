package hypercall.practice;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The cluster's state: nodes, guests, storages, tasks. It lives; what is asked of it is asked at a
/// moment of its clock.
final class Cluster implements AutoCloseable {

  /// What a cluster consists of.
  ///
  /// @param name the cluster's name; empty for a single node that is in none
  /// @param pools the names of its pools
  /// @param since before this moment nothing was measured
  record Make(
      String name,
      List<Node> nodes,
      List<Guest> guests,
      List<Storage> storages,
      List<String> pools,
      Instant since) {

    Make {
      nodes = List.copyOf(nodes);
      guests = List.copyOf(guests);
      storages = List.copyOf(storages);
      pools = List.copyOf(pools);
    }
  }

  private final Make make;
  private final TaskLog tasks;
  private final InstantSource clock;
  private final String fingerprint;
  private final Set<String> offline = ConcurrentHashMap.newKeySet();

  /// @param fingerprint the certificate's, which every node shows as its own
  Cluster(Make make, TaskLog tasks, InstantSource clock, String fingerprint) {
    this.make = make;
    this.tasks = tasks;
    this.clock = clock;
    this.fingerprint = fingerprint;
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
    return fingerprint;
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

  List<Guest> guestsOn(Node node) {
    return make.guests().stream().filter(g -> g.spec().node().equals(node.name())).toList();
  }

  /// A guest of that kind on that node.
  ///
  /// @throws ApiFailure when there is none
  Guest guest(Guest.Kind kind, String node, long vmid) {
    return make.guests().stream()
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
