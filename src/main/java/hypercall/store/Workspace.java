package hypercall.store;

import hypercall.pve.Connection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A folder of small readable JSON files: connections, saved requests and their folders (one file
/// each), open tabs, window.
///
/// Saves are atomic (temp, fsync, atomic move, fsync of the folder). A damaged file is set aside as
/// `.damaged-<time>` and named in [#damaged]; unknown members are kept; secret values are never
/// written.
///
/// Safe for use by many threads. Reading never waits for the disk; saving does: once it returns, it
/// has happened. One that fails throws [NotSaved] with a sentence, and changes nothing.
public final class Workspace {
  private final Path folder;
  private final Disk disk;
  private final KeptFile.Place place;
  private final Damages damages;
  private final Shelf<Connection> connections;
  private final Shelf<SavedRequest> requests;
  private final Shelf<Folder> folders;
  private final Wastebin bin;
  private final Bookcase saved;
  private final TabsFile tabs;
  private final KeptFile windowFile;
  private final Settings settings;
  private volatile Optional<Door> door = Optional.empty();
  private volatile Optional<WindowPlace> windowPlace = Optional.empty();

  private Workspace(Path folder, Disk disk, String tabsName) {
    this.folder = folder;
    this.disk = disk;
    Backups backups = new Backups(disk, folder);
    this.damages = new Damages(disk, backups);
    this.place = new KeptFile.Place(disk, backups, damages::tell);
    this.connections = new Shelf<>(place, folder.resolve("connections"), new ConnectionCodec());
    this.requests = new Shelf<>(place, folder.resolve("requests"), new RequestCodec());
    this.folders = new Shelf<>(place, folder.resolve("folders"), new FolderCodec());
    this.bin = new Wastebin(kept("deleted.json"));
    this.saved = new Bookcase(folders, requests, bin);
    this.tabs = new TabsFile(place, folder, tabsName);
    this.windowFile = kept("window.json");
    this.settings = new Settings(kept("settings.json"));
  }

  /// Opens, making the folder (0700) and the starter requests when it is new.
  ///
  /// @throws IOException when the folder cannot be made or listed; never because of a damaged file
  public static Workspace open(Path folder) throws IOException {
    return open(folder, Disk::writeAll, TabsFile.USUAL);
  }

  /// Opens beside a window that does not answer, with tabs of its own.
  public static Workspace openBeside(Path folder) throws IOException {
    return open(folder, Disk::writeAll, LeftTabs.nameFor(ProcessHandle.current().pid()));
  }

  static Workspace open(Path folder, Disk.Pen pen, String tabsName) throws IOException {
    Path whole = folder.toAbsolutePath();
    Workspace workspace = new Workspace(whole, new Disk(whole, pen), tabsName);
    workspace.load();
    return workspace;
  }

  /// Where it is by default: `$XDG_CONFIG_HOME/hypercall` or what the system has for this.
  public static Path defaultFolder() {
    return DefaultFolder.find();
  }

  public Path folder() {
    return folder;
  }

  /// Files that were not taken as they are, in the order they were met; empty when all is well. It
  /// grows when a save finds that another program has changed a file.
  public List<Damaged> damaged() {
    return damages.all();
  }

  /// A file that could not be read, that a newer version wrote, or that another program changed.
  ///
  /// @param setAside where that content is now; the same as `file` when it was left where it is,
  ///   and then it is not overwritten either
  /// @param why one sentence with the place of the fault
  public record Damaged(Path file, Path setAside, String why) {}

  /// The same, as it happens, and what can be done about it.
  public Damages damages() {
    return damages;
  }

  /// Takes in what other programs (git, an editor, another Hypercall) have changed since. Cheap
  /// when nothing has.
  ///
  /// @return whether connections, requests or settings are different now
  /// @throws FolderGone and nothing is changed here
  public boolean refresh() throws IOException {
    if (!Files.isDirectory(folder)) {
      connections.recall();
      requests.recall();
      folders.recall();
    }
    disk.requireFolder();
    door.ifPresent(Door::hangAgain);
    return connections.refresh() | folders.refresh() | requests.refresh() | settings.refresh();
  }

  /// Makes the folder again, with all that was read from it or saved in it, after it was deleted.
  /// The open tabs are in it after the next [#saveTabs].
  public void makeAgain() throws IOException {
    disk.makeFolder(folder);
    connections.writeAgain();
    requests.writeAgain();
    folders.writeAgain();
    settings.writeAgain();
    windowFile.writeAgain();
    Groundwork.mark(kept("workspace.json"));
    door.ifPresent(Door::hangAgain);
    backUp();
  }

  /// This window is in: the door is hung again whenever the folder was made again.
  public void behind(Door now) {
    door = Optional.of(now);
  }

  /// Keeps a last good version of every file that is good now.
  public void backUp() {
    connections.backUp();
    requests.backUp();
    folders.backUp();
    settings.backUp();
  }

  /// Whether open tabs were found where a window left them that could not, or did not, keep them as
  /// usual.
  public boolean foundTabsElsewhere() {
    return tabs.foundElsewhere();
  }

  /// When the tabs that were found at the start had last been kept; empty when there were none.
  public Optional<Instant> tabsKeptAt() {
    return tabs.keptAt();
  }

  /// In the order they were made.
  public List<Connection> connections() {
    return connections.all();
  }

  public void save(Connection connection) throws IOException {
    connections.save(connection, KeptFile.Theirs.BESIDE);
  }

  public void delete(Connection connection) throws IOException {
    connections.delete(connection);
  }

  /// In sidebar order; without secret values. A new request comes last in its folder, a deleted one
  /// that is saved again comes back to its place.
  public List<SavedRequest> requests() {
    return requests.all();
  }

  /// @throws NotSaved also when it has more than 8 million characters
  public void save(SavedRequest request) throws IOException {
    HugeText.refuse(request, folder.resolve("requests/" + request.id()));
    requests.save(request, KeptFile.Theirs.BESIDE);
  }

  /// Saves unless somebody else changed the request since.
  ///
  /// @param basis the [Fingerprint] of what was saved when the editing began; empty when it never
  ///   was
  /// @throws ChangedOnDisk and nothing is changed; [#refresh] takes in what is there
  public void saveUnlessChanged(SavedRequest request, String basis) throws IOException {
    Path file = folder.resolve("requests/" + request.id());
    HugeText.refuse(request, file);
    for (SavedRequest now : requests.all()) {
      if (now.id().equals(request.id()) && !basis.isEmpty() && !Fingerprint.of(now).equals(basis)) {
        throw new ChangedOnDisk(file);
      }
    }
    requests.save(request, KeptFile.Theirs.REFUSE);
  }

  /// Keeps what is on disk of a request beside its file, before a save replaces it.
  public void keepBeside(SavedRequest request) throws IOException {
    requests.keepBeside(request.id());
  }

  public void delete(SavedRequest request) throws IOException {
    requests.delete(request);
  }

  /// The saved requests with their folders, also those that only a request names.
  public Contents contents() {
    return saved.contents();
  }

  /// Changes what is kept as `before` was changed into `after`; what was saved meanwhile stays as
  /// it is. New files are written before old ones go: killed in between, nothing is lost.
  public void change(Contents before, Contents after) throws IOException {
    saved.change(before, after);
  }

  /// What was deleted by [#change] within the last thirty days, the last first.
  public List<Deleted> deleted() {
    return bin.all();
  }

  /// A readable id that no connection, no request and no folder has: `Node status` gives
  /// `node-status`, then `node-status-2`.
  public String newId(String name) {
    return FileNames.free(
        name, id -> requests.isTaken(id) || connections.isTaken(id) || folders.isTaken(id));
  }

  public List<OpenTab> tabs() {
    return tabs.tabs().open();
  }

  /// Keeps the tabs of this window; what another program wrote there is kept beside it.
  ///
  /// @param selected index of the tab in front, -1 when none
  /// @return those that are too long to be kept whole, of which only the head is
  public List<OpenTab> saveTabs(List<OpenTab> open, int selected) throws IOException {
    return tabs.save(open, selected);
  }

  /// Keeps the tabs outside this folder while it cannot be written; the next start finds them.
  ///
  /// @return where they are
  public Path saveTabsElsewhere(List<OpenTab> open, int selected) throws IOException {
    return tabs.saveElsewhere(open, selected);
  }

  /// Takes the file of tabs away that only this window has; for an end with nothing unsaved.
  public void forgetOwnTabs() throws IOException {
    tabs.forgetOwn();
  }

  /// Index of the tab in front, -1 when none.
  public int selectedTab() {
    return tabs.tabs().selected();
  }

  public Optional<WindowPlace> windowPlace() {
    return windowPlace;
  }

  public synchronized void save(WindowPlace place) throws IOException {
    windowFile.save(WindowCodec.write(place, windowFile.tree()), KeptFile.Theirs.MERGE);
    windowPlace = Optional.of(place);
  }

  /// A small setting (`theme` = `system`, `light`, `dark`; `connection` = id on top).
  public Optional<String> setting(String name) {
    return settings.value(name);
  }

  public void saveSetting(String name, String value) throws IOException {
    settings.save(name, value);
  }

  /// The settings whose names begin so, by the rest of their names; what is no text as its JSON.
  public Map<String, String> settings(String prefix) {
    return settings.all(prefix);
  }

  /// Takes a setting out, so that it is as it was before anybody chose.
  public void forgetSetting(String name) throws IOException {
    settings.forget(name);
  }

  private void load() throws IOException {
    disk.makeFolder(folder);
    connections.load();
    requests.load();
    folders.load();
    bin.load();
    tabs.load();
    windowPlace = windowFile.load(WindowCodec::read);
    settings.load();
    Groundwork ground = new Groundwork(folder, disk, damages);
    ground.sweep();
    ground.begin(requests, kept("workspace.json"));
  }

  private KeptFile kept(String name) {
    return new KeptFile(place, folder.resolve(name));
  }
}
