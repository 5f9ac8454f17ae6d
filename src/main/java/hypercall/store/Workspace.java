package hypercall.store;

import hypercall.pve.Connection;
import hypercall.store.TabsCodec.Tabs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A folder of small readable JSON files: connections, saved requests and their folders (one file
/// each), open tabs, window.
///
/// Saves are atomic (temp, fsync, atomic move, fsync of the folder). A damaged file is set aside as
/// `.damaged-<time>` and named in [#damaged]; unknown members are kept; secret values are never
/// written.
///
/// Safe for use by many threads. Reading never waits for the disk; saving does, so that a save that
/// has returned has happened. A save that fails throws [NotSaved] with a sentence, changes no file,
/// and leaves what is read here as it was.
public final class Workspace {

  private final Path folder;
  private final Disk disk;
  private final List<Damaged> damaged = new CopyOnWriteArrayList<>();
  private final Shelf<Connection> connections;
  private final Shelf<SavedRequest> requests;
  private final Shelf<Folder> folders;
  private final Bookcase saved;
  private final TabsCodec tabsCodec = new TabsCodec(new RequestCodec());
  private final KeptFile tabsFile;
  private final KeptFile windowFile;
  private final KeptFile settingsFile;
  private volatile Tabs tabs = Tabs.NONE;
  private volatile Optional<WindowPlace> windowPlace = Optional.empty();
  private volatile ObjectNode settings = Json.object();

  private Workspace(Path folder) {
    this.folder = folder;
    this.disk = new Disk(folder);
    this.connections =
        new Shelf<>(disk, folder.resolve("connections"), new ConnectionCodec(), damaged::add);
    this.requests = new Shelf<>(disk, folder.resolve("requests"), new RequestCodec(), damaged::add);
    this.folders = new Shelf<>(disk, folder.resolve("folders"), new FolderCodec(), damaged::add);
    this.saved = new Bookcase(folders, requests);
    this.tabsFile = kept("tabs.json");
    this.windowFile = kept("window.json");
    this.settingsFile = kept("settings.json");
  }

  /// Opens, making the folder (0700) and the starter requests when it is new.
  ///
  /// @throws IOException when the folder cannot be made or listed; never because of a damaged file
  public static Workspace open(Path folder) throws IOException {
    Workspace workspace = new Workspace(folder.toAbsolutePath());
    workspace.load();
    return workspace;
  }

  /// Where it is by default: `$XDG_CONFIG_HOME/hypercall` or what the system has for this.
  public static Path defaultFolder() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Path home = Path.of(System.getProperty("user.home", "."));
    if (system.startsWith("windows")) {
      return variable("APPDATA").orElse(home.resolve("AppData/Roaming")).resolve("Hypercall");
    }
    if (system.startsWith("mac")) {
      return home.resolve("Library/Application Support/Hypercall");
    }
    return variable("XDG_CONFIG_HOME").orElse(home.resolve(".config")).resolve("hypercall");
  }

  public Path folder() {
    return folder;
  }

  /// Files that were not taken as they are, in the order they were met; empty when all is well. It
  /// grows when a save finds that another program has changed a file.
  public List<Damaged> damaged() {
    return List.copyOf(damaged);
  }

  /// A file that could not be read, that a newer version wrote, or that another program changed.
  ///
  /// @param setAside where that content is now; the same as `file` when it was left where it is,
  ///   and then it is not overwritten either
  /// @param why one sentence with the place of the fault
  public record Damaged(Path file, Path setAside, String why) {}

  /// In the order they were made.
  public List<Connection> connections() {
    return connections.all();
  }

  public void save(Connection connection) throws IOException {
    connections.save(connection);
  }

  public void delete(Connection connection) throws IOException {
    connections.delete(connection);
  }

  /// In sidebar order; without secret values. A new request comes last in its folder, a deleted one
  /// that is saved again comes back to its place.
  public List<SavedRequest> requests() {
    return requests.all();
  }

  /// @throws NotSaved also when the JSON text has more than 8 million characters
  public void save(SavedRequest request) throws IOException {
    refuseHuge(request, "requests/" + request.id());
    requests.save(request);
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

  /// A readable id that no connection, no request and no folder has: `Node status` gives
  /// `node-status`, then `node-status-2`.
  public String newId(String name) {
    return FileNames.free(
        name, id -> requests.isTaken(id) || connections.isTaken(id) || folders.isTaken(id));
  }

  public List<OpenTab> tabs() {
    return tabs.open();
  }

  /// Keeps the tabs of this window; of two programs on one folder the last one's are kept.
  ///
  /// @param selected index of the tab in front, -1 when none
  public synchronized void saveTabs(List<OpenTab> open, int selected) throws IOException {
    for (OpenTab tab : open) {
      refuseHuge(tab.draft(), "tabs.json");
    }
    Tabs changed =
        new Tabs(
            open.stream()
                .map(tab -> new OpenTab(tab.savedId(), tab.draft().withoutSecrets(), tab.edited()))
                .toList(),
            selected);
    tabsFile.save(tabsCodec.write(changed, tabsFile.tree()), false);
    tabs = changed;
  }

  /// Index of the tab in front, -1 when none.
  public int selectedTab() {
    return tabs.selected();
  }

  public Optional<WindowPlace> windowPlace() {
    return windowPlace;
  }

  public synchronized void save(WindowPlace place) throws IOException {
    windowFile.save(WindowCodec.write(place, windowFile.tree()), false);
    windowPlace = Optional.of(place);
  }

  /// A small setting (`theme` = `system`, `light`, `dark`; `connection` = id on top).
  public Optional<String> setting(String name) {
    return Optional.ofNullable(settings.get(name))
        .filter(value -> value.isString())
        .map(value -> value.stringValue());
  }

  public synchronized void saveSetting(String name, String value) throws IOException {
    ObjectNode changed = settings.deepCopy();
    changed.put(name, value);
    settingsFile.save(changed, false);
    settings = changed;
  }

  /// The settings whose names begin so, by the rest of their names; what is no text as its JSON.
  public Map<String, String> settings(String prefix) {
    Map<String, String> found = new LinkedHashMap<>();
    for (var member : settings.properties()) {
      if (member.getKey().startsWith(prefix)) {
        JsonNode value = member.getValue();
        found.put(
            member.getKey().substring(prefix.length()),
            value.isString() ? value.stringValue() : value.toString());
      }
    }
    return found;
  }

  /// Takes a setting out, so that it is as it was before anybody chose.
  public synchronized void forgetSetting(String name) throws IOException {
    ObjectNode changed = settings.deepCopy();
    changed.remove(name);
    settingsFile.save(changed, false);
    settings = changed;
  }

  private void load() throws IOException {
    disk.makeFolder(folder);
    connections.load();
    requests.load();
    folders.load();
    tabs = tabsFile.load(tabsCodec::read).orElse(Tabs.NONE);
    windowPlace = windowFile.load(WindowCodec::read);
    settingsFile.load(Members::tree).ifPresent(tree -> settings = withoutFormat(tree));
    sweep();
    begin();
  }

  /// Removes the temporary files of killed saves; under the lock, so that no running save loses its
  /// own.
  private void sweep() {
    try {
      disk.alone(
          () -> {
            for (String part : List.of("", "connections", "requests", "folders")) {
              disk.sweep(folder.resolve(part));
            }
            return folder;
          });
    } catch (IOException e) {
      damaged.add(
          new Damaged(
              folder, folder, "Hypercall cannot write in this folder: nothing will be saved."));
    }
  }

  /// The mark of a workspace is written after its starter requests: a first start that was killed
  /// is finished by the next, and a starter that was deleted later does not come back.
  private void begin() throws IOException {
    Path mark = folder.resolve("workspace.json");
    if (Files.exists(mark)) {
      return;
    }
    for (SavedRequest starter : StarterRequests.all()) {
      if (!requests.isTaken(starter.id())) {
        requests.save(starter);
      }
    }
    ObjectNode members = Json.object();
    members.put("about", "Hypercall keeps its connections and requests in this folder.");
    kept("workspace.json").save(members, false);
  }

  private KeptFile kept(String name) {
    return new KeptFile(disk, folder.resolve(name), damaged::add);
  }

  private void refuseHuge(SavedRequest request, String file) throws NotSaved {
    if (request.json().length() > Json.LONGEST_TEXT) {
      throw new NotSaved(
          folder.resolve(file),
          "The JSON of “" + request.name() + "” is longer than 8 million characters.");
    }
  }

  private static ObjectNode withoutFormat(ObjectNode tree) {
    ObjectNode settings = tree.deepCopy();
    settings.remove("format");
    return settings;
  }

  /// A path from an environment variable; a relative one counts as not set, as the XDG base
  /// directory specification demands.
  private static Optional<Path> variable(String name) {
    return Optional.ofNullable(System.getenv(name))
        .filter(value -> !value.isEmpty())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
