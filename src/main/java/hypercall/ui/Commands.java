package hypercall.ui;

import hypercall.ui.kit.FindModel;
import hypercall.ui.kit.Finding;
import hypercall.ui.kit.Shortcuts;
import hypercall.ui.kit.Theme;
import hypercall.ui.kit.WindowKeys;
import hypercall.ui.response.ResponseView;
import java.util.List;

/// The table of the window's commands and the keys they come with.
final class Commands {
  private Commands() {}

  static Shortcuts of(RequestsModel requests, EditorArea editor, WorkbenchView view, Theme theme) {
    TabsModel tabs = requests.tabs();
    Shortcuts table = new Shortcuts();
    table
        .on(WindowKeys.SEND, () -> send(tabs))
        .on(WindowKeys.NEW, requests::create)
        .on(WindowKeys.SAVE, () -> save(requests))
        .on(
            WindowKeys.DUPLICATE,
            () -> tabs.selected().ifPresent(tab -> requests.duplicate(tab.request().draft())))
        .on("request.address", "Go to the address", "Shortcut+L", editor::focusAddress)
        .on(
            "request.cookies",
            "Cookies of the connection",
            "Shortcut+Shift+K",
            () -> tabs.selected().ifPresent(tab -> cookies(requests, tab)))
        .everywhere(Finding.FIND, () -> view.find(ResponseView::find))
        .on(Finding.FILTER, () -> view.find(ResponseView::filter))
        .on(Finding.NEXT, () -> view.find(answer -> answer.find(FindModel::next)))
        .on(Finding.PREVIOUS, () -> view.find(answer -> answer.find(FindModel::previous)))
        .on(
            WindowKeys.CLOSE,
            () -> tabs.selected().ifPresent(tab -> requests.closing().close(List.of(tab))))
        .on(WindowKeys.REOPEN, () -> go(editor, tabs::reopen))
        .on("tab.left", "Move the tab to the left", "Ctrl+Shift+PAGE_UP", () -> tabs.shift(-1))
        .on("tab.right", "Move the tab to the right", "Ctrl+Shift+PAGE_DOWN", () -> tabs.shift(1))
        .on(WindowKeys.TABS, editor::listTabs)
        .on(WindowKeys.OLDER, () -> answer(tabs, -1))
        .on(WindowKeys.NEWER, () -> answer(tabs, 1))
        .on("tab.next", "Next tab", "Ctrl+Tab", () -> go(editor, () -> tabs.step(1)))
        .on(
            "tab.previous",
            "Previous tab",
            "Ctrl+Shift+Tab",
            () -> go(editor, () -> tabs.step(-1)));
    for (int i = 1; i < 9; i++) {
      int place = i;
      table.on(
          "tab.show." + i, "Tab " + i, "Shortcut+" + i, () -> go(editor, () -> tabs.show(place)));
    }
    return table
        .on("tab.show.last", "Last tab", "Shortcut+9", () -> go(editor, () -> tabs.show(9)))
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

  private static void answer(TabsModel tabs, int by) {
    tabs.selected().ifPresent(tab -> tab.response().step(by));
  }

  private static void save(RequestsModel requests) {
    requests.tabs().selected().ifPresent(requests::save);
  }

  private static void cookies(RequestsModel requests, RequestTab tab) {
    if (tab.jars().isShown()) {
      tab.jars().leave();
    } else {
      requests.showCookies(tab);
    }
  }

  /// What brings a tab to the front brings the keyboard into it.
  private static void go(EditorArea editor, Runnable change) {
    change.run();
    editor.enter();
  }
}
