package hypercall.store;

import hypercall.store.Workspace.Damaged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The files that were not taken as they are, told as they are met; and their last good versions.
public final class Damages {
  private final Disk disk;
  private final Backups backups;
  private final List<Damaged> all = new CopyOnWriteArrayList<>();
  private volatile Consumer<Damaged> listener = _ -> {};

  Damages(Disk disk, Backups backups) {
    this.disk = disk;
    this.backups = backups;
  }

  /// In the order they were met.
  List<Damaged> all() {
    return List.copyOf(all);
  }

  /// Tells of every such file from now on, on the thread that met it.
  public void listen(Consumer<Damaged> told) {
    listener = told;
  }

  void tell(Damaged notice) {
    all.add(notice);
    listener.accept(notice);
  }

  /// Where the last good version of a file stands, if there is one.
  public Optional<Path> backup(Path file) {
    return backups.of(file);
  }

  /// Puts the last good version of a file back into its place, where nothing else is by now.
  /// [Workspace#refresh] takes it in.
  public void restore(Path file) throws IOException {
    Path backup = backups.of(file).orElseThrow(() -> new NotSaved(file, "It has no backup."));
    disk.alone(
        () -> {
          if (Files.exists(file)) {
            throw new NotSaved(file, "There is a file of this name again.");
          }
          disk.write(file, Files.readAllBytes(backup));
          return file;
        });
  }
}
