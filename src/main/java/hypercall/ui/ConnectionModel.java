package hypercall.ui;

import hypercall.http.Exchange;
import hypercall.practice.Drill;
import hypercall.pve.Connection;
import hypercall.pve.PasswordChange;
import hypercall.pve.Session;
import hypercall.pve.SessionService;
import hypercall.pve.ToldSecret;
import hypercall.ui.connect.ConnectModel;
import hypercall.ui.connect.PasswordModel;
import hypercall.ui.drills.DrillsModel;
import hypercall.ui.kit.Background;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// The connection on top: where everything is sent, as whom, and what the server is known to be.
final class ConnectionModel {
  private final Sessions sessions;
  private final Background background;
  private final ObservableList<Connection> connections = FXCollections.observableArrayList();

  private final ObjectProperty<@Nullable Connection> connection = new SimpleObjectProperty<>();
  private final ObjectProperty<Session> session =
      new SimpleObjectProperty<>(new Session.SignedOut());
  private final BooleanProperty connecting = new SimpleBooleanProperty();
  private final ObservableMap<String, String> signedIn = FXCollections.observableHashMap();

  private final ServerFacts facts;
  private final DrillsModel drills;
  private final PasswordModel password;
  private final KeepAlive keepAlive;
  private Consumer<Connection> beforeConnect = top -> {};
  private @Nullable SessionService followed;
  private SessionService.@Nullable Subscription following;

  ConnectionModel(Sessions sessions, Background background) {
    this.sessions = sessions;
    this.background = background;
    facts = new ServerFacts(background);
    drills = new DrillsModel(connection, background, this::drilled);
    password =
        new PasswordModel(
            (of, now, fresh, call) -> PasswordChange.ask(sessions.of(of), now, fresh, call),
            background);
    keepAlive = new KeepAlive(sessions, background);
    sessions.onChange(id -> background.tell(() -> noted(id)));
    connections.addListener((ListChangeListener<Connection>) this::listChanged);
  }

  /// Changing the password of who is signed in.
  PasswordModel password() {
    return password;
  }

  /// Every connection there is, in the order people see them.
  ObservableList<Connection> connections() {
    return connections;
  }

  /// The one on top; null before the first.
  ObservableValue<@Nullable Connection> connectionProperty() {
    return connection;
  }

  /// Who is signed in, by the id of the connection; one that is signed out is not in it.
  ObservableMap<String, String> signedIn() {
    return signedIn;
  }

  ObservableValue<Session> sessionProperty() {
    return session;
  }

  /// `PVE 9.2`, or empty while unknown.
  ObservableValue<String> versionProperty() {
    return facts.version();
  }

  /// `2 of 3 nodes online`, or empty while unknown.
  ObservableValue<String> nodesOnlineProperty() {
    return facts.nodesOnline();
  }

  /// `Server's clock 3 h ahead`; empty while it agrees with this machine's.
  ObservableValue<String> clockProperty() {
    return facts.clock();
  }

  /// Names of the server's nodes, for pick lists.
  ObservableList<String> nodes() {
    return facts.nodes();
  }

  /// Whether the connect pane is in front.
  BooleanProperty connectingProperty() {
    return connecting;
  }

  /// `admin@pve · 127.0.0.1:8006`.
  ObservableValue<String> accountProperty() {
    return connection.flatMap(c -> session.map(s -> ConnectionWords.account(c, s))).orElse("");
  }

  /// How the server's certificate is trusted, in a few words.
  ObservableValue<String> trustProperty() {
    return connection.map(ConnectionWords::trust).orElse("");
  }

  /// What goes wrong on purpose while the practice cluster is on top.
  DrillsModel drills() {
    return drills;
  }

  boolean isSignedIn() {
    return !who().isEmpty();
  }

  /// Who is signed in where; empty when nobody is. A renewed ticket changes nothing here.
  String who() {
    Connection at = connection.get();
    String where = at == null ? "" : " at " + at.id();
    String who = Sessions.who(session.get());
    return who.isEmpty() ? "" : who + where;
  }

  /// The service requests go through; empty before a connection is chosen.
  Optional<SessionService> service() {
    return Optional.ofNullable(followed);
  }

