package hypercall.ui;

import hypercall.http.Call;
import hypercall.http.Exchange;
import hypercall.http.NoResponse;
import hypercall.http.Wire;
import hypercall.practice.PracticeCluster;
import hypercall.pve.Connection;
import hypercall.pve.SessionService;
import hypercall.pve.SignInFailed;
import hypercall.secret.Secret;
import hypercall.store.Workspace;
import hypercall.ui.connect.ConnectCore;
import hypercall.ui.connect.PracticeOffer;
import java.io.IOException;

/// What the connect pane asks for, done by the core.
final class Joining {
  private final Wire wire;
  private final Sessions sessions;
  private final PracticeDesk practice;
  private final Workspace workspace;
  private final ConnectionModel connections;

  Joining(
      Wire wire,
      Sessions sessions,
      PracticeDesk practice,
      Workspace workspace,
      ConnectionModel connections) {
    this.wire = wire;
    this.sessions = sessions;
    this.practice = practice;
    this.workspace = workspace;
    this.connections = connections;
  }

  ConnectCore core() {
    return new ConnectCore(
        (connection, call) ->
            wire.probe(connection.host(), connection.port(), connection.trust(), call),
        sessions::realms,
        this::signIn,
        this::startPractice,
        workspace::save,
        this::forget,
        this::joined);
  }

  private void signIn(Connection connection, Secret secret, Call call)
      throws NoResponse, SignInFailed {
    SessionService session = sessions.toSignIn(connection);
    Exchange answer =
        switch (connection.signIn()) {
          case Connection.SignIn.Password p -> session.signIn(secret, call);
          case Connection.SignIn.Token t -> session.signInWithToken(secret, call);
        };
    answer.response().body().close();
    sessions.settle(session);
  }

  private PracticeOffer startPractice() throws IOException {
    PracticeCluster cluster = practice.start();
    return new PracticeOffer(
        cluster.address().getHost(),
        cluster.port(),
        cluster.fingerprint(),
        cluster.accounts().stream()
            .map(a -> new PracticeOffer.Account(a.userid(), a.password(), a.rights()))
            .toList(),
        cluster.tokens().stream()
            .map(t -> new PracticeOffer.Account(t.id(), t.secret(), t.rights()))
            .toList());
  }

  private void forget(Connection connection) throws IOException {
    sessions.forget(connection);
    workspace.delete(connection);
  }

  private void joined(Connection connection) {
    connections.follow(connection);
    connections.hideConnect();
  }
}
