package hypercall.pve;

import hypercall.http.Body;
import hypercall.http.Call;
import hypercall.http.Exchange;
import hypercall.http.Headers;
import hypercall.http.Limits;
import hypercall.http.NoResponse;
import hypercall.http.Request;
import hypercall.http.Trust;
import hypercall.http.Wire;
import hypercall.practice.PracticeCluster;
import hypercall.practice.PracticeOptions;
import hypercall.secret.Redactor;
import hypercall.secret.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

/// A practice cluster over real TLS, and a client of it, each with a clock of its own. Its keys are
/// kept in the folder: making new ones takes longer than most tests.
final class Lab implements AutoCloseable {
  static final String PASSWORD = "practice";

  final TestClock clientClock = new TestClock();
  final TestClock serverClock = new TestClock();
  final Redactor redactor = new Redactor();
  final PracticeCluster cluster;
  private final Wire wire;

  Lab(Path spill) throws IOException {
    this(spill, Duration.ofHours(2));
  }

  Lab(Path spill, Duration ticketLife) throws IOException {
    this(spill, options -> options.withTicketLifetime(ticketLife));
  }

  Lab(Path spill, UnaryOperator<PracticeOptions> refined) throws IOException {
    cluster =
        PracticeCluster.start(
            refined.apply(
                PracticeOptions.forTests().withClock(serverClock).withHome(spill.resolve("keys"))));
    wire = new Wire(redactor, Limits.DEFAULT, spill);
  }

  Connection connection(Connection.SignIn signIn) {
    return new Connection(
            "lab",
            "lab",
            "127.0.0.1",
            cluster.port(),
            signIn,
            new Trust.Pinned(cluster.fingerprint()))
        .withProduct(Product.of(cluster.product().word()).orElseThrow());
  }

  /// A client that signs in as this user, and says no when it is asked for the password again.
  SessionService client(String user, String realm) {
    return client(user, realm, (_, _, _) -> java.util.Optional.empty());
  }

  SessionService client(String user, String realm, PasswordPrompt prompt) {
    return client(connection(new Connection.SignIn.Password(user, realm)), prompt);
  }

  SessionService client(Connection connection, PasswordPrompt prompt) {
    return new SessionService(
        connection,
        wire,
        redactor,
        clientClock,
        clientClock::nanos,
        SessionService.TICKET_LIFE,
        prompt);
  }

  SessionService tokenClient(String tokenId) {
    return new SessionService(
        connection(new Connection.SignIn.Token(tokenId)),
        wire,
        redactor,
        clientClock,
        (_, _, _) -> java.util.Optional.empty());
  }

  /// Signed in as the administrator.
  SessionService admin(PasswordPrompt prompt) throws IOException {
    SessionService client = client("admin", "pve", prompt);
    client.signIn(password(), new Call());
    return client;
  }

  static Secret password() {
    return Secret.copyOf(PASSWORD);
  }

  /// Both clocks go on.
  void pass(Duration time) {
    clientClock.pass(time);
    serverClock.pass(time);
  }

  Request request(String method, String path) {
    return new Request(
        method, URI.create(cluster.address() + "/api2/json" + path), Headers.NONE, Body.NONE);
  }

  static Exchange get(SessionService client, String path) throws NoResponse {
    return send(client, "GET", path);
  }

  static Exchange send(SessionService client, String method, String path) throws NoResponse {
    Request request =
        new Request(method, URI.create(client.connection().base() + path), Headers.NONE, Body.NONE);
    return client.send(request, Set.of(), new Call());
  }

  /// What is told of an answer while its body still comes.
  static Exchange headOf(SessionService client, String path) throws NoResponse {
    List<Exchange> told = new ArrayList<>();
    Call.Watcher watcher =
        new Call.Watcher() {
          @Override
          public void answered(Exchange soFar) {
            told.add(soFar);
          }
        };
    Request request =
        new Request("GET", URI.create(client.connection().base() + path), Headers.NONE, Body.NONE);
    client.send(request, Set.of(), new Call(watcher));
    return told.getFirst();
  }

  /// Runs the same call so many times at once, and gives all results.
  static <T> List<T> atOnce(int times, Callable<T> call)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<T> results = new ArrayList<>();
      for (Future<T> done : threads.invokeAll(java.util.Collections.nCopies(times, call))) {
        results.add(done.get());
      }
      return results;
    }
  }

  @Override
  public void close() {
    wire.close();
    cluster.close();
  }
}
