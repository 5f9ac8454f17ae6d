package hypercall.practice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// What the storages hold, told but not kept: a volume has a size and no bytes.
final class Volumes {

  /// One volume.
  ///
  /// @param id its id, `local:iso/x.iso`
  /// @param content `iso`, `images`, `backup`, …
  /// @param format `iso`, `raw`, `qcow2`, …
  /// @param size bytes
  /// @param vmid the guest it belongs to, or 0
  /// @param notes what people wrote of it; may be empty
  /// @param guarded whether it may not be removed
  record Volume(
      String id,
      String content,
      String format,
      long size,
      Instant made,
      int vmid,
      String notes,
      boolean guarded) {

    static Volume of(String id, String content, String format, long size, Instant made, int vmid) {
      return new Volume(id, content, format, size, made, vmid, "", false);
    }
  }

  private final Map<String, List<Volume>> shelves = new ConcurrentHashMap<>();

  private List<Volume> shelf(Node node, Storage storage) {
    String name = storage.shared() ? storage.name() : node.name() + " " + storage.name();
    return shelves.computeIfAbsent(name, _ -> new CopyOnWriteArrayList<>());
  }

  List<Volume> on(Node node, Storage storage) {
    return List.copyOf(shelf(node, storage));
  }

  /// Puts a volume there, in place of one of the same id.
  void put(Node node, Storage storage, Volume volume) {
    List<Volume> shelf = shelf(node, storage);
    shelf.removeIf(old -> old.id().equals(volume.id()));
    shelf.add(volume);
  }

  Optional<Volume> find(Node node, Storage storage, String id) {
    return shelf(node, storage).stream().filter(volume -> volume.id().equals(id)).findFirst();
  }

  void remove(Node node, Storage storage, String id) {
    shelf(node, storage).removeIf(volume -> volume.id().equals(id));
  }

  /// Removes all volumes of a guest, wherever they are.
  void forget(int vmid) {
    shelves.values().forEach(shelf -> shelf.removeIf(volume -> volume.vmid() == vmid));
  }
}
