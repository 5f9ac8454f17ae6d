package hypercall.ui.connect;

import hypercall.http.Trust;
import hypercall.pve.Connection;
import javafx.collections.ObservableList;

/// The saved connections as the panes see them.
final class ConnectionBook {
  private final ObservableList<Connection> connections;

  ConnectionBook(ObservableList<Connection> connections) {
    this.connections = connections;
  }

  ObservableList<Connection> all() {
    return connections;
  }

  /// Puts a connection in the place of the one with its id, or at the end.
  void put(Connection connection) {
    for (int i = 0; i < connections.size(); i++) {
      if (connections.get(i).id().equals(connection.id())) {
        connections.set(i, connection);
        return;
      }
    }
    connections.add(connection);
  }

  void remove(Connection connection) {
    connections.remove(connection);
  }

  /// What is kept on disk of a connection that is trusted for this session only.
  static Connection withoutTrust(Connection c) {
    return new Connection(c.id(), c.name(), c.host(), c.port(), c.signIn(), new Trust.System());
  }
}
