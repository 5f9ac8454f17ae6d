package hypercall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.practice.PracticeCluster;
import hypercall.practice.PracticeOptions;
import hypercall.practice.PracticeProduct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// `send`, from its words to its exit code, against the practice cluster over TLS.
class SendTest {
  @RegisterExtension
  static final RunningCluster cluster = new RunningCluster(PracticeOptions.forTests());

  @TempDir Path workspace;
  private Console console;

  @BeforeEach
  void sitDown() {
    console = new Console(workspace);
  }

  private static String server() {
    return "127.0.0.1:" + cluster.port();
  }

  private int send(String... words) {
    List<String> all = new ArrayList<>(List.of("send"));
    all.addAll(Arrays.asList(words));
    all.addAll(List.of("--server", server(), "--fingerprint", cluster.fingerprint()));
    return console.run(all.toArray(String[]::new));
  }

  private int sendAsAdmin(String... words) {
    console.with("HYPERCALL_PASSWORD", "practice");
    List<String> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(List.of("--user", "admin@pve"));
    return send(all.toArray(String[]::new));
  }

  @Test
  void anAnswerIsPrintedPretty() {
    assertThat(sendAsAdmin("GET", "/version")).isZero();

    assertThat(console.out()).startsWith("{\n  \"data\": {\n").endsWith("}\n").contains("\"9.");
    assertThat(console.err()).isEmpty();
    assertThat(console.questions()).isEmpty();
  }

  @Test
  void rawGivesTheBytesAsTheyCame() {
    assertThat(sendAsAdmin("GET", "version", "--raw")).isZero();

    assertThat(console.out()).startsWith("{\"data\":{").endsWith("}").doesNotContain("\n");
  }

  @Test
  void headersComeFirstWhenAskedFor() {
    assertThat(sendAsAdmin("get", "/version", "--headers")).isZero();

    assertThat(console.out())
        .startsWith("HTTP/1.1 200 OK\n")
        .contains("Content-Type: application/json;charset=UTF-8\n")
        .contains("\n\n{\n");
  }

  @Test
  void aScreenGetsColours() {
    console.coloured();

    assertThat(sendAsAdmin("GET", "/version")).isZero();

    assertThat(console.out()).contains("\u001b[").contains("data");
  }

  @Test
  void thePasswordIsAskedForWhenNothingElseGivesIt() {
    console.answering("practice");

    assertThat(send("GET", "/version", "--user", "admin@pve")).isZero();

    assertThat(console.questions()).singleElement().asString().contains("admin@pve", server());
  }

  @Test
  void thePasswordMayStandInAFile() throws IOException {
    Path file = Files.writeString(workspace.resolve("secret"), "practice\n");

    assertThat(send("GET", "/version", "--user", "admin@pve", "--secret-file", file.toString()))
        .isZero();
  }

  @Test
  void aTokenSignsInWithItsSecretFromTheEnvironment() {
    var token = cluster.get().tokens().getFirst();
    console.with("HYPERCALL_TOKEN", token.secret());

    assertThat(send("GET", "/nodes", "--token", token.id())).isZero();
    assertThat(console.out()).contains("\"node\"");
  }

  @Test
  void pairsFillThePlaceholdersAndThenTheQuery() {
    assertThat(sendAsAdmin("GET", "/nodes/{node}/rrddata", "timeframe=hour", "node=" + node()))
        .as(console.err())
        .isZero();
    assertThat(console.out()).contains("\"time\"");
  }

  private String node() {
    Console other = new Console(workspace).with("HYPERCALL_PASSWORD", "practice");
    other.run(
        "send",
        "GET",
        "/nodes",
        "--raw",
        "--server",
        server(),
        "--fingerprint",
        cluster.fingerprint(),
        "--user",
        "admin@pve");
    return other.out().replaceAll("(?s).*?\"node\":\"([^\"]+)\".*", "$1");
  }

