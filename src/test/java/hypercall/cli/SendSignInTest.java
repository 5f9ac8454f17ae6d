package hypercall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Call;
import hypercall.http.Limits;
import hypercall.http.Trust;
import hypercall.http.Wire;
import hypercall.practice.PracticeOptions;
import hypercall.pve.Connection;
import hypercall.pve.Session;
import hypercall.pve.SessionService;
import hypercall.secret.Redactor;
import hypercall.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// `send` with tokens, tickets and names as people have them.
class SendSignInTest {
  private static final String READER = "admin@pve!readonly";
  private static final String SECRET = "c0ffee00-2222-4222-8222-000000000002";

  @RegisterExtension
  static final RunningCluster cluster = new RunningCluster(PracticeOptions.forTests());

  @TempDir Path workspace;
  private Console console;

  @BeforeEach
  void sitDown() {
    console = new Console(workspace);
  }

  private int send(String words, String... more) {
    List<String> all = new ArrayList<>(List.of(("send " + words).split(" ")));
    all.addAll(List.of("--server", cluster.address() + "/#v1:0:18:4", "--fingerprint"));
    all.add(cluster.fingerprint());
    all.addAll(List.of(more));
    return console.run(all.toArray(String[]::new));
  }

  private String file(String text) throws IOException {
    return Files.writeString(workspace.resolve("secret"), text).toString();
  }

  @Test
  void a_whole_token_needs_no_other_word_from_file_or_environment() throws IOException {
    String file = file("Token ID\t" + READER + "\nSecret\t" + SECRET + "\n");
    assertThat(send("GET /version", "--secret-file", file)).isZero();
    assertThat(send("GET /version", "--secret-file", file, "--token", READER)).isZero();
    console.with("HYPERCALL_TOKEN", "PVEAPIToken=" + READER + "=" + SECRET);
    assertThat(send("GET /access/permissions")).isZero();
    assertThat(console.out()).contains("Sys.Audit").doesNotContain(SECRET);
    assertThat(console.err()).isEmpty();
  }

  @Test
  void a_token_that_is_not_meant_or_not_whole_is_told_in_a_sentence() throws IOException {
    String file = file(READER + "=" + SECRET);
    assertThat(send("GET /version", "--secret-file", file, "--token", "a@pve!ci")).isEqualTo(2);
    assertThat(console.err()).contains("not of a@pve!ci");
    console.with("HYPERCALL_TOKEN", "PVEAPIToken=" + READER + "=c0ffee00");
    assertThat(send("GET /version")).isEqualTo(ExitCode.SIGN_IN.code());
    assertThat(console.err()).contains("not whole", "HYPERCALL_TOKEN").doesNotContain("c0ffee");
    console.with("HYPERCALL_TOKEN", "PBSAPIToken=" + READER + ":" + SECRET);
    assertThat(send("GET /version")).isEqualTo(2);
    assertThat(console.err()).contains("--product pbs");
    assertThat(send("GET /version", "--secret-file", file("practice"))).isEqualTo(2);
    assertThat(console.err()).contains("--user or --token");
  }

  @Test
  void a_secret_among_the_arguments_is_refused_and_not_repeated() {
    for (String with : new String[] {"root!ci:" + SECRET, READER + ":" + SECRET}) {
      assertThat(send("GET /version", "--token", with)).isEqualTo(2);
      assertThat(send("GET /version", "--user", with)).isEqualTo(2);
    }
    assertThat(console.err())
        .contains("takes the token's name only", "use --token " + READER + ".");
    assertThat(console.err()).doesNotContain(SECRET);
  }

  @Test
  void a_ticket_signs_in_and_writes_and_half_a_one_does_not() throws IOException {
    String ticket = ticket();
    Console with = new Console(workspace).with("HYPERCALL_TICKET", "PVEAuthCookie=" + ticket);
    console = with;
    assertThat(send("POST /nodes/pve1/stopall")).isZero();
    assertThat(send("GET /version", "--user", "root@pam")).isEqualTo(ExitCode.SIGN_IN.code());
    assertThat(with.err()).contains("ticket of admin@pve").doesNotContain(ticket);
    assertThat(send("GET /version", "--secret-file", file("{\"ticket\":\"" + ticket + "\"}")))
        .isZero();
    with.with("HYPERCALL_TICKET", "PVE:!tfa!%7B%7D:6B020302::abcd");
    assertThat(send("GET /version")).isEqualTo(ExitCode.SIGN_IN.code());
    assertThat(with.err()).contains("only half");
  }

  private String ticket() throws IOException {
    Connection admin =
        new Connection(
            "",
            "",
            "127.0.0.1",
            cluster.port(),
            new Connection.SignIn.Password("admin", "pve"),
            new Trust.Pinned(cluster.fingerprint()));
    Redactor redactor = new Redactor();
    try (Wire wire = new Wire(redactor, Limits.DEFAULT, workspace);
        SessionService session =
            new SessionService(
                admin, wire, redactor, InstantSource.system(), (_, _, _) -> Optional.empty())) {
      session.signIn(Secret.copyOf("practice"), new Call());
      return ((Session.WithTicket) session.session()).ticket().value();
    }
  }

  @Test
  void a_password_is_changed_by_fields_that_the_environment_holds() {
    console
        .with("HYPERCALL_PASSWORD", "practice")
        .with("HYPERCALL_FIELD_PASSWORD", "new-practice")
        .with("HYPERCALL_FIELD_CONFIRMATION_PASSWORD", "practice");
    String change = "PUT /access/password userid=operator@pve password= confirmation-password=";
    assertThat(send(change, "--user", "operator@pve")).isZero();
    console.with("HYPERCALL_PASSWORD", "new-practice");
    assertThat(send("GET /version", "--user", "operator@pve")).isZero();
    assertThat(console.questions()).isEmpty();
  }

  @Test
  void a_name_without_realm_is_completed() {
    console.with("HYPERCALL_PASSWORD", "practice");
    assertThat(send("GET /access/permissions", "--user", "root")).isZero();
    assertThat(send("GET /version", "--user", "admin")).isEqualTo(ExitCode.SIGN_IN.code());
    assertThat(console.err()).contains("admin@pam");
    console.with("HYPERCALL_TOKEN", SECRET);
    assertThat(send("GET /version", "--token", "root!ci")).isEqualTo(ExitCode.SIGN_IN.code());
    assertThat(console.err()).contains("root@pam!ci");
  }
}
