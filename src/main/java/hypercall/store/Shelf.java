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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A folder with one file per value, in the order of their `order` members.
///
/// Reading never waits for a save: `all` gives the last finished state.
final class Shelf<T> {
  private static final String SUFFIX = ".json";

  private final KeptFile.Place place;
  private final Path folder;
  private final Codec<T> codec;

  /// By id; entries of deleted values stay, so that an undone deletion comes back as it was.
  private final Map<String, Entry<T>> entries = new HashMap<>();

  /// Files that are left alone, so that a save under their names is refused.
  private final Map<Path, KeptFile> untouchable = new HashMap<>();

  /// Files that came while this program runs and are not understood yet.
  private final Map<Path, KeptFile> arriving = new HashMap<>();

  private volatile List<T> all = List.of();

  private record Entry<T>(KeptFile file, @Nullable T value, int order) {}

  Shelf(KeptFile.Place place, Path folder, Codec<T> codec) {
    this.place = place;
    this.folder = folder;
    this.codec = codec;
  }

  /// Reads every file; what cannot be read is told and does not stop the others.
  synchronized void load() throws IOException {
    place.disk().makeFolder(folder);
    files().forEach(this::load);
    publish();
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.notExists(folder)) {
      return files; // somebody took it away, and what was in it
    }
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "[!.]*" + SUFFIX)) {
      stream.forEach(files::add);
    }
    files.sort(Comparator.comparing(file -> file.getFileName().toString()));
    return files;
  }

  private void load(Path path) {
    KeptFile file = new KeptFile(place, path);
    Optional<Entry<T>> entry = file.load(members -> read(file, members));
    entry.ifPresent(read -> entries.put(codec.id(value(read)), read));
    if (file.isUntouchable()) {
      untouchable.put(path, file);
    }
  }

  /// Takes in what other programs have changed, added or deleted since.
  ///
  /// @return whether anything is different now
  synchronized boolean refresh() throws IOException {
    boolean changed = false;
    Set<Path> known = new HashSet<>(untouchable.keySet());
    for (Map.Entry<String, Entry<T>> each : entries.entrySet()) {
      Entry<T> entry = each.getValue();
      known.add(entry.file().path());
      if (entry.file().isStale()) {
        Entry<T> now = reloaded(each.getKey(), entry);
        changed |= now != entry;
        each.setValue(now);
      }
    }
    for (Path path : files()) {
      if (!known.contains(path)) {
        changed |= isTakenIn(path);
      }
    }
    if (changed) {
      publish();
    }
    return changed;
  }

  /// A file that cannot be understood yet stays where it is: its writer may not be done.
  private boolean isTakenIn(Path path) {
    KeptFile file = arriving.computeIfAbsent(path, p -> new KeptFile(place, p));
    if (file.isStale()
        && file.reload(members -> read(file, members))
            instanceof News.Changed<Entry<T>>(Entry<T> entry)) {
      arriving.remove(path);
      entries.put(codec.id(value(entry)), entry);
      return true;
    }
    return false;
  }

  private Entry<T> reloaded(String id, Entry<T> entry) {
    KeptFile file = entry.file();
    News<Entry<T>> news =
        file.reload(
            members ->
                new Entry<>(
                    file, codec.read(id, members), members.integer("order", Integer.MAX_VALUE)));
    return switch (news) {
      case News.None<Entry<T>> _ -> entry;
      case News.Gone<Entry<T>> _ -> new Entry<>(file, null, entry.order());
      case News.Changed<Entry<T>>(Entry<T> value) -> value;
    };
  }

  /// Takes back what was found deleted a moment ago, since now all of the folder is gone.
  synchronized void recall() {
    for (Map.Entry<String, Entry<T>> each : entries.entrySet()) {
      Entry<T> entry = each.getValue();
      if (entry.value() == null && entry.file().isRecalled()) {
        T value = readBack(each.getKey(), entry.file().tree());
        each.setValue(new Entry<>(entry.file(), value, entry.order()));
      }
    }
    publish();
  }

  /// Writes every file again that is no longer there.
  synchronized void writeAgain() throws IOException {
    place.disk().makeFolder(folder);
    for (Entry<T> entry : entries.values()) {
      if (entry.value() != null) {
        entry.file().writeAgain();
      }
    }
  }

  /// Keeps the version on disk beside its file, before a save replaces it.
  synchronized void keepBeside(String id) throws IOException {
    Entry<T> entry = entries.get(id);
    if (entry != null) {
      entry.file().keepBeside();
    }
  }

  /// Keeps a last good version of every file that has none yet.
  synchronized void backUp() {
    entries.values().stream().filter(e -> e.value() != null).forEach(e -> e.file().backUp());
  }

  List<T> all() {
    return all;
  }

  /// Every id that is used, or whose file name is taken.
  synchronized boolean isTaken(String id) {
    return entries.containsKey(id) || Files.exists(file(id));
  }

  synchronized void save(T value, KeptFile.Theirs theirs) throws IOException {
    Entry<T> old = entries.get(codec.id(value));
    save(value, old == null ? next() : old.order(), theirs);
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
          save(value, orders[i], KeptFile.Theirs.BESIDE);
        }
      }
    }
  }

  private int order(T value) {
    Entry<T> old = entries.get(codec.id(value));
    return old == null ? Orders.NONE : old.order();
  }

  private void save(T value, int order, KeptFile.Theirs theirs) throws IOException {
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
    file.save(fresh, theirs);
    file.backUp();
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
    return refusing == null ? new KeptFile(place, path) : refusing;
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
