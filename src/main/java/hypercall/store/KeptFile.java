package hypercall.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/// One JSON file of the workspace: remembers what it held when it was last read or saved, so that a
/// save neither loses members it does not know nor overwrites what somebody else wrote meanwhile.
final class KeptFile {
  /// The version of every file's form; a file with a larger number is left alone.
  static final int FORMAT = 1;

  private static final byte[] ABSENT = {};

  /// A large folder takes a while to be deleted.
  private static final Duration MOMENT = Duration.ofSeconds(10);

  /// Where files of one workspace are written, backed up, and told of.
  record Place(Disk disk, Backups backups, Consumer<Workspace.Damaged> notices) {}

  /// What a save does with a version on disk that is not the one it knows.
  enum Theirs {
    /// Keeps it beside the file.
    BESIDE,
    /// Leaves it, and saves nothing.
    REFUSE,
    /// Takes the members that were changed there and not here.
    MERGE
  }

  private final Place place;
  private final Disk disk;
  private final Path path;
  private ObjectNode tree = Json.object();
  private byte[] known = ABSENT;
  private Stamp seen = Stamp.ABSENT;
  private boolean untouchable;
  private byte[] lost = ABSENT;
  private long lostAt;

  KeptFile(Place place, Path path) {
    this.place = place;
    this.disk = place.disk();
    this.path = path;
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
  /// one of a newer version is read as far as it is understood, never written, and told.
  <T> Optional<T> load(Reader<T> reader) {
    byte[] bytes;
    try {
      seen = Stamp.of(path);
      bytes = Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      untouchable = true; // what cannot be read must not be overwritten either
      tell(path, "The file cannot be read: it is left alone.");
      return Optional.empty();
    }
    try {
      return Optional.of(take(bytes, reader));
    } catch (BadFile e) {
      if (untouchable) {
        return Optional.empty();
      }
      tell(aside(), e.getMessage());
      return Optional.empty();
    }
  }

  private <T> T take(byte[] bytes, Reader<T> reader) throws BadFile {
    ObjectNode parsed = Json.parse(bytes);
    Members members = new Members(parsed);
    if (members.integer("format", FORMAT) > FORMAT && !untouchable) {
      untouchable = true;
      tell(path, "A newer version of Hypercall wrote this file: it is left alone.");
    }
    T value = reader.read(members);
    tree = parsed;
    known = bytes;
    return value;
  }

  /// Whether the file on disk may be another than the one known; cheap while it is not.
  boolean isStale() {
    try {
      return !Stamp.of(path).equals(seen);
    } catch (IOException _) {
      return false; // what cannot be looked at is as it was; a save tells what is wrong
    }
  }

  /// Reads the file again when somebody else changed it. One that cannot be understood now is left
  /// where it is, since its writer may not be done, and what was read before stays.
  <T> News<T> reload(Reader<T> reader) {
    try {
      Stamp now = Stamp.of(path);
      byte[] bytes = now.equals(Stamp.ABSENT) ? ABSENT : Files.readAllBytes(path);
      seen = now;
      if (Arrays.equals(bytes, known)) {
        return new News.None<>();
      }
      if (now.equals(Stamp.ABSENT)) {
        lost = known;
        lostAt = System.nanoTime();
        known = ABSENT;
        return new News.Gone<>();
      }
      return new News.Changed<>(take(bytes, reader));
    } catch (IOException e) {
      return new News.None<>();
    } catch (BadFile e) {
      tell(
          path, e.getMessage() + (known.length > 0 ? " What was read before is still shown." : ""));
      return new News.None<>();
    }
  }

  /// Saves members in their order, `format` first; writes nothing when nothing changed.
  void save(ObjectNode members, Theirs theirs) throws IOException {
    refuseUntouchable();
    ObjectNode whole = Json.object();
    whole.put("format", FORMAT);
    whole.setAll(members);
    try {
      disk.alone(() -> replace(whole, theirs));
    } catch (NotSaved e) {
      throw e;
    } catch (IOException e) {
      throw new NotSaved(path, e);
    }
  }

  /// Takes back that the file is gone, when that was found a moment ago: all of the folder was
  /// about to go, and this was no deletion of one file.
  boolean isRecalled() {
    boolean recalled = lost.length > 0 && System.nanoTime() - lostAt < MOMENT.toNanos();
    known = recalled ? lost : known;
    lost = ABSENT;
    return recalled;
  }

  /// Writes what is known again, where the file is no longer there.
  void writeAgain() throws IOException {
    if (known.length > 0 && !Files.exists(path)) {
      disk.alone(
          () -> {
            disk.makeFolder(path.toAbsolutePath().getParent());
            disk.write(path, known);
            seen = Stamp.of(path);
            return path;
          });
    }
  }

  /// Removes the file; a version somebody else wrote is kept beside it.
  void delete() throws IOException {
    refuseUntouchable();
    disk.alone(
        () -> {
          byte[] there = there();
          if (!Arrays.equals(there, known)) {
            keepTheirs(there);
          }
          disk.delete(path);
          place.backups().forget(path);
          return path;
        });
    known = ABSENT;
    seen = Stamp.ABSENT;
  }

  /// Keeps the version that is known beside the file, which a save is going to replace.
  Path keepBeside() throws IOException {
    return disk.alone(() -> disk.keepCopy(path, "changed"));
  }

  /// Keeps what is known as the last good version.
  void backUp() {
    if (known.length > 0) {
      place.backups().keep(path, known);
    }
  }

  private Path replace(ObjectNode mine, Theirs theirs) throws IOException {
    byte[] there = there();
    ObjectNode whole = mine;
    if (there.length > 0 && !Arrays.equals(there, known)) {
      switch (theirs) {
        case BESIDE -> {
          if (!Arrays.equals(there, Json.print(mine))) {
            keepTheirs(there);
          }
        }
        case REFUSE -> {
          if (!Arrays.equals(there, Json.print(mine))) {
            throw new ChangedOnDisk(path);
          }
        }
        case MERGE -> whole = merged(mine, there);
      }
    }
    byte[] bytes = Json.print(whole);
    if (!Arrays.equals(there, bytes)) {
      disk.makeFolder(path.toAbsolutePath().getParent());
      disk.write(path, bytes);
    }
    tree = whole;
    known = bytes;
    seen = Stamp.of(path);
    return path;
  }

  /// Theirs, with what was changed, added or taken away here since it was read.
  private ObjectNode merged(ObjectNode mine, byte[] there) throws IOException {
    ObjectNode merged;
    try {
      merged = Json.parse(there);
    } catch (BadFile _) {
      keepTheirs(there);
      return mine;
    }
    for (String name : List.copyOf(tree.propertyNames())) {
      if (!mine.has(name)) {
        merged.remove(name);
      }
    }
    for (var member : mine.properties()) {
      if (!member.getValue().equals(tree.get(member.getKey()))) {
        merged.set(member.getKey(), member.getValue());
      }
    }
    return merged;
  }

  private byte[] there() throws IOException {
    return Files.isRegularFile(path) ? Files.readAllBytes(path) : ABSENT;
  }

  private void keepTheirs(byte[] there) throws IOException {
    if (there.length > 0) {
      tell(
          disk.keepCopy(path, "changed"),
          "Another program changed the file since it was read: its version is kept beside it.");
    }
  }

  private void refuseUntouchable() throws NotSaved {
    if (untouchable) {
      throw new NotSaved(path, "The file there cannot be understood by this version of Hypercall.");
    }
  }

  private void tell(Path now, String why) {
    place.notices().accept(new Workspace.Damaged(path, now, why));
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
}
