package hypercall.ui.kit;

/// The window's commands of whose keys panes speak; the window says what they do.
public final class WindowKeys {
  public static final Command SEND = of("request.send", "Send the request", "Shortcut+Enter");
  public static final Command NEW = of("request.new", "New request", "Shortcut+T Shortcut+N");
  public static final Command SAVE = of("request.save", "Save the request", "Shortcut+S");
  public static final Command DUPLICATE =
      of("request.duplicate", "Duplicate the request", "Shortcut+D");
  public static final Command OLDER = of("answer.older", "Older answer of the tab", "Alt+LEFT");
  public static final Command NEWER = of("answer.newer", "Newer answer of the tab", "Alt+RIGHT");
  public static final Command TURN =
      of("view.turn", "Answer beside or below the request", "Shortcut+Shift+BACK_SLASH");
  public static final Command SETTINGS = of("window.settings", "Settings", "Shortcut+COMMA");
  public static final Command TABS = of("tab.list", "List the open tabs", "Shortcut+Shift+A");
  public static final Command CLOSE = of("tab.close", "Close the tab", "Shortcut+W");
  public static final Command REOPEN =
      of("tab.reopen", "Reopen the closed tab", "Shortcut+Shift+T");
  public static final Command CONNECTIONS = of("connection.list", "Choose a connection", "Alt+0");
  public static final Command PALETTE = of("palette.open", "Search everything", "Shortcut+K");

  private WindowKeys() {}

  private static Command of(String id, String title, String keys) {
    return Command.in("", id, title, keys);
  }
}
