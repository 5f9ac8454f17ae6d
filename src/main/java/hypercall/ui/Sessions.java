package hypercall.ui;

import hypercall.http.Call;
import hypercall.http.NoResponse;
import hypercall.http.Wire;
import hypercall.pve.Connection;
import hypercall.pve.Realm;
import hypercall.pve.SessionService;
import hypercall.pve.SignInFailed;
import hypercall.secret.Redactor;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The session services of this run, one per connection.
///
/// A connection whose server, account or trust was changed gets a new, signed-out service: a ticket
/// is never carried over to another server.
final class Sessions implements AutoCloseable {
  private final Wire wire;
  private final Redactor redactor;
  private final InstantSource clock;
  private final SessionService.PasswordPrompt prompt;
  private final Map<String, SessionService> byId = new HashMap<>();

  Sessions(
      Wire wire, Redactor redactor, InstantSource clock, SessionService.PasswordPrompt prompt) {
    this.wire = wire;
    this.redactor = redactor;
    this.clock = clock;
    this.prompt = prompt;
  }

  /// The service of this connection as it is now.
  synchronized SessionService of(Connection connection) {
    SessionService known = byId.get(connection.id());
    if (known != null && known.connection().equals(connection)) {
      return known;
    }
    if (known != null) {
      known.close();
    }
    SessionService fresh = fresh(connection);
    byId.put(connection.id(), fresh);
    return fresh;
  }

  /// A service to sign in with: that of the connection as it is, or one to be [#settle]d once the
  /// sign-in worked, so that a refused one does not end the session under way.
  synchronized SessionService toSignIn(Connection connection) {
    SessionService known = byId.get(connection.id());
    return known != null && known.connection().equals(connection) ? known : fresh(connection);
  }

  /// This service is the one of its connection from now on.
  synchronized void settle(SessionService signedIn) {
    SessionService before = byId.put(signedIn.connection().id(), signedIn);
    if (before != null && before != signedIn) {
      before.close();
    }
  }

  /// The realms a server offers; no session is touched.
  List<Realm> realms(Connection connection, Call call) throws NoResponse, SignInFailed {
    try (SessionService passing = fresh(connection)) {
      return passing.realms(call);
    }
  }

  private SessionService fresh(Connection connection) {
    return new SessionService(connection, wire, redactor, clock, prompt);
  }

  /// Signs out and forgets one connection.
  synchronized void forget(Connection connection) {
    SessionService known = byId.remove(connection.id());
    if (known != null) {
      known.close();
    }
  }

  @Override
  public synchronized void close() {
    byId.values().forEach(SessionService::close);
    byId.clear();
  }
}
