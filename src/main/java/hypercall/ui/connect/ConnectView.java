package hypercall.ui.connect;

import java.io.File;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// The connect pane: a card with the connections on the left and the form on the right.
public final class ConnectView extends StackPane {
  private final ConnectModel model;
  private final ConnectForm form;
  private final GridPane grid = new GridPane();
  private final SecretField secret = new SecretField();
  private final TextField host = new TextField();
  private final Button connect = new Button("Connect");
  private int row;

  /// @param closed told when a person wants to leave the pane
  public ConnectView(ConnectModel model, Runnable closed) {
    this.model = model;
    this.form = model.form();
    getStyleClass().add("connect-view");
    getStylesheets()
        .add(Objects.requireNonNull(ConnectView.class.getResource("connect.css")).toExternalForm());
    ScrollPane left = scroll(new ConnectionList(model), "list-scroll");
    ScrollPane right = scroll(form(closed), "form-scroll");
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox card = new HBox(left, right);
    card.getStyleClass().add("card");
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    StackPane.setAlignment(card, Pos.CENTER);
    getChildren().add(card);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            e.consume();
            model.cancel();
            closed.run();
          }
        });
    model.selectedProperty().subscribe(connection -> secret.clear());
    model
        .practiceProperty()
        .subscribe(
            offer -> {
              if (offer != null) {
                secret.fill(offer.accounts().getFirst().secret());
                connect.requestFocus();
              }
            });
  }

  /// Puts the caret where typing goes on: the server of a new connection, else the secret.
  public void focusFirst() {
    if (form.hostProperty().get().isEmpty()) {
      host.requestFocus();
    } else {
      secret.requestFocus();
    }
  }

  /// Empties the secret field, for when one is signed in.
  public void forgetSecret() {
    secret.clear();
  }

  private static ScrollPane scroll(Node content, String style) {
    ScrollPane pane = new ScrollPane(content);
    pane.setFitToWidth(true);
    pane.setFitToHeight(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.getStyleClass().add(style);
    return pane;
  }

  private Node form(Runnable closed) {
    Label title = new Label("Connect to Proxmox");
    title.getStyleClass().add("title");
    Label promise =
        new Label("Your password is exchanged once for a two-hour ticket; it is not stored.");
    promise.getStyleClass().add("muted");
    promise
        .textProperty()
        .bind(
            model
                .questionProperty()
                .flatMap(
                    why ->
                        why.isEmpty()
                            ? form.tokenProperty().map(ConnectView::promise)
                            : model.questionProperty()));
    promise.setWrapText(true);
    grid.setHgap(16);
    grid.setVgap(10);
    ColumnConstraints labels = new ColumnConstraints(108);
    ColumnConstraints fields = new ColumnConstraints();
    fields.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(labels, fields);
    add("Server", server(), null);
    add("Certificate", new CertificateBox(model.trust(), this::chooseCa), null);
    add("Sign in with", kinds(), null);
    ObservableValue<Boolean> password = form.tokenProperty().map(t -> !t);
    add("User", new UserRow(form), password);
    add(
        "Token id",
        bound(new TextField(), form.tokenIdProperty(), "root@pam!name"),
        form.tokenProperty());
    Label secretLabel = add("Password", secret, null);
    secretLabel.textProperty().bind(form.tokenProperty().map(t -> t ? "Secret" : "Password"));
    secret.describe(form.tokenProperty().map(t -> t ? "Token secret" : "Password"));
    secret.setOnEnter(this::connect);
    AccountsBox accounts =
        new AccountsBox(
            account -> {
              model.choose(account);
              secret.fill(account.secret());
              connect.requestFocus();
            });
    model.practiceProperty().subscribe(accounts::show);
    add("", accounts, model.practiceProperty().map(o -> true).orElse(false));
    VBox all = new VBox(title, promise, new PracticeBanner(model), grid, error(), buttons(closed));
    all.getStyleClass().add("form");
    return all;
  }

  private static String promise(boolean token) {
    return token
        ? "The token's secret stays in memory until you sign out; it is not stored."
        : "Your password is exchanged once for a two-hour ticket; it is not stored.";
  }

  private Label add(String name, Node field, @Nullable ObservableValue<Boolean> when) {
    Label label = new Label(name);
    label.getStyleClass().add("muted");
    GridPane.setValignment(label, field instanceof CertificateBox ? VPos.TOP : VPos.CENTER);
    label.setLabelFor(field);
    if (when != null) {
      for (Node node : new Node[] {label, field}) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
      }
    }
    grid.addRow(row++, label, field);
    return label;
  }

  private Node server() {
    bound(host, form.hostProperty(), "pve1.lab");
    host.setAccessibleText("Server name or address");
    host.setOnAction(e -> entered());
    host.focusedProperty().subscribe(this::left);
    TextField port = bound(new TextField(), form.portProperty(), "8006");
    port.setAccessibleText("Port");
    port.setPrefColumnCount(5);
    port.setMinWidth(90);
    port.setOnAction(e -> entered());
    port.focusedProperty().subscribe(this::left);
    HBox.setHgrow(host, Priority.ALWAYS);
    return new HBox(8, host, port);
  }

  /// Enter in the address looks at the certificate; once that is settled, goes on to the secret.
  private void entered() {
    if (model.trust().isSettled()) {
      secret.requestFocus();
    } else {
      model.trust().check();
    }
  }

  /// Leaving the address looks at the certificate, so that the question comes before the password.
  private void left(boolean focused) {
    if (!focused
        && !form.hostProperty().get().isBlank()
        && model.trust().certificateProperty().get() instanceof CertificateState.Unchecked) {
      model.trust().check();
    }
  }

  private Node kinds() {
    ToggleGroup group = new ToggleGroup();
    ToggleButton password = kind("Password", group);
    ToggleButton token = kind("API token", group);
    form.tokenProperty().subscribe(t -> group.selectToggle(t ? token : password));
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                group.selectToggle(before);
              } else {
                form.tokenProperty().set(now == token);
              }
            });
    HBox box = new HBox(password, token);
    box.getStyleClass().add("segmented");
    return box;
  }

  private static ToggleButton kind(String words, ToggleGroup group) {
    ToggleButton button = new ToggleButton(words);
    button.setToggleGroup(group);
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    button.setAccessibleText("Sign in with " + words);
    return button;
  }

  private Node error() {
    Label label = new Label();
    label.getStyleClass().add("error");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.textProperty().bind(model.errorProperty());
    label.visibleProperty().bind(model.errorProperty().map(e -> !e.isEmpty()));
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  private Node buttons(Runnable closed) {
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.getStyleClass().add("wheel");
    Label doing = new Label();
    doing.getStyleClass().add("muted");
    doing.textProperty().bind(model.doingProperty());
    HBox progress = new HBox(8, wheel, doing);
    progress.setAlignment(Pos.CENTER_LEFT);
    progress.visibleProperty().bind(model.busyProperty());
    HBox.setHgrow(progress, Priority.ALWAYS);
    Button cancel = new Button("Cancel");
    cancel.setOnAction(
        e -> {
          model.cancel();
          closed.run();
        });
    connect.getStyleClass().add("primary");
    connect.setDefaultButton(true);
    connect.setOnAction(e -> connect());
    HBox box = new HBox(10, progress, cancel, connect);
    box.getStyleClass().add("buttons");
    box.setAlignment(Pos.CENTER_RIGHT);
    return box;
  }

  private void connect() {
    model.connect(secret.secret());
  }

  private @Nullable File chooseCa() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Certificate authority (PEM)");
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("PEM certificates", "*.pem", "*.crt", "*.cer"));
    return chooser.showOpenDialog(getScene().getWindow());
  }

  private static TextField bound(
      TextField field, javafx.beans.property.StringProperty value, String prompt) {
    field.textProperty().bindBidirectional(value);
    field.setPromptText(prompt);
    field.setAccessibleText(prompt);
    return field;
  }
}
