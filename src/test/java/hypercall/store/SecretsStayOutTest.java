package hypercall.store;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.http.Trust;
import hypercall.pve.Connection;
import hypercall.store.SavedRequest.BodyKind;
import hypercall.store.SavedRequest.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsStayOutTest {
  private static final String CANARY = "c4n4ry";

  @TempDir Path temp;

  @Test
  void noFileOfTheWorkspaceHoldsASecret() throws IOException {
    SavedRequest request = full();
    Workspace workspace = Workspace.open(temp);
    workspace.save(request);
    workspace.save(request.withName("again"));
    workspace.saveTabs(List.of(new OpenTab("s", request, true)), 0);
    workspace.save(
        new Connection(
            "c",
            "C",
            "root:" + CANARY + "@host",
            8006,
            new Connection.SignIn.Token("root@pam!t=" + CANARY),
            new Trust.System()));

    try (Stream<Path> files = Files.walk(temp)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(CANARY);
      }
    }
    assertThat(workspace.requests().toString()).doesNotContain(CANARY);
    assertThat(workspace.tabs().toString()).doesNotContain(CANARY);
    SavedRequest kept = Workspace.open(temp).requests().getLast();
    assertThat(kept.form()).contains(new Row("username", "root@pam"));
    assertThat(kept.form()).contains(new Row(true, "password", "", true));
    assertThat(kept.form()).contains(new Row(false, "new-password", "", true));
    assertThat(kept.path()).isEqualTo("/access/ticket?username=x&password=&%70assword=");
    assertThat(kept.headers()).contains(new Row("Accept", "*/*"));
    assertThat(kept).isEqualTo(request.withName("again").withoutSecrets());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"password\": \"c4n4ry\"}",
        "{\"a\":{\"New-Password\":\"c4n4ry \\\" c4n4ry\"}}",
        "{\"password\": {\"x\": [\"c4n4ry\", 1], \"y\": \"}c4n4ry\"}}",
        "{\"otp\": \"c4n4ry\", \"x\": ",
        "{password: c4n4ry",
        "{'password' : 'c4n4ry'",
        "{\"pass\\u0077ord\":\"c4n4ry\"}",
        "{\"password\":\"c4n4ry",
        "username=root&password=c4n4ry&x=1",
        "{\"a\": \"PVE:root@pam:6543210F::c4n4ry\"}",
        "{\"a\": \"PVEAPIToken=root@pam!t=c4n4ry\"}",
        "{\"CSRFPreventionToken\": \"6543210F:c4n4ry\"}",
        "{\"cipassword\": [\"c4n4ry\"]}",
        "{\"tfa-challenge\"\n\t:\r\n \"c4n4ry\"}",
      })
  void secretsLeaveTextsThatAreJsonOrNearlyJson(String text) {
    assertThat(SecretText.without(text)).doesNotContain(CANARY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{ \"cores\" : 1.10,\r\n\t\"name\": \"pass the word: password\" }",
        "[1,2,{\"tokenid\":\"x\"}]",
        "\"",
        "{\"note\": \"it's \\\" fine\", \"upid\":"
            + " \"UPID:pve1:00001234:00:65:qmstart:101:root@pam:\"}",
      })
  void aTextWithoutSecretsStaysAsTyped(String text) {
    assertThat(SecretText.without(text)).isEqualTo(text);
  }

  @Test
  void onlyTheValueIsTakenOut() {
    assertThat(SecretText.without("{ \"username\": \"a\", \"password\": \"b\" , \"x\": 1 }"))
        .isEqualTo("{ \"username\": \"a\", \"password\": \"\" , \"x\": 1 }");
  }

  @Test
  void aLongTextDoesNotOverflowTheStack() {
    String text = "{\"password\":\"" + "\\\"c4n4ry".repeat(100_000) + "\"" + "[".repeat(100_000);

    assertThat(SecretText.without(text)).doesNotContain(CANARY).endsWith("[[[");
  }

  @Test
  void ordinaryNamesAreNotSecret() {
    assertThat(
            Stream.of("tokenid", "username", "realm", "node", "keyboard", "privs", "path", "key"))
        .noneMatch(SecretFields::field);
    assertThat(Stream.of("Accept", "Content-Type", "User-Agent", "Host"))
        .noneMatch(SecretFields::header);
  }

  private static SavedRequest full() {
    return new SavedRequest(
        "zz",
        "Canary",
        List.of(),
        "POST",
        "/access/ticket?username=x&password=" + CANARY + "&%70assword=" + CANARY,
        List.of(new Row("vncticket", CANARY)),
        List.of(new Row("otp", CANARY), new Row(true, "free", CANARY, true)),
        List.of(
            new Row("Authorization", CANARY),
            new Row("cookie", CANARY),
            new Row("CSRFPreventionToken", CANARY),
            new Row("X-Any", "PVE:root@pam:6543210F::" + CANARY),
            new Row("X-Api-Key", CANARY),
            new Row("Accept", "*/*")),
        List.of(new Row("PVEAuthCookie", CANARY), new Row("other", CANARY)),
        BodyKind.FORM,
        List.of(
            new Row("username", "root@pam"),
            new Row("password", CANARY),
            new Row(false, "new-password", CANARY, false),
            new Row("confirmation-password", CANARY),
            new Row("tfa-challenge", CANARY),
            new Row("Password ", CANARY),
            new Row("note", "https://root:" + CANARY + "@pve:8006/"),
            new Row("t", "root@pam!x=12345678-1234-1234-1234-123456789abc" + CANARY)),
        "{\"password\": \"" + CANARY + "\"}");
  }
}
