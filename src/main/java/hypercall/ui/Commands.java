package hypercall.ui;

import hypercall.ui.kit.Shortcuts;
import hypercall.ui.kit.Theme;

/// The table of the window's commands and the keys they come with.
final class Commands {
  private Commands() {}

  static Shortcuts of(RequestsModel requests, EditorArea editor, WorkbenchView view, Theme theme) {
    TabsModel tabs = requests.tabs();
    Shortcuts table = new Shortcuts();
    table
        .on("request.send", "Send the request", "Shortcut+Enter", () -> send(tabs))
        .on("request.new", "New request", "Shortcut+T Shortcut+N", requests::create)
        .on("request.save", "Save the request", "Shortcut+S", () -> save(requests))
        .on("request.duplicate", "Duplicate the request", "Shortcut+D", () -> duplicate(requests))
        .on("request.address", "Go to the address", "Shortcut+L", editor::focusAddress)
        .on("answer.find", "Find in the answer", "Shortcut+F", editor::find)
        .on(
            "tab.close",
            "Close the tab",
            "Shortcut+W",
            () -> tabs.selected().ifPresent(tabs::close))
        .on("tab.reopen", "Reopen the closed tab", "Shortcut+Shift+T", tabs::reopen)
        .on("tab.next", "Next tab", "Ctrl+Tab", () -> tabs.step(1))
        .on("tab.previous", "Previous tab", "Ctrl+Shift+Tab", () -> tabs.step(-1));
    for (int i = 1; i < 9; i++) {
      int place = i;
      table.on("tab.show." + i, "Tab " + i, "Shortcut+" + i, () -> tabs.show(place));
    }
    return table
        .on("tab.show.last", "Last tab", "Shortcut+9", () -> tabs.show(9))
        .on("view.sidebar", "Show or hide the sidebar", "Shortcut+BACK_SLASH", view::toggleSidebar)
        .on("view.pane", "Next pane", "F6", view::nextPane)
        .everywhere(
            "view.larger",
            "Larger",
            "Shortcut+EQUALS Shortcut+PLUS Shortcut+Shift+EQUALS",
            () -> theme.zoomBy(1))
        .everywhere("view.smaller", "Smaller", "Shortcut+MINUS", () -> theme.zoomBy(-1))
        .everywhere("view.actual", "Actual size", "Shortcut+0", () -> theme.zoomBy(0));
  }

  private static void send(TabsModel tabs) {
    tabs.selected().ifPresent(tab -> tab.request().send());
  }

  private static void save(RequestsModel requests) {
    requests.tabs().selected().ifPresent(requests::save);
  }

  private static void duplicate(RequestsModel requests) {
    requests.tabs().selected().ifPresent(tab -> requests.duplicate(tab.request().draft()));
  }
}
