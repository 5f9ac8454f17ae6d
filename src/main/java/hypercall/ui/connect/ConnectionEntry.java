package hypercall.ui.connect;

import hypercall.http.Trust;
import hypercall.pve.Connection;
import hypercall.pve.Product;
import hypercall.ui.kit.Command;
import hypercall.ui.kit.Keys;
import hypercall.ui.kit.Mark;
import hypercall.ui.kit.Whole;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One connection in the list: shown by a click, renamed in place, dragged to another place, and
/// with a menu of what else can be done.
final class ConnectionEntry extends HBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass SIGNED_IN = PseudoClass.getPseudoClass("ok");
  private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
  private static final Connection BUILT_IN =
      new Connection(
          ConnectModel.PRACTICE,
          "Practice cluster",
          "localhost",
          0,
          new Connection.SignIn.Password("root", "pam"),
          new Trust.System());

  private final Connection connection;
  private final @Nullable ConnectModel model;
  private final Button button;
  private double grabbed;

  /// @param who who is signed in; empty when nobody is
  /// @param chosen told when a person has chosen it
  ConnectionEntry(Connection connection, String who, ConnectModel model, Runnable chosen) {
    this(connection, detail(connection), who, model);
    button.setOnAction(
        _ -> {
          model.select(connection);
          chosen.run();
        });
    button.setContextMenu(new ContextMenu(items(who, model.saved())));
    MenuButton more = new MenuButton("", new FontIcon("mdi2d-dots-horizontal"));
    more.getStyleClass().addAll("icon-button", "more");
    more.setAccessibleText("More about " + connection.name());
    more.getItems().setAll(items(who, model.saved()));
    getChildren().add(more);
    addEventFilter(MouseEvent.MOUSE_PRESSED, press -> grabbed = press.getSceneY());
    addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventFilter(MouseEvent.MOUSE_RELEASED, release -> dropped(release, model.saved()));
  }

  /// The practice cluster before it was ever used.
  static ConnectionEntry practice(Runnable start) {
    ConnectionEntry entry = new ConnectionEntry(BUILT_IN, "built in · no server needed", "", null);
    entry.button.setOnAction(_ -> start.run());
    return entry;
  }

  private ConnectionEntry(
      Connection connection, String detail, String who, @Nullable ConnectModel model) {
    this.connection = connection;
    this.model = model;
    getStyleClass().add("entry-row");
    setAlignment(Pos.CENTER_LEFT);
    Label title = Whole.onHover(new Label(connection.name()));
    title.getStyleClass().add("strong");
    Label below = Whole.onHover(new Label(detail));
    below.getStyleClass().addAll("muted", "detail");
    HBox first = new HBox(8, title);
    first.setAlignment(Pos.CENTER_LEFT);
    if (!who.isEmpty()) {
      Label in = new Label("signed in");
      in.getStyleClass().add("chip");
      in.pseudoClassStateChanged(SIGNED_IN, true);
      in.setMinWidth(USE_PREF_SIZE);
      first.getChildren().add(in);
    }
    Region dot = new Region();
    dot.getStyleClass().add("entry-dot");
    dot.pseudoClassStateChanged(SIGNED_IN, !who.isEmpty());
    HBox row = new HBox(8, dot, Mark.inList(connection.colour()), new VBox(1, first, below));
    row.setAlignment(Pos.CENTER_LEFT);
    button = new Button("", row);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().add("entry");
    String colour =
        connection.colour() == Connection.Colour.NONE ? "" : ", " + connection.colour().stored();
    button.setAccessibleText(
        connection.name() + ", " + detail + colour + (who.isEmpty() ? "" : ", signed in"));
    HBox.setHgrow(button, Priority.ALWAYS);
    getChildren().add(button);
  }

  Connection connection() {
    return connection;
  }

  boolean isSaved() {
    return model != null;
  }

  boolean isRenaming() {
    return getChildren().getFirst() != button;
  }

  /// Chooses it by the key that a button does not know, unless its name is being typed.
  void enter() {
    if (button.isFocused()) {
      button.fire();
    }
  }

  void mark(boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
    button.pseudoClassStateChanged(SELECTED, selected);
  }

  @Override
  public void requestFocus() {
    button.requestFocus();
  }

  void duplicate() {
    if (model != null && !PracticeOffer.isPractice(connection.id())) {
      model.saved().duplicate(connection);
    }
  }

  /// Puts a field in the place of the entry: Enter keeps the name, Escape the old one.
  void rename() {
    if (model == null || isRenaming()) {
      return;
    }
    BookModel saved = model.saved();
    TextField name = new TextField(connection.name());
    name.setAccessibleText("New name of " + connection.name());
    HBox.setHgrow(name, Priority.ALWAYS);
    List<Node> before = List.copyOf(getChildren());
    name.setOnAction(
        _ -> {
          getChildren().setAll(before);
          button.requestFocus();
          saved.rename(connection, name.getText());
        });
    name.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            getChildren().setAll(before);
            button.requestFocus();
          }
        });
    name.focusedProperty()
        .subscribe(
            (_, focused) -> {
              if (!focused && isRenaming()) {
                getChildren().setAll(before);
                saved.rename(connection, name.getText());
              }
            });
    getChildren().setAll(name);
    name.requestFocus();
    name.selectAll();
  }

  private MenuItem[] items(String who, BookModel saved) {
    List<MenuItem> items = new ArrayList<>();
    if (!who.isEmpty()) {
      items.add(item("Sign out " + who, () -> saved.signOut(connection)));
    }
    if (!PracticeOffer.isPractice(connection.id())) {
      items.add(item(ConnectionList.DUPLICATE, this::duplicate));
    }
    items.add(item(ConnectionList.RENAME, this::rename));
    items.add(item(ConnectionList.UP, () -> saved.move(connection, -1)));
    items.add(item(ConnectionList.DOWN, () -> saved.move(connection, 1)));
    items.add(item(ConnectionList.DELETE, () -> saved.delete(connection)));
    return items.toArray(MenuItem[]::new);
  }

  private MenuItem item(Command command, Runnable action) {
    // No accelerator: JavaFX would give the key of a node's menu to the whole window.
    return item(Keys.with(command.title(), Keys.now(this, command).stream().findFirst()), action);
  }

  private static MenuItem item(String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void dragged(MouseEvent drag) {
    boolean far = Math.abs(drag.getSceneY() - grabbed) > getHeight() / 3;
    pseudoClassStateChanged(DRAGGED, far && !isRenaming());
    setTranslateY(far && !isRenaming() ? drag.getSceneY() - grabbed : 0);
    setViewOrder(far ? -1 : 0);
  }

  private void dropped(MouseEvent release, BookModel saved) {
    boolean moved = getTranslateY() != 0;
    double middle = getBoundsInParent().getCenterY();
    setTranslateY(0);
    setViewOrder(0);
    pseudoClassStateChanged(DRAGGED, false);
    if (moved) {
      // A drag is no click.
      release.consume();
      button.disarm();
      saved.moveTo(connection, place(middle));
    }
  }

  /// How many of the others lie above this height.
  private int place(double middle) {
    return (int)
        getParent().getChildrenUnmodifiable().stream()
            .filter(other -> other != this && other.getBoundsInParent().getCenterY() < middle)
            .count();
  }

  private static String detail(Connection c) {
    String product = c.product() == Product.PVE ? "" : c.product() + " · ";
    String where = product + c.host() + ":" + c.port() + " · ";
    return switch (c.signIn()) {
      case Connection.SignIn.Password p -> where + p.account();
      case Connection.SignIn.Ticket t -> where + t.account();
      case Connection.SignIn.Token _ -> where + "API token";
    };
  }
}
