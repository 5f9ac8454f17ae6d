package hypercall.practice;

import hypercall.schema.ApiNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A running practice cluster: a Proxmox VE 9 double on loopback TLS, with a life of its own.
///
/// It owns its port and its threads; [#close] ends them all. Whatever it is told it keeps only in
/// memory, so that every start is a fresh cluster; only its certificate may be kept in a folder.
public final class PracticeCluster implements AutoCloseable {
  private final Listener listener;
  private final Cluster cluster;
  private final EndpointTable table;
  private final World world;
  private final Keys keys;
  private final PracticeOptions options;

  private PracticeCluster(PracticeOptions options) throws IOException, GeneralSecurityException {
    this.options = options;
    InstantSource clock = options.clock();
    world =
        options.asRecorded()
            ? RecordedWorld.make(clock.instant(), options.seed())
            : OwnWorld.make(clock.instant(), options.seed());
    Path home = options.home();
    keys = home == null ? Keys.create(names()) : new KeyFolder(home).keys(names());
    TaskLog tasks = new TaskLog(clock, options.taskPace());
    cluster = new Cluster(world.make(), tasks, clock, fingerprint());
    remember(tasks);
    Directory directory = world.directory();
    Tickets tickets = new Tickets(keys.tickets(), clock, options.ticketLifetime());
    CsrfTokens csrf = new CsrfTokens(keys.csrfSecret(), clock, options.ticketLifetime());
    SignIn signIn = new SignIn(directory, tickets, csrf, clock, world.make().name());
    table = table(directory, signIn);
    RequestHandler handler =
        new RequestHandler(
            table,
            new Authenticator(directory, tickets, csrf, clock),
            new Dispatcher(table, directory, cluster),
            new Random(options.seed()),
            options.failureDelay());
    listener =
        new Listener(options.port(), tls().getSocketFactory(), handler, clock, options.idleClose());
    listener.start();
  }

  /// Starts a cluster.
  ///
  /// @throws IOException when the port is taken or the folder of its keys cannot be used
  public static PracticeCluster start(PracticeOptions options) throws IOException {
    try {
      return new PracticeCluster(options);
    } catch (GeneralSecurityException e) {
      throw new IOException(
          "this Java lacks what the practice cluster needs for TLS: " + e.getMessage(), e);
    }
  }

  private List<String> names() {
    String local = world.make().nodes().getFirst().name();
    List<String> names = new ArrayList<>();
    world.make().nodes().forEach(node -> names.add(node.name()));
    names.add(local + ".practice.test");
    return names;
  }

  private void remember(TaskLog tasks) {
    for (World.PastTask past : world.past()) {
      Node node = cluster.node(past.node()).orElseThrow();
      tasks.remember(
          node,
          past.type(),
          past.id(),
          past.authid(),
          past.start(),
          past.took(),
          past.status(),
          past.log());
    }
  }

  private EndpointTable table(Directory directory, SignIn signIn) {
    List<Endpoint> endpoints = new ArrayList<>();
    endpoints.addAll(
        new IndexEndpoints((path, member) -> table.children(path, member)).endpoints());
    endpoints.addAll(new ClusterEndpoints(cluster).endpoints());
    endpoints.addAll(new NodeEndpoints(cluster).endpoints());
    endpoints.addAll(new GuestEndpoints(cluster, Guest.Kind.QEMU).endpoints());
    endpoints.addAll(new GuestEndpoints(cluster, Guest.Kind.LXC).endpoints());
    endpoints.addAll(new TaskEndpoints(cluster).endpoints());
    endpoints.addAll(new AccessEndpoints(directory, signIn).endpoints());
    return new EndpointTable(endpoints);
  }

  private SSLContext tls() throws IOException, GeneralSecurityException {
    char[] none = new char[0];
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, none);
    // Only the leaf is sent, no chain, as a fresh node does it (wire-facts 2).
    Certificate[] leaf = {keys.node().certificate()};
    store.setKeyEntry("node", keys.node().key(), none, leaf);
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, none);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  /// The port it listens on.
  public int port() {
    return listener.port();
  }

  /// Where it is reached: `https://127.0.0.1:PORT`.
  public URI address() {
    return URI.create("https://127.0.0.1:" + port());
  }

  /// The SHA-256 fingerprint of its certificate, in capital hexadecimal digits with colons.
  public String fingerprint() {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(keys.node().certificate().getEncoded());
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(sum).toUpperCase(Locale.ROOT);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  /// The certificate it shows.
  public X509Certificate certificate() {
    return keys.node().certificate();
  }

  /// The certificate of its authority, which signed its own, as PEM text.
  public String caPem() {
    try {
      return Pem.encode(Pem.CERTIFICATE, keys.authority().certificate().getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("the authority's certificate cannot be written", e);
    }
  }

  /// The file its authority's certificate is kept in, when it has a folder.
  public Optional<Path> caFile() {
    return Optional.ofNullable(options.home()).map(home -> new KeyFolder(home).caFile());
  }

  /// Writes its authority's certificate to a file.
  ///
  /// @throws IOException when the file cannot be written
  public void writeCa(Path file) throws IOException {
    Files.writeString(file, caPem());
  }

  /// The accounts one can sign in with.
  public List<PracticeAccount> accounts() {
    return world.accounts();
  }

  /// The API tokens one can use.
  public List<PracticeToken> tokens() {
    return world.tokens();
  }

  /// The description of all it serves.
  public ApiNode description() {
    return table.root();
  }

  /// Takes a node off the network, or brings it back.
  ///
  /// @throws IllegalArgumentException when there is no such node
  public void setOnline(String node, boolean online) {
    if (cluster.node(node).isEmpty()) {
      throw new IllegalArgumentException("the practice cluster has no node " + node);
    }
    cluster.setOnline(node, online);
  }

  @Override
  public void close() {
    listener.close();
    cluster.close();
  }
}
