package hypercall.ui;

import hypercall.pve.Connection;
import hypercall.pve.Session;
import hypercall.ui.kit.Theme;
import java.time.InstantSource;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The bar on top: which connection everything goes to, how long its ticket lasts, and the look.
final class TopBar extends HBox {
  private static final PseudoClass OK = PseudoClass.getPseudoClass("ok");
  private final ConnectionModel model;

  TopBar(ConnectionModel model, Theme theme, InstantSource clock) {
    this.model = model;
    getStyleClass().addAll("top-bar", "hairline-bottom");
    setAlignment(Pos.CENTER_LEFT);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren()
        .addAll(brand(), connection(), new TicketRing(model.sessionProperty(), clock), gap);
    getChildren().add(look(theme));
  }

  private static Node brand() {
    ImageView mark =
        new ImageView(
            new Image(
                Objects.requireNonNull(
                    TopBar.class.getResourceAsStream("/hypercall/icons/hypercall-48.png"))));
    mark.setFitHeight(22);
    mark.setFitWidth(22);
    mark.setSmooth(true);
    Label name = new Label("Hypercall", mark);
    name.getStyleClass().addAll("brand", "strong");
    return name;
  }

  private MenuButton connection() {
    Circle dot = new Circle(4);
    dot.getStyleClass().add("dot");
    Label name = new Label();
    name.getStyleClass().add("strong");
    name.textProperty()
        .bind(model.connectionProperty().map(Connection::name).orElse("Not connected"));
    Label account = new Label();
    account.getStyleClass().add("muted");
    account.textProperty().bind(model.accountProperty());
    Label version = new Label();
    version.getStyleClass().add("chip");
    version.textProperty().bind(model.versionProperty());
    version.visibleProperty().bind(model.versionProperty().map(v -> !v.isEmpty()));
    version.managedProperty().bind(version.visibleProperty());
    HBox content = new HBox(8, dot, name, account, version);
    content.setAlignment(Pos.CENTER_LEFT);
    MenuButton button = new MenuButton("", content);
    button.getStyleClass().add("connection");
    button.setAccessibleText("Connection");
    model
        .sessionProperty()
        .subscribe(
            session -> {
              boolean in =
                  session instanceof Session.WithTicket || session instanceof Session.WithToken;
              dot.pseudoClassStateChanged(OK, in);
              button.setAccessibleText(
                  "Connection " + name.getText() + (in ? ", signed in" : ", signed out"));
            });
    button.setOnShowing(e -> button.getItems().setAll(items()));
    button.getItems().setAll(items());
    return button;
  }

  private MenuItem[] items() {
    @Nullable Connection now = model.connectionProperty().getValue();
    var items = new java.util.ArrayList<MenuItem>();
    for (Connection c : model.connections()) {
      MenuItem item = new MenuItem(c.name() + "   " + c.host() + ":" + c.port());
      item.setDisable(c.equals(now) && model.isSignedIn());
      item.setOnAction(e -> model.switchTo(c));
      items.add(item);
    }
    if (!items.isEmpty()) {
      items.add(new SeparatorMenuItem());
    }
    if (model.isSignedIn()) {
      MenuItem out = new MenuItem("Sign out");
      out.setOnAction(e -> model.signOut());
      items.add(out);
    }
    MenuItem all = new MenuItem("Connections…");
    all.setOnAction(e -> model.showConnect());
    items.add(all);
    return items.toArray(MenuItem[]::new);
  }

  private static MenuButton look(Theme theme) {
    MenuButton button = new MenuButton("", new FontIcon(MaterialDesignT.THEME_LIGHT_DARK));
    button.getStyleClass().add("icon-button");
    button.setAccessibleText("Look: light, dark, or as the system");
    ToggleGroup group = new ToggleGroup();
    for (Theme.Choice choice : Theme.Choice.values()) {
      RadioMenuItem item = new RadioMenuItem(label(choice));
      item.setToggleGroup(group);
      item.setOnAction(e -> theme.choiceProperty().set(choice));
      theme.choiceProperty().subscribe(now -> item.setSelected(now == choice));
      button.getItems().add(item);
    }
    return button;
  }

  private static String label(Theme.Choice choice) {
    return switch (choice) {
      case SYSTEM -> "As the system";
      case LIGHT -> "Light";
      case DARK -> "Dark";
    };
  }
}
