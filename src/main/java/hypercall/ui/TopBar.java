package hypercall.ui;

import hypercall.pve.Connection;
import hypercall.ui.kit.Keys;
import hypercall.ui.kit.Mark;
import hypercall.ui.kit.Whole;
import hypercall.ui.kit.WindowKeys;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The bar on top: which connection everything goes to, how long its ticket lasts, and the look.
final class TopBar extends HBox {
  private static final PseudoClass OK = PseudoClass.getPseudoClass("ok");

  private static final double MARK_EM = 1.57;

  private final SwitcherModel switcher;
  private final Switcher list;
  private final Button connection;

  /// @param search opens the palette
  /// @param inspect shows what the ticket says
  TopBar(ConnectionModel model, Node search, Tools tools, InstantSource clock, Runnable inspect) {
    getStyleClass().addAll("top-bar", "hairline-bottom");
    setAlignment(Pos.CENTER_LEFT);
    switcher = new SwitcherModel(model);
    list = new Switcher(switcher);
    connection = connection(model);
    Hanging hanging = new Hanging(list, connection, switcher::close);
    connection.setOnAction(_ -> switcher.toggle());
    Region left = new Region();
    Region right = new Region();
    List.of(left, right).forEach(gap -> HBox.setHgrow(gap, Priority.SOMETIMES));
    HBox.setHgrow(search, Priority.ALWAYS);
    getChildren()
        .addAll(
            brand(),
            connection,
            new TicketRing(model.sessionProperty(), clock, model.interfaceThread(), inspect),
            left,
            search,
            right,
            tools,
            list);
    // In front of what is said below the bar.
    setViewOrder(-1);
    switcher.openProperty().subscribe((_, on) -> hanging.show(on));
    list.needsLayoutProperty().subscribe(_ -> requestLayout());
  }

  /// A name of which some letters stay, however narrow the bar.
  private static final class Name extends Label {
    private static final double LEAST_EM = 5;

    @Override
    protected double computeMinWidth(double height) {
      return Math.min(computePrefWidth(height), LEAST_EM * getFont().getSize());
    }
  }

  private static Node brand() {
    ImageView mark =
        new ImageView(
            new Image(
                Objects.requireNonNull(
                    TopBar.class.getResourceAsStream("/hypercall/icons/hypercall-48.png"))));
    mark.setPreserveRatio(true);
    mark.setSmooth(true);
    Label name = new Label("Hypercall", mark);
    mark.fitHeightProperty().bind(name.fontProperty().map(f -> f.getSize() * MARK_EM));
    name.getStyleClass().addAll("brand", "strong");
    name.setMinWidth(USE_PREF_SIZE);
    return name;
  }

  private static Button connection(ConnectionModel model) {
    Mark mark = new Mark();
    model
        .connectionProperty()
        .subscribe(c -> mark.show(c == null ? Connection.Colour.NONE : c.colour()));
    Region dot = new Region();
    dot.getStyleClass().add("dot");
    Label name = Whole.onHover(new Name());
    name.getStyleClass().add("strong");
    ObservableValue<String> called =
        model.connectionProperty().map(Connection::name).orElse("Not connected");
    name.textProperty().bind(called.map(ConnectionWords::brief));
    Label account = new Label();
    account.getStyleClass().add("muted");
    account.textProperty().bind(model.accountProperty());
    account.setMinWidth(0);
    Label version = new Label();
    version.getStyleClass().add("chip");
    // With large text the account gives way, which the tooltip holds in whole; then the name does.
    version.setMinWidth(USE_PREF_SIZE);
    version.textProperty().bind(model.versionProperty());
    version.visibleProperty().bind(model.versionProperty().map(v -> !v.isEmpty()));
    version.managedProperty().bind(version.visibleProperty());
    FontIcon down = new FontIcon(MaterialDesignC.CHEVRON_DOWN);
    HBox content = new HBox(8, mark, dot, name, account, version, down);
    content.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button("", content);
    button.getStyleClass().add("connection");
    Tooltip tip = new Tooltip();
    tip.textProperty()
        .bind(
            called.flatMap(
                c ->
                    model
                        .accountProperty()
                        .flatMap(
                            who ->
                                Keys.with("Switch the connection", button, WindowKeys.CONNECTIONS)
                                    .map(verb -> c + "\n" + who + "\n" + verb))));
    button.setTooltip(tip);
    ObservableValue<Boolean> in =
        model.sessionProperty().map(session -> !Sessions.who(session).isEmpty());
    in.subscribe(yes -> dot.pseudoClassStateChanged(OK, yes));
    button
        .accessibleTextProperty()
        .bind(
            called.flatMap(
                c -> in.map(yes -> "Connection " + c + (yes ? ", signed in" : ", signed out"))));
    return button;
  }

  /// Opens the list of connections, with the keyboard in it, or closes it.
  void showConnections() {
    switcher.toggle();
  }

  /// The list hangs from its button, over whatever is below the bar.
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (list.isVisible() && getScene() != null) {
      double left = connection.getLayoutX();
      double room = Math.max(0, getScene().getWidth() - left - 8);
      double width = Math.min(room, Math.max(connection.getWidth(), list.prefWidth(-1)));
      list.resizeRelocate(left, getHeight() - 2, snapSizeX(width), list.prefHeight(width));
    }
  }
}
