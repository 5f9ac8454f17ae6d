package hypercall.ui.connect;

import hypercall.http.Limits;
import hypercall.http.Trust;
import hypercall.pve.Connection;
import hypercall.pve.HalfTicket;
import hypercall.pve.Product;
import hypercall.secret.Secret;
import hypercall.ui.kit.Background;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// Choosing a server, settling trust, signing in; in this order, and nothing is sent before trust.
public final class ConnectModel {
  /// The id of the practice cluster's connection.
  public static final String PRACTICE = "practice";

  private final ConnectCore core;
  private final ConnectionBook book;
  private final BookModel saved;
  private final ConnectForm form = new ConnectForm();

  // Properties

  private final ObjectProperty<@Nullable Connection> selected = new SimpleObjectProperty<>();
  private final Question question = new Question();
  private final ObservableMap<String, String> signedIn = FXCollections.observableHashMap();
  private final FactorStep factor;
  private final ObjectProperty<@Nullable PracticeOffer> practice = new SimpleObjectProperty<>();
  private final Attempt attempt;
  private final TrustModel trust;
  private final EarlyPress early;
  private final Pasting pasting;
  private final Practising practising;
  private final ServerRealms realms;
  private String fresh = UUID.randomUUID().toString();

  /// @param connections every saved connection; shared with whoever else shows them
  public ConnectModel(
      ObservableList<Connection> connections, ConnectCore core, Background background) {
    this.book = new ConnectionBook(connections, core.shelf());
    this.saved = new BookModel(book, form, selected, this::select, this::addNew);
    this.core = core;
    this.attempt = new Attempt(background);
    this.factor = new FactorStep(form);
    this.trust =
        new TrustModel(form, core, attempt, this::described, this::settled, saved::trustForgotten);
    this.realms = new ServerRealms(form, core, attempt);
    this.early = new EarlyPress(trust, attempt);
    this.pasting = new Pasting(form, attempt::fail);
    this.practising = new Practising(core, book, form, attempt, selected, practice);
    form.hostProperty().subscribe(host -> serverEdited());
    form.portProperty().subscribe(port -> serverEdited());
    form.colourProperty().subscribe(saved::recoloured);
  }

  public ObservableList<Connection> connections() {
    return book.all();
  }

  /// What is done to the saved connections without signing in.
  public BookModel saved() {
    return saved;
  }

  /// Who is signed in, by the id of the connection; kept by whoever knows the sessions.
  public ObservableMap<String, String> signedIn() {
    return signedIn;
  }

  public ConnectForm form() {
    return form;
  }

  /// The connection that is shown; null for a new one.
  public ObjectProperty<@Nullable Connection> selectedProperty() {
    return selected;
  }

  public TrustModel trust() {
    return trust;
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return attempt.busyProperty();
  }

  /// What is under way, in words.
  public ReadOnlyStringProperty doingProperty() {
    return attempt.doingProperty();
  }

  /// What went wrong, in a sentence; empty when nothing did.
  public ReadOnlyStringProperty errorProperty() {
    return attempt.errorProperty();
  }

  /// Why a password is asked for again; empty in an ordinary sign-in.
  public ReadOnlyStringProperty questionProperty() {
    return question.whyProperty();
  }

  /// The second factor, while the server asks for it.
  FactorStep factor() {
    return factor;
  }

  /// The practice cluster when it runs and is shown.
  public ObjectProperty<@Nullable PracticeOffer> practiceProperty() {
    return practice;
  }

  /// What counts for a connection that says nothing else.
  Limits usualLimits() {
    return core.usual().get();
  }

  // Commands

  /// Shows a saved connection and looks at its certificate.
  public void select(Connection connection) {
    if (PracticeOffer.isPractice(connection.id())) {
      startPractice(connection.product());
      return;
    }
    leave();
    selected.set(connection);
    form.show(connection);
    trust.check();
  }

  /// An empty form.
  public void addNew() {
    leave();
    selected.set(null);
    fresh = UUID.randomUUID().toString();
    form.clear();
  }