  /// What people call the connection of a service now; it may have been renamed since its sign-in.
  String nameOf(SessionService service) {
    return asListed(service.connection()).name();
  }

  /// A connection with the name and colour it has now.
  Connection asListed(Connection connection) {
    return listed(connection.id()).filter(connection::isSameDoor).orElse(connection);
  }

  private Optional<Connection> listed(String id) {
    return connections.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  // Commands

  /// Who brings the connection on top into the connect pane before it is shown.
  void setBeforeConnect(Consumer<Connection> now) {
    beforeConnect = now;
  }

  /// Shows the connect pane with the connection on top in it; an open one stays as it is.
  void showConnect() {
    if (!connecting.get()) {
      Optional.ofNullable(connection.get()).ifPresent(beforeConnect);
      connecting.set(true);
    }
  }

  void hideConnect() {
    connecting.set(false);
  }

  /// Begins the change of a password. A question for the sign-in is answered with "no" first:
  /// behind the pane nobody could answer it, and the change would wait its turn for ever.
  void changePassword(Connection of, String account) {
    hideConnect();
    password.open(of, account);
  }

  /// Puts a connection on top; one that is signed in at once, for another the pane asks.
  void switchTo(Connection wanted) {
    if (listed(wanted.id()).isPresent() || !wanted.id().equals(ConnectModel.PRACTICE)) {
      follow(wanted);
    }
    boolean there = wanted.equals(connection.get()) && isSignedIn();
    if (!there) {
      beforeConnect.accept(wanted);
    }
    connecting.set(!there);
  }

  /// Puts the connection at this place of the list on top, counted from 1.
  void switchTo(int place) {
    if (place <= connections.size()) {
      switchTo(connections.get(place - 1));
    }
  }

  /// Puts a connection on top without asking for anything.
  void follow(Connection wanted) {
    SessionService service = sessions.of(wanted);
    if (service == followed) {
      connection.set(wanted);
      return;
    }
    forgetTop();
    followed = service;
    connection.set(wanted);
    changed(service, service.session());
    following = service.subscribe(now -> background.tell(() -> changed(service, now)));
  }

  /// Nobody is to see a new server together with the account of the old one.
  private void forgetTop() {
    stopFollowing();
    facts.forget();
    session.set(new Session.SignedOut());
    connection.set(null);
  }

  /// Keeps up with what became of the connections: a renamed one stays signed in, one with another
  /// server, account or trust does not, one that is gone is no longer on top.
  private void listChanged(ListChangeListener.Change<? extends Connection> change) {
    while (change.next()) {
      change.getAddedSubList().forEach(sessions::agree);
    }
    Connection top = connection.get();
    if (top != null) {
      listed(top.id()).ifPresentOrElse(this::follow, this::forgetTop);
    }
  }

  private void noted(String id) {
    String who = sessions.who(id);
    if (who.isEmpty()) {
      signedIn.remove(id);
    } else {
      signedIn.put(id, who);
    }
    keepAlive.needed(!signedIn.isEmpty());
  }

  /// The secrets an answer told, while a session holds them.
  List<ToldSecret> secrets(Exchange exchange) {
    return sessions.secrets(exchange);
  }

  void signOut(Connection from) {
    sessions.signOut(from.id());
  }

  /// Reads version and nodes again.
  void refresh() {
    service().ifPresent(facts::learn);
  }

  /// What a drill changes and the window shows is read again.
  private void drilled(Drill drill) {
    if (drill == Drill.NODE_OFFLINE && isSignedIn()) {
      refresh();
    }
  }

  /// Where what the interface is told runs.
  Executor interfaceThread() {
    return background.tell();
  }

  void close() {
    keepAlive.needed(false);
    stopFollowing();
  }

  private void stopFollowing() {
    if (following != null) {
      following.close();
    }
    following = null;
    followed = null;
  }

  private void changed(SessionService service, Session now) {
    if (service != followed) {
      return;
    }
    boolean before = isSignedIn();
    session.set(now);
    facts.heard(service.clockDifference());
    if (isSignedIn() && !before) {
      facts.learn(service);
    } else if (!isSignedIn()) {
      facts.nodesOnline().set("");
    }
  }
}
