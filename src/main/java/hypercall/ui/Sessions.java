package hypercall.ui;

import hypercall.http.Call;
import hypercall.http.Exchange;
import hypercall.http.NoResponse;
import hypercall.http.Wire;
import hypercall.pve.Connection;
import hypercall.pve.PasswordPrompt;
import hypercall.pve.Realm;
import hypercall.pve.Session;
import hypercall.pve.SessionService;
import hypercall.pve.SignInFailed;
import hypercall.pve.ToldSecret;
import hypercall.secret.Redactor;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The session services of this run, one per connection.
///
/// A connection whose server, account or trust was changed gets a new, signed-out service: a ticket
/// is never carried over to another server. Another name or colour changes nothing.
final class Sessions implements AutoCloseable {
  private final Wire wire;
  private final Redactor redactor;
  private final InstantSource clock;
  private final PasswordPrompt prompt;
  private final Map<String, SessionService> byId = new HashMap<>();
  private volatile Consumer<String> changed = id -> {};

  Sessions(Wire wire, Redactor redactor, InstantSource clock, PasswordPrompt prompt) {
    this.wire = wire;
    this.redactor = redactor;
    this.clock = clock;
    this.prompt = prompt;
  }

  /// Who is told the id of a connection whose session has changed, on the thread that changed it.
  void onChange(Consumer<String> told) {
    changed = told;
  }

  /// The service of this connection as it is now.
  synchronized SessionService of(Connection connection) {
    SessionService known = byId.get(connection.id());
    if (known != null && known.connection().isSameDoor(connection)) {
      known.waitFor(connection.patience());
      return known;
    }
    SessionService fresh = fresh(connection);
    settle(fresh);
    return fresh;
  }

  /// A service to sign in with: that of the connection as it is, or one to be [#settle]d once the
  /// sign-in worked, so that a refused one does not end the session under way.
  synchronized SessionService toSignIn(Connection connection) {
    SessionService known = byId.get(connection.id());
    boolean same = known != null && known.connection().isSameDoor(connection);
    return same ? of(connection) : fresh(connection);
  }

  /// This service is the one of its connection from now on.
  synchronized void settle(SessionService now) {
    String id = now.connection().id();
    SessionService before = byId.put(id, now);
    if (before == now) {
      return;
    }
    now.subscribe(_ -> changed.accept(id));
    if (before != null) {
      before.close();
    }
  }

  /// Ends the session of a connection that leads elsewhere now; another time to wait counts at
  /// once.
  void agree(Connection now) {
    SessionService known;
    synchronized (this) {
      known = byId.get(now.id());
    }
    if (known != null && known.connection().isSameDoor(now)) {
      known.waitFor(now.patience());
    } else if (known != null) {
      forget(known.connection());
    }
  }

  /// Who is signed in through the connection with this id; empty when nobody is.
  synchronized String who(String id) {
    SessionService known = byId.get(id);
    return known == null ? "" : who(known.session());
  }

  /// The user or token of a session; empty when it is none yet.
  static String who(Session session) {
    return switch (session) {
      case Session.WithTicket ticket -> ticket.user();
      case Session.WithToken token -> token.tokenId();
      case Session.SignedOut _ -> "";
      case Session.NeedsSecondFactor _ -> "";
    };
  }

  /// Every service with a session.
  synchronized List<SessionService> signedIn() {
    return byId.values().stream().filter(service -> !who(service.session()).isEmpty()).toList();
  }

  /// The secrets an answer told, from the session that holds them.
  synchronized List<ToldSecret> secrets(Exchange exchange) {
    return byId.values().stream().flatMap(of -> of.secrets(exchange).stream()).toList();
  }

  /// Signs out of one connection; the others stay as they are.
  void signOut(String id) {
    SessionService known;
    synchronized (this) {
      known = byId.get(id);
    }
    if (known != null) {
      known.signOut();
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
  void forget(Connection connection) {
    SessionService known;
    synchronized (this) {
      known = byId.remove(connection.id());
    }
    if (known != null) {
      known.close();
      changed.accept(connection.id());
    }
  }

  @Override
  public synchronized void close() {
    byId.values().forEach(SessionService::close);
    byId.clear();
  }
}