  @Test
  void aTaskThatBeganIsNotCalledASuccess() {
    Console look = new Console(workspace).with("HYPERCALL_PASSWORD", "practice");
    look.run(
        "send",
        "GET",
        "/cluster/resources",
        "type=vm",
        "--raw",
        "--server",
        server(),
        "--fingerprint",
        cluster.fingerprint(),
        "--user",
        "admin@pve");
    java.util.regex.Matcher guest =
        java.util.regex.Pattern.compile("\"id\":\"(qemu/\\d+)\"").matcher(look.out());
    assertThat(guest.find()).as(look.out()).isTrue();
    String vmid = guest.group(1).substring(5);

    int code =
        sendAsAdmin(
            "POST",
            "/nodes/{node}/qemu/{vmid}/status/stop",
            "vmid=" + vmid,
            "node=" + nodeOf(look.out(), guest.group(1)));

    assertThat(code).as(console.err()).isZero();
    assertThat(console.out()).contains("UPID:");
    assertThat(console.err()).contains("A task has begun", "/tasks/UPID:");
  }

  private static String nodeOf(String resources, String id) {
    for (String object : resources.split("\\{")) {
      if (object.contains("\"" + id + "\"")) {
        return object.replaceAll("(?s).*\"node\":\"([^\"]+)\".*", "$1");
      }
    }
    throw new AssertionError("no " + id);
  }

  @Test
  void whatNeedsNoSignInIsSentWithoutOne() {
    assertThat(send("GET", "/access/domains")).isZero();
    assertThat(console.out()).contains("\"realm\"");
  }

  @Test
  void aWrongPasswordIsASignInFailure() {
    console.with("HYPERCALL_PASSWORD", "not-the-password");

    assertThat(send("GET", "/version", "--user", "admin@pve")).isEqualTo(5);

    assertThat(console.out()).isEmpty();
    assertThat(console.err()).contains("password is wrong").doesNotContain("not-the-password");
  }

  @Test
  void withoutAnybodyToAskTheSignInFails() {
    assertThat(send("GET", "/version", "--user", "admin@pve")).isEqualTo(5);
    assertThat(console.err()).contains("--secret-file", "HYPERCALL_PASSWORD");
  }

  @Test
  void notBeingSignedInIsASignInFailure() {
    assertThat(send("GET", "/nodes")).isEqualTo(5);
    assertThat(console.err()).contains("You are not signed in");
  }

  @Test
  void aRefusalIsASentenceOnStandardError() {
    console.with("HYPERCALL_PASSWORD", "practice");

    assertThat(send("GET", "/nodes/" + node() + "/status", "--user", "nobody@pve")).isEqualTo(1);

    assertThat(console.out()).isEmpty();
    assertThat(console.err()).contains("needs the privilege Sys.Audit on /nodes/");
  }

  @Test
  void badParametersAreNamed() {
    assertThat(sendAsAdmin("GET", "/version", "foo=1")).isEqualTo(1);
    assertThat(console.err()).contains("“foo”", "foo: property is not defined in schema");
  }

  @Test
  void anUnknownPathIsSaidSo() {
    assertThat(sendAsAdmin("GET", "/nosuch")).isEqualTo(1);
    assertThat(console.err()).contains("The server knows no GET /nosuch.");
  }

  @Test
  void backupServerIsSignedInToByPasswordAndByTokenOnceItIsSaidToBeOne() throws IOException {
    PracticeOptions options = PracticeOptions.forTests().withProduct(PracticeProduct.PBS);
    try (PracticeCluster backup = PracticeCluster.start(options)) {
      assertThat(sendTo(backup, "GET", "/nodes", "--user", "admin@pbs")).isEqualTo(5);
      assertThat(console.err()).contains("Say so: --product pbs").doesNotContain("practice");

      sitDown();
      String[] said = {"GET", "/nodes/localhost/status", "--product", "pbs", "--user", "admin@pbs"};
      assertThat(sendTo(backup, said)).as(console.err()).isZero();
      assertThat(console.out()).contains("\"secureboot\": false");

      sitDown();
      console.with("HYPERCALL_TOKEN", backup.tokens().getFirst().secret());
      String id = backup.tokens().getFirst().id();
      assertThat(sendTo(backup, "GET", "/nosuch", "--product", "PBS", "--token", id)).isEqualTo(1);
      assertThat(console.err()).contains("Path '/api2/json/nosuch' not found.");
    }
  }

  private int sendTo(PracticeCluster server, String... words) {
    console.with("HYPERCALL_PASSWORD", "practice");
    List<String> all = new ArrayList<>(List.of("send"));
    all.addAll(Arrays.asList(words));
    String place = "127.0.0.1:" + server.port();
    all.addAll(List.of("--server", place, "--fingerprint", server.fingerprint()));
    return console.run(all.toArray(String[]::new));
  }
}
