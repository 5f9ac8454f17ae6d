package hypercall.ui;

import hypercall.pve.Connection;
import hypercall.pve.Session;
import hypercall.ui.kit.Command;
import hypercall.ui.kit.Shortcuts;
import hypercall.ui.kit.WindowKeys;

/// The commands of the connections; they count in the connect pane too.
final class ConnectionCommands {
  private ConnectionCommands() {}

  /// Switches to the connection at this place, from 1 to 9.
  static Command to(int place) {
    return Command.in("", "connection." + place, "Connection " + place, "Alt+" + place);
  }

  static Shortcuts addTo(Shortcuts table, ConnectionModel connections, TopBar bar) {
    table.everywhere(WindowKeys.CONNECTIONS, bar::showConnections);
    for (int i = 1; i <= 9; i++) {
      int place = i;
      table.everywhere(to(place), () -> connections.switchTo(place));
    }
    table.everywhere(
        "practice.drills",
        "Drills of the practice cluster",
        "Shortcut+Shift+G",
        () -> connections.drills().toggle());
    table.everywhere(
        "session.password", "Change the password", "", () -> changePassword(connections));
    return table.everywhere("session.end", "Sign out", "", () -> signOut(connections));
  }

  /// Of who is signed in with one; a token has none, and where nobody is signed in the pane asks
  /// first.
  static void changePassword(ConnectionModel connections) {
    Connection top = connections.connectionProperty().getValue();
    if (top != null
        && connections.sessionProperty().getValue() instanceof Session.WithTicket ticket) {
      connections.changePassword(top, ticket.user());
    } else if (!connections.isSignedIn()) {
      connections.showConnect();
    }
  }

  private static void signOut(ConnectionModel connections) {
    Connection top = connections.connectionProperty().getValue();
    if (top != null) {
      connections.signOut(top);
    }
  }
}
