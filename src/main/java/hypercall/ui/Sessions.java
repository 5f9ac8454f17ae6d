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
    SessionService fresh = new SessionService(connection, wire, redactor, clock, prompt);
    byId.put(connection.id(), fresh);
    return fresh;
  }

  /// The realms of a server, asked as a stranger: a form that is being filled in ends no session.
  List<Realm> realms(Connection connection, Call call) throws NoResponse, SignInFailed {
    try (SessionService stranger = new SessionService(connection, wire, redactor, clock, prompt)) {
      return stranger.realms(call);
    }
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
