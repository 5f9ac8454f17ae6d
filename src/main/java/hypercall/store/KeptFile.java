package hypercall.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One JSON file of the workspace: remembers what it held when it was last read or saved, so that a
/// save neither loses members it does not know nor overwrites what somebody else wrote meanwhile.
final class KeptFile {
  /// The version of every file's form; a file with a larger number is left alone.
  static final int FORMAT = 1;

  private static final byte[] ABSENT = {};

  private final Disk disk;
  private final Path path;
  private final Consumer<Workspace.Damaged> notices;
  private ObjectNode tree = Json.object();
  private byte[] known = ABSENT;
  private boolean untouchable;

  KeptFile(Disk disk, Path path, Consumer<Workspace.Damaged> notices) {
    this.disk = disk;
    this.path = path;
    this.notices = notices;
  }

  Path path() {
    return path;
  }

  /// The members as last read or saved; not to be changed.
  ObjectNode tree() {
    return tree;
  }

  /// Whether a save is refused: a newer version wrote this file, or it cannot be read or moved.
  boolean isUntouchable() {
    return untouchable;
  }

  /// Turns the members into a value.
  interface Reader<T> {
    T read(Members members) throws BadFile;
  }

  /// Reads the file. A missing one is empty; one that cannot be understood is set aside and told;
  /// one of a newer version stays where it is and is told.
  <T> Optional<T> load(Reader<T> reader) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      untouchable = true; // what cannot be read must not be overwritten either
      notices.accept(
          new Workspace.Damaged(path, path, "The file cannot be read: it is left alone."));
      return Optional.empty();
    }
    try {
      ObjectNode parsed = Json.parse(bytes);
      Members members = new Members(parsed);
      if (members.integer("format", FORMAT) > FORMAT) {
        untouchable = true;
        notices.accept(
            new Workspace.Damaged(
                path, path, "A newer version of Hypercall wrote this file: it is left alone."));
        return Optional.empty();
      }
      T value = reader.read(members);
      tree = parsed;
      known = bytes;
      return Optional.of(value);
    } catch (BadFile e) {
      notices.accept(new Workspace.Damaged(path, aside(), e.getMessage()));
      return Optional.empty();
    }
  }

  /// Saves members in their order, `format` first; writes nothing when nothing changed.
  ///
  /// @param precious whether a version on disk that is not the one read is kept beside it
  void save(ObjectNode members, boolean precious) throws IOException {
    if (untouchable) {
      throw new NotSaved(path, "The file there cannot be understood by this version of Hypercall.");
    }
    ObjectNode whole = Json.object();
    whole.put("format", FORMAT);
    whole.setAll(members);
    byte[] bytes = Json.print(whole);
    try {
      disk.alone(() -> replace(bytes, precious));
    } catch (NotSaved e) {
      throw e;
    } catch (IOException e) {
      throw new NotSaved(path, e);
    }
    tree = whole;
    known = bytes;
  }

  /// Removes the file; a version somebody else wrote is kept beside it.
  void delete() throws IOException {
    if (untouchable) {
      throw new NotSaved(path, "The file there cannot be understood by this version of Hypercall.");
    }
    disk.alone(
        () -> {
          keepTheirs();
          disk.delete(path);
          return path;
        });
    known = ABSENT;
  }

  private Path replace(byte[] bytes, boolean precious) throws IOException {
    if (Files.isRegularFile(path) && Arrays.equals(Files.readAllBytes(path), bytes)) {
      return path;
    }
    if (precious) {
      keepTheirs();
    }
    disk.makeFolder(path.toAbsolutePath().getParent());
    disk.write(path, bytes);
    return path;
  }

  private void keepTheirs() throws IOException {
    if (Files.isRegularFile(path) && !Arrays.equals(Files.readAllBytes(path), known)) {
      Path kept = disk.keepCopy(path, "changed");
      notices.accept(
          new Workspace.Damaged(
              path,
              kept,
              "Another program changed the file since it was read: its version is kept beside"
                  + " it."));
    }
  }

  /// Where the file was put; the file itself when it cannot be moved, and then it is not
  /// overwritten.
  private Path aside() {
    try {
      return disk.alone(() -> disk.setAside(path, "damaged"));
    } catch (IOException e) {
      untouchable = true;
      return path;
    }
  }

  /// The objects of a list as last read, to find members of parts that this version does not know.
  static List<ObjectNode> objects(ObjectNode tree, String name) {
    JsonNode list = tree.get(name);
    return list == null
        ? List.of()
        : list.values().stream()
            .filter(ObjectNode.class::isInstance)
            .map(ObjectNode.class::cast)
            .toList();
  }
}
