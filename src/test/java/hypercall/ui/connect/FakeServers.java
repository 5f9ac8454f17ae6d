package hypercall.ui.connect;

import hypercall.http.Authority;
import hypercall.http.Certificate;
import hypercall.http.Limits;
import hypercall.http.NoResponse;
import hypercall.http.Phase;
import hypercall.http.Trust;
import hypercall.http.Wire;
import hypercall.pve.Connection;
import hypercall.pve.HalfTicket;
import hypercall.pve.OtherProduct;
import hypercall.pve.Product;
import hypercall.pve.Realm;
import hypercall.pve.SecondFactorAsked;
import hypercall.pve.SignInFailed;
import hypercall.secret.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The core as the pane sees it, with a server whose certificate and passwords a test decides;
/// keeps what was asked, in order.
final class FakeServers {
  static final String FIRST =
      "4F:9A:11:0C:77:E2:3B:90:1D:5E:AA:08:6C:42:F7:B1:"
          + "2C:D8:93:05:EE:61:7A:4B:C0:39:8F:D2:16:A5:58:C1";
  static final String OTHER =
      "A0:11:5C:93:27:6E:F4:08:BB:D1:3A:C7:49:E5:70:2F:"
          + "98:16:6D:B4:0A:83:FC:51:DE:27:C9:74:3E:0F:A6:12";

  final List<String> asked = new ArrayList<>();
  final List<Secret> secrets = new ArrayList<>();
  final List<Connection> joined = new ArrayList<>();
  List<String> order = List.of();
  String fingerprint = FIRST;
  boolean reachable = true;
  String password = "right";
  List<String> factors = List.of();
  @Nullable Product is;

  ConnectCore core() {
    return new ConnectCore(
        (connection, _) -> probe(connection),
        this::authority,
        (connection, _) -> realms(connection),
        (connection, secret, _) -> signIn(connection, secret),
        (_, code, _) -> signInFurther(code),
        this::practice,
        connection -> asked.add("save " + connection.name() + " " + trust(connection)),
        new Saved(),
        joined::add,
        () -> Limits.DEFAULT);
  }

  static Connection lab(Trust trust) {
    return new Connection(
        "lab", "lab", "pve1.lab", 8006, new Connection.SignIn.Password("api", "pve"), trust);
  }

  private Wire.Probe probe(Connection connection) throws NoResponse {
    asked.add("probe " + connection.host() + ":" + connection.port());
    if (!reachable) {
      throw failure(NoResponse.Reason.CONNECT, "Nothing listens on port 8006 of pve1.lab.");
    }
    boolean trusted =
        switch (connection.trust()) {
          case Trust.System _ -> false;
          case Trust.Pinned pin -> pin.fingerprint().equals(fingerprint);
          case Trust.CaFile _ -> true;
        };
    return new Wire.Probe(
        certificate(),
        trusted
            ? Optional.empty()
            : Optional.of(
                failure(
                    NoResponse.Reason.CERTIFICATE_UNKNOWN,
                    "No authority this computer knows has signed it.")));
  }

  private List<Realm> realms(Connection connection) {
    asked.add("realms " + trust(connection));
    return List.of(
        new Realm("pam", "pam", "Linux PAM standard authentication", false),
        new Realm("pve", "pve", "Proxmox VE authentication server", true));
  }

  private void signIn(Connection connection, Secret secret) throws IOException {
    asked.add("sign in " + connection.signIn());
    secrets.add(secret);
    try (secret) {
      if (!secret.reveal().equals(password)) {
        throw new SignInFailed("The server refused user, password or realm.");
      }
      Product found = is;
      if (found != null && found != connection.product()) {
        throw new OtherProduct(found, connection.product());
      }
      if (!factors.isEmpty()) {
        throw new SecondFactorAsked(new HalfTicket("api@pve", "half", factors), "Asked.");
      }
    }
  }

  private void signInFurther(Secret code) throws IOException {
    asked.add("second factor");
    secrets.add(code);
    try (code) {
      if (!code.reveal().equals("123456")) {
        throw new SignInFailed("The server refused the second factor.");
      }
    }
  }

  private Authority authority(Path file) throws IOException {
    if (!file.endsWith("ca.pem")) {
      throw new IOException(file + " holds no certificate.");
    }
    return new Authority(file, authority());
  }

  /// What is done to the saved connections, kept with the rest that was asked.
  private final class Saved implements ConnectCore.Shelf {
    @Override
    public void keep(Connection connection) {
      asked.add("keep " + connection.name() + " " + trust(connection));
    }

    @Override
    public void drop(Connection connection) {
      asked.add("delete " + connection.name());
    }

    @Override
    public void order(List<String> ids) {
      order = ids;
    }

    @Override
    public void signOut(Connection connection) {
      asked.add("sign out of " + connection.name());
    }
  }

  private PracticeOffer practice(Product product) {
    asked.add(product == Product.PVE ? "practice" : "practice " + product);
    return new PracticeOffer(
        product,
        "127.0.0.1",
        18006,
        fingerprint,
        List.of(
            new PracticeOffer.Account("root@pam", "right", "may do everything"),
            new PracticeOffer.Account("reader@pve", "right", "may look at everything", "PRACTICE")),
        List.of(new PracticeOffer.Account("root@pam!lab", "token-secret", "as root@pam")));
  }

  private Certificate certificate() {
    return new Certificate(
        fingerprint,
        "00",
        "CN=pve1.lab",
        List.of("127.0.0.1", "::1", "localhost", "192.168.1.11", "pve1", "pve1.lab"),
        "CN=Proxmox Virtual Environment, O=PVE Cluster Manager CA",
        Instant.parse("2026-03-01T00:00:00Z"),
        Instant.parse("2028-03-01T00:00:00Z"),
        false);
  }

  private static Certificate authority() {
    return new Certificate(
        OTHER,
        "00",
        "CN=Proxmox Virtual Environment, O=PVE Cluster Manager CA",
        List.of(),
        "CN=Proxmox Virtual Environment, O=PVE Cluster Manager CA",
        Instant.parse("2026-03-01T00:00:00Z"),
        Instant.parse("2036-03-01T00:00:00Z"),
        true);
  }

  private static NoResponse failure(NoResponse.Reason reason, String sentence) {
    return new NoResponse(reason, Phase.TLS, false, sentence, null, null);
  }

  private static String trust(Connection connection) {
    return switch (connection.trust()) {
      case Trust.System _ -> "system";
      case Trust.Pinned pin -> "pinned " + pin.fingerprint().substring(0, 5);
      case Trust.CaFile ca -> "CA " + ca.file().getFileName();
    };
  }
}
