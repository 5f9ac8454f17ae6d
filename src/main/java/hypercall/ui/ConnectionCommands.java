package hypercall.ui;

import hypercall.ui.kit.Shortcuts;

/// The commands of the connections; they count in the connect pane too.
final class ConnectionCommands {
  private ConnectionCommands() {}

  static Shortcuts addTo(Shortcuts table, ConnectionModel connections, TopBar bar) {
    table.everywhere("connection.list", "Choose a connection", "Alt+0", bar::showConnections);
    for (int i = 1; i <= 9; i++) {
      int place = i;
      table.everywhere(
          "connection." + i, "Connection " + i, "Alt+" + i, () -> connections.switchTo(place));
    }
    return table;
  }
}
