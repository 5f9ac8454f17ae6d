package hypercall.ui;

import hypercall.http.Authority;
import hypercall.http.Call;
import hypercall.http.Exchange;
import hypercall.http.NoResponse;
import hypercall.http.Wire;
import hypercall.practice.PracticeCluster;
import hypercall.practice.PracticeProduct;
import hypercall.pve.Connection;
import hypercall.pve.Product;
import hypercall.pve.SecondFactorAsked;
import hypercall.pve.SessionService;
import hypercall.pve.SignInFailed;
import hypercall.secret.Secret;
import hypercall.store.Workspace;
import hypercall.ui.connect.ConnectCore;
import hypercall.ui.connect.PracticeOffer;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the connect pane asks for, done by the core.
final class Joining {
  private static final String ORDER = "connections";

  private final Wire wire;
  private final Sessions sessions;
  private final PracticeDesk practice;
  private final Workspace workspace;
  private final ConnectionModel connections;
  private final Keeper keeper;

  /// The sign-in that waits for its second factor.
  private volatile @Nullable SessionService halfWay;

  Joining(
      Wire wire,
      Sessions sessions,
      PracticeDesk practice,
      Workspace workspace,
      ConnectionModel connections,
      Keeper keeper) {
    this.wire = wire;
    this.sessions = sessions;
    this.practice = practice;
    this.workspace = workspace;
    this.connections = connections;
    this.keeper = keeper;
  }

  /// The saved connections in the order a person gave them; new ones come last.
  static List<Connection> inOrder(Workspace workspace) {
    List<String> ids = List.of(workspace.setting(ORDER).orElse("").split(" "));
    return workspace.connections().stream()
        .sorted(
            Comparator.comparingInt(
                c -> ids.contains(c.id()) ? ids.indexOf(c.id()) : Integer.MAX_VALUE))
        .toList();
  }

  ConnectCore core() {
    return new ConnectCore(
        (connection, call) ->
            wire.probe(
                connection.host(),
                connection.port(),
                connection.trust(),
                connection.patience(),
                call),
        file -> Authority.inFile(file, Instant.now()),
        sessions::realms,
        this::signIn,
        this::signInFurther,
        this::startPractice,
        workspace::save,
        new Saved(keeper, sessions),
        this::joined,
        wire::limits);
  }

  private void signIn(Connection connection, Secret secret, Call call)
      throws NoResponse, SignInFailed {
    SessionService session = sessions.toSignIn(connection);
    Exchange answer =
        switch (connection.signIn()) {
          case Connection.SignIn.Password _, Connection.SignIn.Ticket _ ->
              withPassword(session, secret, call);
          case Connection.SignIn.Token _ -> session.signInWithToken(secret, call);
        };
    settle(session, answer);
  }

  private Exchange withPassword(SessionService session, Secret password, Call call)
      throws NoResponse, SignInFailed {
    try {
      return session.signIn(password, call);
    } catch (SecondFactorAsked asked) {
      halfWay = session;
      throw asked;
    }
  }

  private void signInFurther(Connection connection, Secret typed, Call call)
      throws NoResponse, SignInFailed {
    SessionService session = halfWay;
    if (session == null || !session.connection().isSameDoor(connection)) {
      typed.close();
      throw new SignInFailed("No second factor is asked for any more: sign in anew.");
    }
    settle(session, session.signInFurther(typed, call));
  }

  private void settle(SessionService session, Exchange answer) {
    answer.response().body().close();
    sessions.settle(session);
    halfWay = null;
  }

  private PracticeOffer startPractice(Product product) throws IOException {
    PracticeProduct played =
        PracticeProduct.of(product.word())
            .orElseThrow(() -> new IOException(product.title() + " is not played for practice."));
    PracticeCluster cluster = practice.start(played);
    return new PracticeOffer(
        product,
        cluster.address().getHost(),
        cluster.port(),
        cluster.fingerprint(),
        cluster.accounts().stream()
            .map(a -> new PracticeOffer.Account(a.userid(), a.password(), a.rights(), a.totp()))
            .toList(),
        cluster.tokens().stream()
            .map(t -> new PracticeOffer.Account(t.id(), t.secret(), t.rights()))
            .toList());
  }

  private void joined(Connection connection) {
    connections.follow(connection);
    connections.hideConnect();
  }

  /// The saved connections on disk, one change after the other.
  private record Saved(Keeper keeper, Sessions sessions) implements ConnectCore.Shelf {
    @Override
    public void keep(Connection connection) {
      keeper.keep(
          "“" + connection.name() + "”", () -> keeper.workspace().save(connection), () -> {});
    }

    @Override
    public void drop(Connection connection) {
      sessions.forget(connection);
      keeper.keep(
          "That “" + connection.name() + "” is deleted",
          () -> keeper.workspace().delete(connection),
          () -> {});
    }

    @Override
    public void order(List<String> ids) {
      keeper.setting(ORDER, String.join(" ", ids));
    }

    @Override
    public void signOut(Connection connection) {
      sessions.signOut(connection.id());
    }
  }
}
