package hypercall.ui;

import hypercall.http.Call;
import hypercall.http.Trust;
import hypercall.pve.Connection;
import hypercall.pve.LiveNodes;
import hypercall.pve.ServerVersion;
import hypercall.pve.Session;
import hypercall.pve.SessionService;
import hypercall.ui.kit.Background;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The connection on top: where everything is sent, as whom, and what the server is known to be.
final class ConnectionModel {
  private final Sessions sessions;
  private final Background background;
  private final ObservableList<Connection> connections = FXCollections.observableArrayList();

  // Properties

  private final ObjectProperty<@Nullable Connection> connection = new SimpleObjectProperty<>();
  private final ObjectProperty<Session> session =
      new SimpleObjectProperty<>(new Session.SignedOut());
  private final StringProperty version = new SimpleStringProperty("");
  private final StringProperty nodesOnline = new SimpleStringProperty("");
  private final ObservableList<String> nodes = FXCollections.observableArrayList();
  private final BooleanProperty connecting = new SimpleBooleanProperty();

  private final Timeline everyMinute =
      new Timeline(new KeyFrame(Duration.minutes(1), e -> keepAlive()));
  private Consumer<Connection> beforeConnect = top -> {};
  private @Nullable SessionService followed;
  private SessionService.@Nullable Subscription following;

  ConnectionModel(Sessions sessions, Background background) {
    this.sessions = sessions;
    this.background = background;
    everyMinute.setCycleCount(Animation.INDEFINITE);
    session.subscribe(
        now -> {
          if (isSignedIn()) {
            everyMinute.play();
          } else {
            everyMinute.stop();
          }
        });
  }

  /// Every connection there is, in the order people see them.
  ObservableList<Connection> connections() {
    return connections;
  }

  /// The one on top; null before the first.
  ObservableValue<@Nullable Connection> connectionProperty() {
    return connection;
  }

  ObservableValue<Session> sessionProperty() {
    return session;
  }

  /// `PVE 9.2`, or empty while unknown.
  ObservableValue<String> versionProperty() {
    return version;
  }

  /// `2 of 3 nodes online`, or empty while unknown.
  ObservableValue<String> nodesOnlineProperty() {
    return nodesOnline;
  }

  /// Names of the server's nodes, for pick lists.
  ObservableList<String> nodes() {
    return nodes;
  }

  /// Whether the connect pane is in front.
  BooleanProperty connectingProperty() {
    return connecting;
  }

  /// `admin@pve · 127.0.0.1:8006`.
  ObservableValue<String> accountProperty() {
    return connection.flatMap(c -> session.map(s -> account(c, s))).orElse("");
  }

  /// How the server's certificate is trusted, in a few words.
  ObservableValue<String> trustProperty() {
    return connection.map(ConnectionModel::trustOf).orElse("");
  }

  boolean isSignedIn() {
    return !who().isEmpty();
  }

  /// Who is signed in where; empty when nobody is. A renewed ticket changes nothing here.
  String who() {
    Connection at = connection.get();
    String where = at == null ? "" : " at " + at.id();
    return switch (session.get()) {
      case Session.WithTicket ticket -> ticket.user() + where;
      case Session.WithToken token -> token.tokenId() + where;
      case Session.SignedOut s -> "";
      case Session.NeedsSecondFactor s -> "";
    };
  }

  /// The service requests go through; empty before a connection is chosen.
  Optional<SessionService> service() {
    return Optional.ofNullable(followed);
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

  /// Puts a connection on top; asks for its password when it is not signed in.
  void switchTo(Connection wanted) {
    follow(wanted);
    if (!isSignedIn()) {
      beforeConnect.accept(wanted);
      connecting.set(true);
    }
  }

  /// Puts a connection on top without asking for anything.
  void follow(Connection wanted) {
    stopFollowing();
    version.set("");
    nodesOnline.set("");
    nodes.clear();
    // Nobody is to see the new server together with the account of the old one.
    session.set(new Session.SignedOut());
    connection.set(wanted);
    SessionService service = sessions.of(wanted);
    followed = service;
    changed(service, service.session());
    following = service.subscribe(now -> background.tell(() -> changed(service, now)));
  }

  void signOut() {
    service().ifPresent(SessionService::signOut);
  }

  /// Reads version and nodes again.
  void refresh() {
    service().ifPresent(this::learn);
  }

  /// Renews a ticket that is near its end although nobody sends anything.
  private void keepAlive() {
    service()
        .filter(service -> isSignedIn())
        .ifPresent(
            service ->
                background.run(
                    () -> {
                      service.keepAlive(new Call());
                      return service;
                    },
                    done -> {},
                    // The next send tells what is wrong, where it can be read.
                    failure -> {}));
  }

  void close() {
    everyMinute.stop();
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
    if (isSignedIn() && !before) {
      learn(service);
    } else if (!isSignedIn()) {
      nodesOnline.set("");
    }
  }

  private void learn(SessionService service) {
    background.run(
        () -> ServerVersion.read(service, new Call()),
        found -> found.ifPresent(v -> version.set("PVE " + v.release())),
        failure -> version.set(""));
    background.run(
        () -> new LiveNodes(service).nodes(new Call()),
        this::showNodes,
        failure -> nodesOnline.set(""));
  }

  private void showNodes(List<LiveNodes.Node> found) {
    nodes.setAll(found.stream().map(LiveNodes.Node::name).toList());
    long online = found.stream().filter(LiveNodes.Node::online).count();
    nodesOnline.set(found.isEmpty() ? "" : online + " of " + found.size() + " nodes online");
  }

  private static String account(Connection c, Session session) {
    String where = c.host() + ":" + c.port();
    return switch (session) {
      case Session.WithTicket t -> t.user() + " · " + where;
      case Session.WithToken t -> t.tokenId() + " · " + where;
      case Session.SignedOut s -> "signed out · " + where;
      case Session.NeedsSecondFactor s -> s.user() + " needs a second factor · " + where;
    };
  }

  private static String trustOf(Connection c) {
    return switch (c.trust()) {
      case Trust.System s -> "Certificate checked by the system";
      case Trust.Pinned p ->
          "Certificate pinned SHA-256 "
              + p.fingerprint().substring(0, Math.min(5, p.fingerprint().length()))
              + "…"
              + p.fingerprint().substring(Math.max(0, p.fingerprint().length() - 2));
      case Trust.CaFile f -> "Certificate checked by " + f.file().getFileName();
    };
  }
}
