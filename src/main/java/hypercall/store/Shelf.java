package hypercall.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A folder with one file per value, in the order of their `order` members.
///
/// Reading never waits for a save: `all` gives the last finished state.
final class Shelf<T> {
  private static final String SUFFIX = ".json";

  private final Disk disk;
  private final Path folder;
  private final Codec<T> codec;
  private final Consumer<Workspace.Damaged> notices;

  /// By id; entries of deleted values stay, so that an undone deletion comes back as it was.
  private final Map<String, Entry<T>> entries = new HashMap<>();

  /// Files that are left alone, so that a save under their names is refused.
  private final Map<Path, KeptFile> untouchable = new HashMap<>();

  private volatile List<T> all = List.of();

  private record Entry<T>(KeptFile file, @Nullable T value, int order) {}

  Shelf(Disk disk, Path folder, Codec<T> codec, Consumer<Workspace.Damaged> notices) {
    this.disk = disk;
    this.folder = folder;
    this.codec = codec;
    this.notices = notices;
  }

  /// Reads every file; what cannot be read is told and does not stop the others.
  synchronized void load() throws IOException {
    disk.makeFolder(folder);
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "[!.]*" + SUFFIX)) {
      stream.forEach(files::add);
    }
    files.sort(Comparator.comparing(file -> file.getFileName().toString()));
    for (Path path : files) {
      KeptFile file = new KeptFile(disk, path, notices);
      Optional<Entry<T>> entry = file.load(members -> read(file, members));
      entry.ifPresent(read -> entries.put(codec.id(value(read)), read));
      if (file.isUntouchable()) {
        untouchable.put(path, file);
      }
    }
    publish();
  }

  List<T> all() {
    return all;
  }

  /// Every id that is used, or whose file name is taken.
  synchronized boolean isTaken(String id) {
    return entries.containsKey(id) || Files.exists(file(id));
  }

  synchronized void save(T value) throws IOException {
    Entry<T> old = entries.get(codec.id(value));
    save(value, old == null ? next() : old.order());
  }

  /// Saves values in their order among those of the same group; only files that must change are
  /// written, each as a whole, so that a program killed in between has lost none.
  synchronized void arrange(List<T> wanted, Function<T, ?> group) throws IOException {
    Map<Object, List<T>> groups = new LinkedHashMap<>();
    wanted.forEach(
        value -> groups.computeIfAbsent(group.apply(value), _ -> new ArrayList<>()).add(value));
    for (List<T> siblings : groups.values()) {
      int[] orders = Orders.of(siblings.stream().mapToInt(this::order).toArray());
      for (int i = 0; i < orders.length; i++) {
        T value = siblings.get(i);
        Entry<T> old = entries.get(codec.id(value));
        if (old == null || old.order() != orders[i] || !value.equals(old.value())) {
          save(value, orders[i]);
        }
      }
    }
  }

  private int order(T value) {
    Entry<T> old = entries.get(codec.id(value));
    return old == null ? Orders.NONE : old.order();
  }

  private void save(T value, int order) throws IOException {
    String id = codec.id(value);
    Entry<T> old = entries.get(id);
    KeptFile file = old == null ? newFile(file(id)) : old.file();
    ObjectNode fresh = codec.write(value, file.tree());
    fresh.put("order", order);
    if (!stem(file.path()).equals(id)) {
      fresh.put("id", id);
    }
    Set<String> known = new HashSet<>(codec.known());
    known.addAll(Set.of("format", "order", "id"));
    Codec.keepUnknown(file.tree(), fresh, known);
    file.save(fresh, true);
    entries.put(id, new Entry<>(file, readBack(id, fresh), order));
    publish();
  }

  synchronized void delete(T value) throws IOException {
    String id = codec.id(value);
    Entry<T> old = entries.get(id);
    if (old != null) {
      old.file().delete();
      entries.put(id, new Entry<>(old.file(), null, old.order()));
      publish();
    }
  }

  private KeptFile newFile(Path path) {
    KeptFile refusing = untouchable.get(path);
    return refusing == null ? new KeptFile(disk, path, notices) : refusing;
  }

  private Entry<T> read(KeptFile file, Members members) throws BadFile {
    String stem = stem(file.path());
    String id = members.text("id", stem);
    boolean ours = FileNames.of(id).equals(stem) && !entries.containsKey(id);
    return new Entry<>(
        file, codec.read(ours ? id : stem, members), members.integer("order", Orders.NONE));
  }

  /// What is in memory is what a restart would read: without the secrets that were left out.
  private T readBack(String id, ObjectNode fresh) {
    try {
      return codec.read(id, new Members(fresh));
    } catch (BadFile e) {
      throw new IllegalStateException("What was written cannot be read: " + e.getMessage(), e);
    }
  }

  private void publish() {
    all = ordered(entries.values());
  }

  private List<T> ordered(Collection<Entry<T>> unordered) {
    return unordered.stream()
        .filter(entry -> entry.value() != null)
        .sorted(
            Comparator.comparingInt((Entry<T> entry) -> entry.order())
                .thenComparing(entry -> codec.id(value(entry))))
        .map(Shelf::value)
        .toList();
  }

  private int next() {
    return entries.values().stream()
            .mapToInt(Entry::order)
            .filter(order -> order < Integer.MAX_VALUE - 1)
            .max()
            .orElse(0)
        + 1;
  }

  private Path file(String id) {
    return folder.resolve(FileNames.of(id) + SUFFIX);
  }

  private static <T> T value(Entry<T> entry) {
    return Objects.requireNonNull(entry.value());
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - SUFFIX.length());
  }
}
