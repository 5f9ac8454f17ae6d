package hypercall.ui.connect;

import hypercall.pve.Connection;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The left half: saved connections, a new one, and the practice cluster that needs no server.
final class ConnectionList extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private final ConnectModel model;
  private final VBox entries = new VBox();

  ConnectionList(ConnectModel model) {
    this.model = model;
    getStyleClass().add("connections");
    Label title = new Label("Connections");
    title.getStyleClass().addAll("muted", "strong", "list-title");
    Button add = new Button("+ Add connection");
    add.getStyleClass().add("link");
    add.setAccessibleText("Add connection");
    add.setOnAction(e -> model.addNew());
    getChildren().addAll(title, entries, practice(), add);
    model.connections().subscribe(this::rebuild);
    rebuild();
    model.selectedProperty().subscribe(connection -> mark());
  }

  private void rebuild() {
    entries.getChildren().clear();
    for (Connection connection : model.connections()) {
      if (!connection.id().equals(ConnectModel.PRACTICE)) {
        entries.getChildren().add(entry(connection));
      }
    }
    mark();
  }

  private Button entry(Connection connection) {
    Button button = button(connection.name(), account(connection), connection.id());
    button.setOnAction(e -> model.select(connection));
    MenuItem forget = new MenuItem("Forget this connection");
    forget.setOnAction(e -> model.delete(connection));
    button.setContextMenu(new ContextMenu(forget));
    button.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.DELETE) {
            e.consume();
            model.delete(connection);
          }
        });
    return button;
  }

  private Button practice() {
    Button button =
        button("Practice cluster", "built in · no server needed", ConnectModel.PRACTICE);
    button.getStyleClass().add("practice");
    button.setOnAction(e -> model.startPractice());
    return button;
  }

  private static Button button(String name, String below, String id) {
    Label title = new Label(name);
    title.getStyleClass().add("strong");
    Label detail = new Label(below);
    detail.getStyleClass().addAll("muted", "detail");
    Region dot = new Region();
    dot.getStyleClass().add("entry-dot");
    VBox text = new VBox(1, title, detail);
    HBox row = new HBox(8, dot, text);
    row.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button("", row);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setUserData(id);
    button.getStyleClass().add("entry");
    button.setAccessibleText(name + ", " + below);
    return button;
  }

  private static String account(Connection c) {
    String where = c.host() + ":" + c.port() + " · ";
    return switch (c.signIn()) {
      case Connection.SignIn.Password p -> where + p.user() + "@" + p.realm();
      case Connection.SignIn.Token t -> where + "API token";
    };
  }

  private void mark() {
    Connection now = model.selectedProperty().get();
    String id = now == null ? "" : now.id();
    lookupAll(".entry")
        .forEach(n -> n.pseudoClassStateChanged(SELECTED, id.equals(n.getUserData())));
  }
}
