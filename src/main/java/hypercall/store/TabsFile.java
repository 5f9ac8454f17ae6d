package hypercall.store;

import hypercall.store.TabsCodec.Tabs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/// The open tabs with everything typed into them: the journal that a crash leaves behind.
final class TabsFile {
  /// The file of the window that has the workspace for itself.
  static final String USUAL = "tabs.json";

  private final KeptFile.Place place;
  private final Path folder;
  private final boolean usual;
  private final TabsCodec codec = new TabsCodec(new RequestCodec());
  private final KeptFile file;
  private final Recovery recovery;
  private final LeftTabs left = new LeftTabs();
  private volatile Tabs tabs = Tabs.NONE;
  private boolean elsewhere;
  private volatile boolean found;
  private volatile Optional<Instant> keptAt = Optional.empty();

  TabsFile(KeptFile.Place place, Path folder, String name) {
    this.place = place;
    this.folder = folder;
    this.usual = name.equals(USUAL);
    this.file = new KeptFile(place, folder.resolve(name));
    this.recovery = new Recovery(folder, name);
  }

  Tabs tabs() {
    return tabs;
  }

  /// The newest that can be found: in its file, in the copy made while that could not be written,
  /// and what other windows left.
  synchronized void load() throws IOException {
    boolean there = Files.exists(file.path());
    keptAt = there ? Optional.of(lastChange(file.path())) : Optional.empty();
    Optional<Tabs> kept = file.load(codec::read);
    found = there && kept.isEmpty() && !Files.exists(file.path());
    tabs = found ? lastGood() : kept.orElse(Tabs.NONE);
    file.backUp();
    if (!usual) {
      return;
    }
    Optional<byte[]> unsaved = recovery.newerThan(file.path());
    if (unsaved.isPresent()) {
      try {
        tabs = codec.read(new Members(Json.parse(unsaved.get())));
        elsewhere = true;
        keptAt = Optional.of(lastChange(recovery.file()));
      } catch (BadFile e) {
        place.notices().accept(new Workspace.Damaged(file.path(), recovery.file(), e.getMessage()));
      }
    }
    Tabs own = tabs;
    tabs = left.addTo(own, place, folder, codec);
    found |= elsewhere || tabs.open().size() > own.open().size();
  }

  /// The tabs as the start before found them, when the file is damaged.
  private Tabs lastGood() throws IOException {
    Optional<Path> backup = place.backups().of(file.path());
    if (backup.isEmpty()) {
      return Tabs.NONE;
    }
    try {
      return codec.read(new Members(Json.parse(Files.readAllBytes(backup.get()))));
    } catch (BadFile _) {
      return Tabs.NONE;
    }
  }

  private static Instant lastChange(Path path) throws IOException {
    return Files.getLastModifiedTime(path).toInstant();
  }

  /// When what was found at the start had last been kept; empty when nothing was found.
  Optional<Instant> keptAt() {
    return keptAt;
  }

  /// Whether some came from elsewhere than their file.
  boolean foundElsewhere() {
    return found;
  }

  /// Gives back which of them are too long to be kept whole.
  synchronized List<OpenTab> save(List<OpenTab> open, int selected) throws IOException {
    List<OpenTab> wanted = withoutSecrets(open);
    Tabs changed = new Tabs(HugeText.fitting(wanted), selected);
    file.save(codec.write(changed, file.tree()), KeptFile.Theirs.BESIDE);
    tabs = changed;
    left.forget(place.disk());
    if (elsewhere) {
      recovery.forget();
      elsewhere = false;
    }
    return IntStream.range(0, open.size())
        .filter(i -> wanted.get(i) != changed.open().get(i))
        .mapToObj(open::get)
        .toList();
  }

  synchronized Path saveElsewhere(List<OpenTab> open, int selected) throws IOException {
    ObjectNode members =
        codec.write(new Tabs(HugeText.fitting(withoutSecrets(open)), selected), file.tree());
    members.put("format", KeptFile.FORMAT);
    elsewhere = true;
    return recovery.keep(Json.print(members));
  }

  /// Takes away the file that only this window has.
  synchronized void forgetOwn() throws IOException {
    if (!usual) {
      file.delete();
    }
  }

  private static List<OpenTab> withoutSecrets(List<OpenTab> open) {
    return open.stream().map(OpenTab::withoutSecrets).toList();
  }
}
