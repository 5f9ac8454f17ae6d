package hypercall.ui;

import hypercall.http.Trust;
import hypercall.pve.Connection;
import hypercall.ui.connect.ConnectModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;

/// The list of connections that comes down from the top bar: found by a few letters, switched to,
/// signed out of.
final class SwitcherModel {
  /// The practice cluster before it was ever used; where it listens is known once it runs.
  private static final Connection PRACTICE =
      new Connection(
          ConnectModel.PRACTICE,
          "Practice cluster",
          "built in",
          0,
          new Connection.SignIn.Password("root", "pam"),
          new Trust.System());

  /// One line of the list.
  ///
  /// @param place 1 to 9 when a key leads there, else 0
  /// @param who who is signed in; empty when nobody is
  /// @param onTop whether it is the one that is used now
  record Line(Connection connection, int place, String who, boolean onTop) {
    /// `root@pam · pve1.lab:8006`.
    String detail() {
      if (connection.port() == 0) {
        return "built in · no server needed";
      }
      return (who.isEmpty() ? "signed out · " + ConnectionWords.who(connection) : who)
          + " · "
          + connection.host()
          + ":"
          + connection.port();
    }
  }

  private final ConnectionModel connections;
  private final StringProperty query = new SimpleStringProperty("");
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final ObservableList<Line> lines = FXCollections.observableArrayList();

  SwitcherModel(ConnectionModel connections) {
    this.connections = connections;
    connections.connections().addListener((ListChangeListener<Connection>) _ -> find());
    connections.signedIn().addListener((MapChangeListener<String, String>) _ -> find());
    connections.connectionProperty().subscribe(_ -> find());
    query.subscribe(_ -> find());
  }

  /// What was typed to find a connection.
  StringProperty queryProperty() {
    return query;
  }

  BooleanProperty openProperty() {
    return open;
  }

  /// What is found, in the order of the connections.
  ObservableList<Line> lines() {
    return lines;
  }

  // Commands

  /// Opens the list with everything in it, or closes it.
  void toggle() {
    query.set("");
    open.set(!open.get());
  }

  void close() {
    open.set(false);
  }

  void choose(Line line) {
    close();
    connections.switchTo(line.connection());
  }

  /// Enter in the field takes the first that is found.
  void chooseFirst() {
    if (!lines.isEmpty()) {
      choose(lines.getFirst());
    }
  }

  void signOut(Line line) {
    connections.signOut(line.connection());
  }

  /// Whether who is signed in there has a password; a token has none.
  boolean hasPassword(Line line) {
    return !line.who().isEmpty() && !line.who().contains("!");
  }

  void changePassword(Line line) {
    close();
    connections.changePassword(line.connection(), line.who());
  }

  /// Opens the connect pane, where connections are made, changed and ordered.
  void manage() {
    close();
    connections.showConnect();
  }

  private void find() {
    List<Line> all = new ArrayList<>();
    int place = 0;
    for (Connection c : connections.connections()) {
      place++;
      all.add(line(c, place <= 9 ? place : 0));
    }
    if (all.stream().noneMatch(l -> l.connection().id().equals(ConnectModel.PRACTICE))) {
      all.add(line(PRACTICE, 0));
    }
    List<Line> found = all.stream().filter(this::isFound).toList();
    if (!found.equals(lines)) {
      lines.setAll(found);
    }
  }

  private Line line(Connection c, int place) {
    boolean onTop =
        Optional.ofNullable(connections.connectionProperty().getValue())
            .filter(top -> top.id().equals(c.id()))
            .isPresent();
    return new Line(c, place, connections.signedIn().getOrDefault(c.id(), ""), onTop);
  }

  private boolean isFound(Line line) {
    String text = (line.connection().name() + " " + line.detail()).toLowerCase(Locale.ROOT);
    return Arrays.stream(query.get().toLowerCase(Locale.ROOT).split("\\s+"))
        .allMatch(text::contains);
  }
}
