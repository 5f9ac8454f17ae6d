package hypercall.practice;

import hypercall.schema.ApiNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// A running practice cluster: a Proxmox VE 9 double on loopback TLS, with a life of its own; or a
/// double of Backup Server or Mail Gateway, for signing in and looking round.
///
/// It owns its port and its threads; [#close] ends them all. Whatever it is told it keeps only in
/// memory, so that every start is a fresh cluster; only its certificate may be kept in a folder.
public final class PracticeCluster implements AutoCloseable {
  private final Listener listener;
  private final Cluster cluster;
  private final EndpointTable table;
  private final Dispatcher dispatcher;
  private final World world;
  private final Keys keys;
  private final CertificateView leaf;
  private final Drills drills;
  private final SSLSocketFactory usual;
  private volatile @Nullable SSLSocketFactory other;
  private final PracticeOptions options;

  private PracticeCluster(PracticeOptions options) throws IOException, GeneralSecurityException {
    this.options = options;
    InstantSource clock = options.clock();
    drills = new Drills(clock, options.ticketLifetime());
    PracticeProduct product = options.product();
    world = World.of(options);
    Path home = options.home();
    keys = home == null ? Keys.create(names()) : new KeyFolder(home).keys(names());
    TaskLog tasks = new TaskLog(drills, options.taskPace());
    CertificateView authority =
        new CertificateView("pve-root-ca.pem", keys.authority().certificate());
    leaf = new CertificateView("pve-ssl.pem", keys.node().certificate());
    String version = options.beforeEightFour() ? NodeView.OLD_VERSION : NodeView.VERSION;
    cluster = new Cluster(world.make(), tasks, drills, version, List.of(authority, leaf));
    remember(tasks);
    Directory directory = world.directory();
    directory.separateAllTokens(() -> drills.on(Drill.SEPARATED_TOKENS));
    Tickets tickets = new Tickets(product, keys.tickets(), drills, drills::ticketLifetime);
    CsrfTokens csrf =
        new CsrfTokens(product.csrfAlgorithm(), keys.csrfSecret(), drills, drills::ticketLifetime);
    SignIn signIn = new SignIn(product, directory, tickets, csrf, drills, world.make().name());
    Uploads uploads = new Uploads();
    List<Described> described = DescriptionText.of(product);
    Actions actions = actions(directory, signIn, uploads);
    new CephEndpoints(described).into(actions);
    table = new EndpointTable(described, actions);
    Authenticator authenticator = new Authenticator(product, directory, tickets, csrf, drills);
    dispatcher = new Dispatcher(table, directory, cluster);
    Pages pages = new Pages(product, table.root(), clock.instant());
    Random random = new Random(options.seed());
    Handler handler =
        product == PracticeProduct.PBS
            ? new BackupHandler(
                table,
                authenticator,
                dispatcher,
                pages,
                new BackupEnvelope(random),
                options.failureDelay())
            : new RequestHandler(
                table,
                authenticator,
                dispatcher,
                new UploadHandler(authenticator, dispatcher, uploads),
                pages,
                random,
                options.failureDelay(),
                options.beforeEightFour(),
                product.cookies().getFirst());
    usual = tls(keys.node()).getSocketFactory();
    listener =
        new Listener(options.port(), this::socketFactory, handler, drills, options.idleClose());
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
    if (options.product() != PracticeProduct.PVE) {
      names.add(options.product().host());
    }
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

  private Actions actions(Directory directory, SignIn signIn, Uploads uploads) {
    Actions actions = new Actions();
    if (options.product() == PracticeProduct.PVE) {
      new ClusterParts(cluster, directory, drills, options.seed())
          .into(actions, signIn, uploads, () -> dispatcher);
    } else {
      new SisterEndpoints(options.product(), cluster, directory, signIn).into(actions);
    }
    return actions;
  }

  /// What connections are made with: another certificate while that drill is on.
  private SSLSocketFactory socketFactory() {
    SSLSocketFactory changed = other;
    return drills.on(Drill.CHANGED_CERTIFICATE) && changed != null ? changed : usual;
  }

  private static SSLContext tls(CertificateAuthority.Identity node)
      throws IOException, GeneralSecurityException {
    char[] none = new char[0];
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, none);
    // Only the leaf is sent, no chain, as a fresh node does it (wire-facts 2).
    Certificate[] leaf = {node.certificate()};
    store.setKeyEntry("node", node.key(), none, leaf);
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, none);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  /// Which product it plays.
  public PracticeProduct product() {
    return options.product();
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
    return leaf.fingerprint();
  }

  /// The certificate it shows.
  public X509Certificate certificate() {
    return keys.node().certificate();
  }

  /// The certificate of its authority, which signed its own, as PEM text.
  public String caPem() {
    return cluster.certificates().getFirst();
  }

  /// The file its authority's certificate is kept in, when it has a folder.
  public Optional<Path> caFile() {
    return Optional.ofNullable(options.home()).map(home -> new KeyFolder(home).caFile());
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

  /// Switches a drill on or off, at once and for everybody.
  public void set(Drill drill, boolean on) {
    if (drill == Drill.CHANGED_CERTIFICATE && on && other == null) {
      other = otherCertificate();
    }
    // Whoever has but one node would not answer at all.
    if (drill == Drill.NODE_OFFLINE && world.make().nodes().size() > 1) {
      cluster.setOnline(world.make().nodes().getLast().name(), !on);
    }
    drills.set(drill, on);
    if (drill == Drill.CHANGED_CERTIFICATE) {
      listener.closeIdle();
    }
  }

  private SSLSocketFactory otherCertificate() {
    try {
      return tls(Keys.create(names()).node()).getSocketFactory();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("another certificate cannot be made", e);
    }
  }

  /// The drills that are on.
  public Set<Drill> drills() {
    return drills.all();
  }

  @Override
  public void close() {
    listener.close();
    cluster.close();
  }
}