  /// Starts the practice cluster and fills in its first account.
  public void startPractice() {
    startPractice(Product.PVE);
  }

  /// Starts what plays this product, and fills in its first account.
  private void startPractice(Product product) {
    leave();
    selected.set(null);
    practising.start(product, trust::check);
  }

  /// Fills in a practice account or token.
  public void choose(PracticeOffer.Account account) {
    practising.fill(account, described());
  }

  /// The server is that product; where Hypercall plays the server, it plays that.
  void choose(Product product) {
    if (trust.isOurs()) {
      startPractice(product);
      return;
    }
    form.product().choose(product);
    if (trust.isSettled()) {
      realms.read(described());
    } else if (!form.hostProperty().get().isBlank()) {
      trust.check();
    }
  }

  private void settled() {
    if (!early.carryOut(this::enter)) {
      realms.read(described());
    }
  }

  /// Where what is pasted belongs.
  Pasting pasting() {
    return pasting;
  }

  /// Signs in; the secret is taken over. Tells an error in place when something is missing.
  public void connect(Secret typed) {
    Secret secret = pasting.settled(typed);
    form.tidy();
    Optional<String> fault =
        form.serverFault()
            .or(form::accountFault)
            .or(form.waits()::fault)
            .or(() -> form.secretFault(secret));
    if (fault.isPresent()) {
      secret.close();
      attempt.fail(fault.get());
      return;
    }
    if (trust.isSettled()) {
      enter(described(), secret);
    } else {
      early.keep(described(), secret);
    }
  }

  /// Goes on with the second factor the server asked for; it is taken over.
  public void answerFactor(Secret typed) {
    if (typed.length() == 0) {
      typed.close();
      attempt.fail(factor.missing());
    } else if (!question.answer(typed)) {
      signIn(described(), typed, core.signInFurther());
    }
  }

  private void enter(Connection wanted, Secret secret) {
    if (!question.answer(secret)) {
      signIn(wanted, secret, core.signIn());
    }
  }

  private void signIn(Connection wanted, Secret secret, ConnectCore.SignIn step) {
    book.trusted(wanted, trust.isForGood());
    Connection kept = book.kept(wanted);
    Entering entering = new Entering();
    attempt.start(
        "Signing in… (a Proxmox server takes 3 seconds to say no)",
        call -> entering.run(step, wanted, secret, call, core.save(), kept),
        half -> half.ifPresentOrElse(factor::ask, () -> joined(wanted)),
        why -> {
          entering.learn(form.product(), attempt, why);
          realms.readIfUnread(wanted);
        });
  }

  private void joined(Connection done) {
    factor.drop();
    selected.set(done);
    book.put(done);
    core.connected().accept(done);
  }

  /// Asks for an expired session's password here, or its second factor; `cancel` answers "no".
  public void askAgain(
      Connection connection,
      Optional<HalfTicket> half,
      String why,
      CompletableFuture<Optional<Secret>> answer) {
    leave();
    selected.set(connection);
    form.show(connection);
    question.ask(why, answer);
    half.ifPresent(factor::ask);
    practising.again(connection, half.isEmpty(), trust::check);
  }

  /// Ends what is under way; a question is answered with "no".
  public void cancel() {
    leave();
    if (trust.certificateProperty().get() instanceof CertificateState.Checking) {
      trust.reset();
    }
  }

  private void leave() {
    attempt.cancel();
    early.drop();
    factor.drop();
    practice.set(null);
    question.no();
  }

  private void serverEdited() {
    if (!(trust.certificateProperty().get() instanceof CertificateState.Unchecked)) {
      attempt.cancel();
      trust.reset();
    }
    Connection now = selected.get();
    boolean same =
        now != null
            && now.host().equals(form.hostProperty().get())
            && Integer.toString(now.port()).equals(form.portProperty().get());
    // Typed there and back again is no way round a pin.
    form.trustProperty().set(same ? now.trust() : new Trust.System());
  }

  private Connection described() {
    Connection now = selected.get();
    return form.connection(now == null ? fresh : now.id());
  }
}
