package hypercall.ui.connect;

import hypercall.pve.Connection;
import hypercall.secret.Secret;
import hypercall.ui.kit.Command;
import hypercall.ui.kit.FitPane;
import hypercall.ui.kit.Sheet;
import java.io.File;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// The connect pane: a card with the connections on the left and the form on the right. When a
/// session has expired the form asks for the password alone.
public final class ConnectView extends StackPane {
  /// The commands whose keys act in the list of connections.
  public static final List<Command> KEYS = ConnectionList.KEYS;

  private final ConnectModel model;
  private final ConnectForm form;
  private final Runnable closed;
  private final SecretField secret;
  private final TicketLine ticket = new TicketLine(InstantSource.system());
  private final ServerRow server;
  private final ProductRow product;
  private final WaitsRow waits;
  private final MoreButton more;
  private final Button connect = new Button();
  private final FactorRow factor;

  /// @param closed told when a person wants to leave the pane
  public ConnectView(ConnectModel model, Runnable closed) {
    this.model = model;
    this.form = model.form();
    this.closed = closed;
    this.waits = new WaitsRow(form.waits(), model::usualLimits, model.saved()::waited);
    this.more = new MoreButton(form);
    this.product = new ProductRow(model);
    this.secret = new SecretField(into(Pasting.Into.SECRET));
    this.server =
        new ServerRow(form, model.trust(), into(Pasting.Into.SERVER), secret::requestFocus);
    this.factor = new FactorRow(model.factor(), this::connect);
    getStyleClass().add("connect-view");
    Sheet.dress(this, ConnectView.class, "connect.css");
    FitPane left = new FitPane(new ConnectionList(model, this::focusFirst), "list-scroll");
    FitPane fields = new FitPane(form(), "form-scroll");
    VBox.setVgrow(fields, Priority.ALWAYS);
    // What went wrong and how to go on stay in sight, however far the fields are scrolled.
    VBox foot = new VBox(new ErrorLine(model.errorProperty()), buttons());
    foot.getStyleClass().add("connect-foot");
    VBox right = new VBox(fields, foot);
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox card = new HBox(left, right);
    card.getStyleClass().add("card");
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    // What grows, grows downward: nothing moves under the pointer.
    setAlignment(card, Pos.TOP_CENTER);
    getChildren().add(card);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    model.selectedProperty().subscribe(this::shown);
    model.questionProperty().subscribe(_ -> secret.clear());
    model.practiceProperty().subscribe(this::offered);
    model.factor().askedProperty().subscribe(half -> factorAsked(half != null));
    model.errorProperty().subscribe(this::refused);
    secret.onTyped(_ -> secretTyped());
    model.pasting().fills(this::fill);
  }

  /// Puts what is pasted into this field where it belongs; the keyboard goes on to what is missing.
  private Predicate<String> into(Pasting.Into field) {
    return text -> {
      boolean taken = model.pasting().take(text, field);
      if (taken && model.errorProperty().get().isEmpty()) {
        focusFirst();
      }
      return taken;
    };
  }

  private void fill(Secret pasted) {
    try (pasted) {
      secret.fill(pasted.reveal());
    }
  }

  private void secretTyped() {
    model.factor().drop();
    readTicket();
  }

  private void readTicket() {
    ticket.read(
        form.kindProperty().get() == Kind.TICKET ? secret.text() : "",
        form.product().productProperty().get());
  }

  private void factorAsked(boolean on) {
    if (on) {
      factor.requestFocus();
    }
  }

  private void refused(String error) {
    if (!error.isEmpty() && model.factor().isAsked().getValue()) {
      factor.requestFocus();
    }
  }

  /// Puts the keyboard on what is still missing: the server of a new connection, the secret, or
  /// nothing but Connect.
  public void focusFirst() {
    waits.remind();
    more.begin();
    offered(model.practiceProperty().get());
    // A scroll pane that was never laid out has no content yet that could take the keyboard.
    applyCss();
    layout();
    if (model.factor().isAsked().getValue()) {
      factor.requestFocus();
    } else if (form.hostProperty().get().isEmpty()) {
      server.requestFocus();
    } else if (!secret.isEmpty()) {
      connect.requestFocus();
    } else {
      secret.requestFocus();
    }
  }

  /// Puts the caret where a saved connection wants to be signed in to.
  public void focusSecret() {
    focusFirst();
  }

  /// Another connection empties the secret field; another name or colour of the same one does not.
  private void shown(@Nullable Connection before, @Nullable Connection now) {
    if (before == null || now == null || !before.id().equals(now.id())) {
      secret.clear();
    }
  }

  /// Empties the secret field, for when the pane is left.
  public void forgetSecret() {
    secret.clear();
    factor.clear();
  }

