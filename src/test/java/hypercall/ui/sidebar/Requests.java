package hypercall.ui.sidebar;

import hypercall.store.Contents;
import hypercall.store.Deleted;
import hypercall.store.Folder;
import hypercall.store.SavedRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Saved requests for the tests, and a record of what was asked for.
final class Requests {
  final List<String> asked = new ArrayList<>();
  List<Deleted> deleted = List.of();

  static SavedRequest request(String method, String name, String... folder) {
    SavedRequest blank = SavedRequest.blank(name.toLowerCase(Locale.ROOT).replace(' ', '-'), name);
    return new SavedRequest(
        blank.id(),
        name,
        List.of(folder),
        method,
        "/x/" + blank.id(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        SavedRequest.BodyKind.NONE,
        List.of(),
        "");
  }

  static List<SavedRequest> some() {
    return List.of(
        request("POST", "Log in", "Getting started"),
        request("GET", "Version", "Getting started"),
        request("GET", "Nodes", "Getting started"),
        request("GET", "Recent tasks", "Inspect"),
        request("PUT", "Set description", "Guests", "Inner"),
        request("DELETE", "Delete snapshot", "Guests"),
        request("GET", "Loose"));
  }

  static Contents contents() {
    Set<List<String>> paths = new LinkedHashSet<>();
    for (SavedRequest request : some()) {
      for (int depth = 1; depth <= request.folder().size(); depth++) {
        paths.add(request.folder().subList(0, depth));
      }
    }
    return new Contents(
        paths.stream().map(path -> new Folder("f-" + path.getLast(), path, false, "")).toList(),
        some());
  }

  static Key request(String id) {
    return new Key(false, id);
  }

  static Key folder(String name) {
    return new Key(true, "f-" + name);
  }

  SidebarModel model() {
    SidebarModel model =
        new SidebarModel(
            new Intents(
                (request, pin) -> asked.add((pin ? "pin " : "preview ") + request.name()),
                request -> asked.add("duplicate " + request.name()),
                this::change,
                Requests::newId,
                () -> asked.add("create"),
                () -> deleted));
    model.show(contents());
    return model;
  }

  private static String newId(String name) {
    String id = name.toLowerCase(Locale.ROOT).replace(' ', '-');
    boolean taken = some().stream().anyMatch(request -> request.id().equals(id));
    return taken ? id + "-2" : id;
  }

  /// Records which requests are gone, new or different; of folders only that there were changes.
  private void change(Contents before, Contents after) {
    List<String> ids = after.requests().stream().map(SavedRequest::id).toList();
    before.requests().stream()
        .filter(r -> !ids.contains(r.id()))
        .forEach(r -> asked.add("delete " + r.name()));
    after.requests().stream()
        .filter(r -> !before.requests().contains(r))
        .forEach(r -> asked.add("save " + r.name()));
  }

  /// The lines as text, two spaces deeper in each folder.
  static List<String> lines(SidebarModel model) {
    List<String> lines = new ArrayList<>();
    write(model.itemsProperty().get(), "", lines);
    return lines;
  }

  private static void write(List<SidebarItem> items, String indent, List<String> lines) {
    for (SidebarItem item : items) {
      switch (item) {
        case SidebarItem.Group group -> {
          lines.add(
              indent + group.name() + "/ " + group.count() + (group.expanded() ? "" : " closed"));
          write(group.items(), indent + "  ", lines);
        }
        case SidebarItem.Request(SavedRequest request) -> lines.add(indent + request.name());
        case SidebarItem.Undo(String said) -> lines.add(indent + "undo: " + said);
        case SidebarItem.Empty _ -> lines.add(indent + "(empty)");
      }
    }
  }
}
