package hypercall.ui.connect;

import hypercall.pve.Connection;
import hypercall.ui.kit.Command;
import hypercall.ui.kit.PaneKeys;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The left half: saved connections in the order a person gives them, the practice cluster that
/// needs no server, and a new one.
final class ConnectionList extends VBox {
  static final Command RENAME = in("rename", "Rename", "F2");
  static final Command DUPLICATE = in("duplicate", "Duplicate", "Shortcut+D");
  static final Command DELETE = in("delete", "Delete", "DELETE");
  static final Command UNDO = in("undo", "Undo the deletion", "Shortcut+Z");
  static final Command UP = in("up", "Move up", "Alt+UP");
  static final Command DOWN = in("down", "Move down", "Alt+DOWN");
  static final List<Command> KEYS = List.of(RENAME, DUPLICATE, DELETE, UNDO, UP, DOWN);

  private final ConnectModel model;
  private final BookModel saved;
  private final Runnable begin;
  private final VBox entries = new VBox();
  private final Button add = new Button("+ Add connection");

  /// @param begin puts the keyboard on what is still missing of the connection that is shown
  ConnectionList(ConnectModel model, Runnable begin) {
    this.model = model;
    this.saved = model.saved();
    this.begin = begin;
    getStyleClass().add("connections");
    Label title = new Label("Connections");
    title.getStyleClass().addAll("muted", "strong", "list-title");
    add.getStyleClass().add("link");
    add.setAccessibleText("Add connection");
    add.setOnAction(
        _ -> {
          model.addNew();
          begin.run();
        });
    getChildren().addAll(title, entries, add, undo());
    model.connections().addListener((ListChangeListener<Connection>) _ -> rebuild());
    model.signedIn().addListener((MapChangeListener<String, String>) _ -> rebuild());
    rebuild();
    model.selectedProperty().subscribe(_ -> shown());
    entries.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    PaneKeys keys = PaneKeys.of(entries);
    on(keys, RENAME, ConnectionEntry::rename);
    on(keys, DUPLICATE, ConnectionEntry::duplicate);
    on(keys, UNDO, _ -> saved.undo());
    on(keys, UP, at -> saved.move(at.connection(), -1));
    on(keys, DOWN, at -> saved.move(at.connection(), 1));
    on(keys, DELETE, this::delete);
  }

  private static Command in(String id, String title, String keys) {
    return Command.in("the list of connections", "connections." + id, title, keys);
  }

  /// Does something with the entry that has the keyboard, unless its name is being typed.
  private void on(PaneKeys keys, Command command, Consumer<ConnectionEntry> action) {
    keys.on(
        command,
        () -> focused() instanceof ConnectionEntry at && !at.isRenaming(),
        () -> Optional.ofNullable(focused()).ifPresent(action));
  }

  private void delete(ConnectionEntry at) {
    if (at.isSaved()) {
      int place = entries.getChildren().indexOf(at);
      saved.delete(at.connection());
      focus(Math.min(place, entries.getChildren().size() - 1));
    }
  }

  private void rebuild() {
    String kept = Optional.ofNullable(focused()).map(e -> e.connection().id()).orElse("");
    entries.getChildren().setAll(model.connections().stream().map(this::entry).toList());
    if (model.connections().stream().noneMatch(c -> c.id().equals(ConnectModel.PRACTICE))) {
      entries.getChildren().add(ConnectionEntry.practice(model::startPractice));
    }
    mark();
    entries().filter(e -> e.connection().id().equals(kept)).forEach(ConnectionEntry::requestFocus);
  }

  private ConnectionEntry entry(Connection connection) {
    return new ConnectionEntry(
        connection, model.signedIn().getOrDefault(connection.id(), ""), model, begin);
  }

  private java.util.stream.Stream<ConnectionEntry> entries() {
    return entries.getChildren().stream().map(ConnectionEntry.class::cast);
  }

  private void mark() {
    Connection now = model.selectedProperty().get();
    String id = now == null ? "" : now.id();
    entries().forEach(e -> e.mark(e.connection().id().equals(id)));
  }

  /// Another connection is shown; the keyboard goes along when it is in the list.
  private void shown() {
    mark();
    if (focused() != null) {
      focusShown();
    }
  }

  private void focusShown() {
    Connection now = model.selectedProperty().get();
    entries()
        .filter(e -> now != null && e.connection().id().equals(now.id()))
        .forEach(ConnectionEntry::requestFocus);
  }

  /// The undo line of a deletion; it stays until the next one.
  private Node undo() {
    Label words = new Label();
    words.getStyleClass().add("muted");
    words.setWrapText(true);
    words.textProperty().bind(saved.deletedProperty());
    Button undo = new Button("Undo");
    undo.getStyleClass().add("link");
    undo.setAccessibleText("Undo the deletion");
    undo.setMinWidth(USE_PREF_SIZE);
    undo.setOnAction(
        _ -> {
          saved.undo();
          focusShown();
        });
    HBox line = new HBox(4, words, undo);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("undo");
    line.visibleProperty().bind(saved.deletedProperty().map(text -> !text.isEmpty()));
    line.managedProperty().bind(line.visibleProperty());
    return line;
  }

  /// Arrows go from one to the next, Enter chooses.
  private void keyPressed(KeyEvent key) {
    ConnectionEntry at = focused();
    if (at != null && key.getCode() == KeyCode.ENTER && key.getTarget() instanceof Button) {
      key.consume();
      at.enter();
      return;
    }
    int by = key.getCode() == KeyCode.UP ? -1 : key.getCode() == KeyCode.DOWN ? 1 : 0;
    if (at != null && !at.isRenaming() && by != 0 && !key.isAltDown()) {
      key.consume();
      focus(entries.getChildren().indexOf(at) + by);
    }
  }

  private void focus(int place) {
    if (place >= 0 && place < entries.getChildren().size()) {
      entries.getChildren().get(place).requestFocus();
    }
  }

  private @Nullable ConnectionEntry focused() {
    Node at = getScene() == null ? null : getScene().getFocusOwner();
    while (at != null && !(at instanceof ConnectionEntry)) {
      at = at.getParent();
    }
    return (ConnectionEntry) at;
  }
}
