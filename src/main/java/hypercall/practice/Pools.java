package hypercall.practice;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;

/// The pools: guests and storages that are given away together.
final class Pools {

  /// One pool.
  ///
  /// @param comment what it is for; may be empty
  /// @param guests the numbers of its guests
  /// @param storages its storages
  record Pool(String comment, Set<Integer> guests, Set<String> storages) {

    /// Copies the members.
    Pool {
      guests = new TreeSet<>(guests);
      storages = new TreeSet<>(storages);
    }

    static Pool of(String comment) {
      return new Pool(comment, Set.of(), Set.of());
    }

    boolean isEmpty() {
      return guests.isEmpty() && storages.isEmpty();
    }
  }

  private final Map<String, Pool> pools = new ConcurrentSkipListMap<>();

  Map<String, Pool> all() {
    return new TreeMap<>(pools);
  }

  Optional<Pool> pool(String name) {
    return Optional.ofNullable(pools.get(name));
  }

  void put(String name, Pool pool) {
    pools.put(name, pool);
  }

  void remove(String name) {
    pools.remove(name);
  }

  /// The pool a guest is in.
  Optional<String> of(int vmid) {
    return pools.entrySet().stream()
        .filter(entry -> entry.getValue().guests().contains(vmid))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// Puts a guest into a pool, and out of the one it was in.
  synchronized void add(String name, int vmid) {
    forget(vmid);
    Pool pool = pools.getOrDefault(name, Pool.of(""));
    Set<Integer> more = new TreeSet<>(pool.guests());
    more.add(vmid);
    pools.put(name, new Pool(pool.comment(), more, pool.storages()));
  }

  /// Takes a guest out of every pool.
  synchronized void forget(int vmid) {
    pools.replaceAll(
        (_, pool) -> {
          Set<Integer> fewer = new TreeSet<>(pool.guests());
          fewer.remove(vmid);
          return new Pool(pool.comment(), fewer, pool.storages());
        });
  }

  /// The pools an access path lies in: those of a guest or of a storage.
  Set<String> holding(String path) {
    Set<String> names = new TreeSet<>();
    pools.forEach(
        (name, pool) -> {
          boolean guest = pool.guests().stream().anyMatch(vmid -> path.equals("/vms/" + vmid));
          boolean storage = pool.storages().stream().anyMatch(id -> path.equals("/storage/" + id));
          if (guest || storage) {
            names.add(name);
          }
        });
    return names;
  }
}
