package hypercall.ui.connect;

import hypercall.http.Patience;
import hypercall.http.Trust;
import hypercall.pve.Connection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The saved connections in their order, and what is done to them without signing in: another name,
/// colour or place, a copy, a deletion that can be undone.
public final class ConnectionBook {
  private final ObservableList<Connection> connections;
  private final ConnectCore.Shelf shelf;
  private final ReadOnlyStringWrapper deleted = new ReadOnlyStringWrapper("");

  /// What the disk holds of connections that are trusted otherwise for this session only, by id.
  private final Map<String, Trust> onDisk = new HashMap<>();

  private @Nullable Deleted last;

  private record Deleted(Connection connection, int place) {}

  ConnectionBook(ObservableList<Connection> connections, ConnectCore.Shelf shelf) {
    this.connections = connections;
    this.shelf = shelf;
  }

  ObservableList<Connection> all() {
    return connections;
  }

  /// What was deleted last and can be brought back, as a sentence; empty when nothing can.
  ReadOnlyStringProperty deletedProperty() {
    return deleted.getReadOnlyProperty();
  }

  Optional<Connection> find(String id) {
    return connections.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /// Puts a connection in the place of the one with its id, or at the end.
  void put(Connection connection) {
    int place = place(connection);
    if (place >= 0) {
      connections.set(place, connection);
    } else {
      connections.add(connection);
    }
  }

  /// How a connection is kept on disk, where a trust for this session only has no place.
  Connection kept(Connection connection) {
    Trust trust = onDisk.get(connection.id());
    return trust == null ? connection : connection.withTrust(trust);
  }

  /// From now on the trust of this connection is kept, or it holds for this session only and the
  /// disk keeps what it has.
  ///
  /// @param now the connection with the trust that was chosen
  void trusted(Connection now, boolean forGood) {
    if (forGood) {
      onDisk.remove(now.id());
    } else {
      Trust kept =
          find(now.id())
              .filter(now::isSameServer)
              .map(this::kept)
              .map(Connection::trust)
              .orElse(new Trust.System());
      onDisk.put(now.id(), kept);
    }
  }

  // Commands

  /// An empty name changes nothing.
  void rename(Connection connection, String name) {
    if (!name.isBlank() && !name.strip().equals(connection.name())) {
      change(connection.withName(name.strip()));
    }
  }

  void recolour(Connection connection, Connection.Colour colour) {
    if (connection.colour() != colour) {
      change(connection.withColour(colour));
    }
  }

  void waitFor(Connection connection, Patience patience) {
    if (!connection.patience().equals(patience)) {
      change(connection.withPatience(patience));
    }
  }

  /// Forgets how a connection was trusted: its certificate has to be looked at again.
  void forgetTrust(Connection connection) {
    onDisk.remove(connection.id());
    change(connection.withTrust(new Trust.System()));
  }

  /// A copy of its own right after the connection, signed out.
  Connection duplicate(Connection connection) {
    Connection copy =
        kept(connection).withId(UUID.randomUUID().toString()).withName(free(connection.name()));
    connections.add(place(connection) + 1, copy);
    shelf.keep(copy);
    order();
    return copy;
  }

  /// Up by a negative number of places, down by a positive one; not beyond the ends.
  void move(Connection connection, int by) {
    moveTo(connection, place(connection) + by);
  }

  /// To the place it has afterwards, counted from 0.
  void moveTo(Connection connection, int wanted) {
    int from = place(connection);
    int to = Math.clamp(wanted, 0, connections.size() - 1);
    if (from >= 0 && from != to) {
      // In one step, so that nobody sees it gone.
      var moved = new java.util.ArrayList<>(connections);
      moved.add(to, moved.remove(from));
      connections.setAll(moved);
      order();
    }
  }

  /// Deletes a connection and its session; the last deletion can be undone.
  void delete(Connection connection) {
    int place = place(connection);
    if (place < 0) {
      return;
    }
    last = new Deleted(kept(connection), place);
    onDisk.remove(connection.id());
    connections.remove(place);
    shelf.drop(connection);
    deleted.set("“" + connection.name() + "” is deleted.");
  }

  /// Brings the last deleted connection back to its place, signed out.
  Optional<Connection> undo() {
    Deleted back = last;
    if (back == null) {
      return Optional.empty();
    }
    settle();
    connections.add(Math.min(back.place(), connections.size()), back.connection());
    shelf.keep(back.connection());
    order();
    return Optional.of(back.connection());
  }

  /// Takes the offer to undo away.
  void settle() {
    last = null;
    deleted.set("");
  }

  void signOut(Connection connection) {
    shelf.signOut(connection);
  }

  private void change(Connection now) {
    put(now);
    shelf.keep(kept(now));
  }

  private void order() {
    shelf.order(connections.stream().map(Connection::id).toList());
  }

  private int place(Connection connection) {
    for (int i = 0; i < connections.size(); i++) {
      if (connections.get(i).id().equals(connection.id())) {
        return i;
      }
    }
    return -1;
  }

  private String free(String name) {
    String wanted = name + " copy";
    for (int number = 2; isTaken(wanted); number++) {
      wanted = name + " copy " + number;
    }
    return wanted;
  }

  private boolean isTaken(String name) {
    return connections.stream().anyMatch(c -> c.name().equals(name));
  }
}