  private void keyPressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      key.consume();
      cancel();
    }
  }

  /// What is under way is ended first; a second time leaves the pane.
  private void cancel() {
    boolean busy = model.busyProperty().get();
    model.cancel();
    if (!busy) {
      closed.run();
    }
  }

  private void offered(@Nullable PracticeOffer offer) {
    if (offer != null) {
      Stream.concat(offer.accounts().stream(), offer.tokens().stream())
          .filter(account -> account.signIn().equals(form.signIn()))
          .findFirst()
          .ifPresent(account -> secret.fill(account.secret()));
      // Whoever goes through the products by arrow keys wants to go on.
      if (!product.hasKeyboard() && !model.factor().isAsked().getValue()) {
        connect.requestFocus();
      }
    }
  }

  private VBox form() {
    ObservableValue<Boolean> asksAgain = model.questionProperty().map(why -> !why.isEmpty());
    Label title = new Label();
    title.getStyleClass().add("title");
    title
        .textProperty()
        .bind(asksAgain.map(again -> again ? "Sign in again" : "Connect to Proxmox"));
    VBox all = new VBox(title, new PromiseLine(model), new PracticeBanner(model), grid(asksAgain));
    all.getStyleClass().add("form");
    return all;
  }

  private FormGrid grid(ObservableValue<Boolean> asksAgain) {
    ObservableValue<Boolean> whole = asksAgain.map(again -> !again);
    FormGrid grid = new FormGrid();
    grid.add("Server", server, whole);
    grid.add("Product", product, whole);
    grid.add("Name", Fields.of(form.nameProperty(), "Name", "optional, such as lab"), whole);
    CertificateBox certificate =
        new CertificateBox(model.trust(), this::chooseCa, secret::requestFocus);
    grid.add("Certificate", certificate);
    grid.add("Sign in with", new KindRow(form, secret::requestFocus), whole);
    ObservableValue<Boolean> byPassword =
        whole.flatMap(shown -> form.kindProperty().map(kind -> shown && kind == Kind.PASSWORD));
    grid.add("User", new AccountRow(form, into(Pasting.Into.USER)), byPassword);
    grid.add(
        "Token id",
        Fields.of(form.tokenIdProperty(), "Token id", "root@pam!name", into(Pasting.Into.TOKEN_ID)),
        form.kindProperty().map(kind -> kind == Kind.TOKEN));
    ObservableValue<Boolean> bySecret =
        whole.flatMap(w -> model.factor().isAsked().map(asked -> w || !asked));
    Label label = grid.add("Password", secret, bySecret);
    label.textProperty().bind(form.kindProperty().map(Kind::label));
    secret.describe(form.kindProperty().map(Kind::spoken));
    secret.setOnEnter(this::connect);
    form.product().productProperty().subscribe((_, _) -> readTicket());
    grid.add("", ticket, form.kindProperty().map(kind -> kind == Kind.TICKET));
    // What was typed is no secret of the other kind.
    form.kindProperty().subscribe((_, _) -> forgetSecret());
    grid.add("Second factor", factor, model.factor().isAsked());
    AccountsBox accounts = new AccountsBox(this::choose);
    model.practiceProperty().subscribe(accounts::show);
    ObservableValue<Boolean> offers = model.practiceProperty().map(_ -> true).orElse(false);
    grid.add(AccountsBox.TITLE, accounts, whole.flatMap(w -> offers.map(o -> o && w)));
    grid.addAcross(more, whole);
    ObservableValue<Boolean> open =
        whole.flatMap(shown -> more.selectedProperty().map(on -> shown && on));
    grid.add("Colour", new ColourRow(form.colourProperty()), open);
    grid.add("Time-outs", waits, open);
    return grid;
  }

  private void choose(PracticeOffer.Account account) {
    model.choose(account);
    secret.fill(account.secret());
    connect.requestFocus();
  }

  private Node buttons() {
    DoingLine progress = new DoingLine(model.doingProperty(), model.busyProperty());
    HBox.setHgrow(progress, Priority.ALWAYS);
    Button cancel = new Button("Cancel");
    cancel.setAccessibleText("Cancel");
    cancel.setOnAction(_ -> cancel());
    connect.getStyleClass().add("primary");
    connect.setDefaultButton(true);
    connect
        .textProperty()
        .bind(model.questionProperty().map(why -> why.isEmpty() ? "Connect" : "Go on"));
    connect.accessibleTextProperty().bind(connect.textProperty());
    connect.setOnAction(_ -> connect());
    HBox box = new HBox(10, progress, cancel, connect);
    box.getStyleClass().add("buttons");
    box.setAlignment(Pos.CENTER_RIGHT);
    return box;
  }

  private void connect() {
    if (model.factor().isAsked().getValue()) {
      model.answerFactor(factor.secret());
    } else {
      model.connect(secret.secret());
      form.waits().fault().filter(model.errorProperty().get()::equals).ifPresent(_ -> showWaits());
    }
  }

  private void showWaits() {
    more.setSelected(true);
    applyCss();
    layout();
    waits.requestFocus();
  }

  private @Nullable File chooseCa() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Certificate authority");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter("Certificates", "*.pem", "*.crt", "*.cer", "*.der"),
            new FileChooser.ExtensionFilter("All files", "*"));
    return chooser.showOpenDialog(getScene().getWindow());
  }
}
