package hypercall.ui.sidebar;

import hypercall.store.SavedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Saved requests for the tests, and a record of what was asked for.
final class Requests {
  final List<String> asked = new ArrayList<>();

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

  SidebarModel model() {
    SidebarModel model =
        new SidebarModel(
            new SidebarModel.Intents(
                (request, pin) -> asked.add((pin ? "pin " : "preview ") + request.name()),
                request -> asked.add("duplicate " + request.name()),
                request -> asked.add("save " + request.name()),
                request -> asked.add("delete " + request.name()),
                () -> asked.add("create")));
    model.show(some());
    return model;
  }
}
