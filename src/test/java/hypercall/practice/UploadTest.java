package hypercall.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Files come in as the real server takes them, and are refused as it refuses them.
final class UploadTest {
  private static final String PATH = "/api2/json/nodes/pve1/storage/local/upload";
  private static final String SUM =
      "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

  private static PracticeCluster cluster;

  @BeforeAll
  static void start() throws IOException {
    cluster =
        PracticeCluster.start(
            Client.options().withRecordedServer().withIdleClose(Duration.ofMillis(200)));
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  private static Client token(String id) {
    return Client.withToken(cluster, id).with("Content-Type", "multipart/form-data; boundary=XX");
  }

  private static String part(String name, String value) {
    return "--XX\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  }

  private static String file(String fileName, String content) {
    return "--XX\r\nContent-Disposition: form-data; name=\"filename\"; filename=\""
        + fileName
        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"
        + content
        + "\r\n--XX--\r\n";
  }

  private static Answer upload(String body) throws IOException {
    return token("api@pve!workbench").send("POST", PATH, body);
  }

  private static void assertEnds(String wanted, Answer answer) throws IOException {
    String path = "/nodes/pve1/tasks/" + answer.data().stringValue() + "/status";
    Client client = Client.withToken(cluster, "api@pve!workbench");
    Eventually.is(wanted, () -> client.get(path).data().path("exitstatus").stringValue(""));
  }

  @Test
  void a_file_with_the_right_sum_is_then_listed_with_its_size() throws IOException {
    Answer answer =
        upload(
            part("content", "iso")
                + part("checksum-algorithm", "sha256")
                + part("checksum", SUM)
                + file("my disc.iso", "hello"));
    assertThat(answer.status()).isEqualTo("200 OK");
    assertThat(answer.header("Connection")).containsExactly("close");
    assertEnds("OK", answer);
    JsonNode volume =
        Client.withToken(cluster, "api@pve!workbench")
            .get("/nodes/pve1/storage/local/content/local:iso/my_disc.iso")
            .data();
    assertThat(volume.path("size").intValue()).isEqualTo(5);
  }

  @Test
  void a_wrong_sum_is_found_by_the_task() throws IOException {
    Answer answer =
        upload(
            part("content", "iso")
                + part("checksum-algorithm", "sha256")
                + part("checksum", "00")
                + file("bad.iso", "hello"));
    assertEnds("checksum mismatch: got '" + SUM + "' != expect '00'", answer);
  }

  @Test
  void what_comes_after_the_file_is_not_looked_at() throws IOException {
    String first = file("late.iso", "hello").replace("--XX--\r\n", "");
    Answer answer = upload(first + part("content", "iso") + "--XX--\r\n");
    assertThat(answer.status()).startsWith("400");
    assertThat(answer.json().path("errors").path("content").stringValue())
        .isEqualTo("property is missing and it is not optional");
  }

  @Test
  void content_that_looks_like_the_boundary_stays_content() throws IOException {
    Answer answer =
        upload(part("content", "iso") + file("tricky.iso", "\r\r\n--X\r\n\r\n-- XX\r\n--"));
    assertEnds("OK", answer);
    JsonNode volume =
        Client.withToken(cluster, "api@pve!workbench")
            .get("/nodes/pve1/storage/local/content/local%3Aiso%2Ftricky.iso")
            .data();
    assertThat(volume.path("size").intValue()).isEqualTo(19);
  }

  @Test
  void a_wrong_ending_a_wrong_kind_and_a_storage_for_other_things_are_named() throws IOException {
    assertThat(upload(part("content", "iso") + file("x.txt", "x")).json().path("errors"))
        .hasToString("{\"filename\":\"wrong file extension\"}");
    assertThat(upload(part("content", "images") + file("x.iso", "x")).status()).startsWith("400");
    Answer images =
        token("api@pve!workbench")
            .send(
                "POST",
                PATH.replace("local", "images"),
                part("content", "iso") + file("x.iso", "x"));
    assertThat(images.status()).isEqualTo("500 storage 'images' does not support 'iso' content");
  }

  @Test
  void who_may_not_is_told_so_without_a_body_when_the_file_is_small() throws IOException {
    Answer answer =
        token("api@pve!ro").send("POST", PATH, part("content", "iso") + file("x.iso", "x"));
    assertThat(answer.status())
        .isEqualTo("403 Permission check failed (/storage/local, Datastore.AllocateTemplate)");
    assertThat(answer.body()).isEmpty();
    assertThat(answer.header("Content-Length")).isEmpty();
  }

  @Test
  void who_may_not_is_cut_off_when_the_file_is_big() throws IOException {
    try (RawConnection connection = RawConnection.tls(cluster)) {
      String head = token("api@pve!ro").request("POST", PATH, "");
      connection.send(head.replace("\r\n\r\n", "\r\nContent-Length: 600000\r\n\r\n"));
      assertThat(connection.rest()).isEmpty();
    }
  }

  @Test
  void a_form_that_is_no_upload_gets_no_answer() throws IOException {
    try (RawConnection connection = RawConnection.tls(cluster)) {
      connection.send(
          Client.withToken(cluster, "api@pve!workbench")
              .request("POST", PATH, "content=iso&filename=x.iso"));
      assertThat(connection.rest()).isEmpty();
    }
  }

  @Test
  void a_ticket_needs_no_csrf_token_here() throws IOException {
    Client signedIn = Client.signedIn(cluster, "api@pve");
    Client bare =
        new Client(
            cluster,
            Map.of(
                "Cookie",
                signedIn.credentials().get("Cookie"),
                "Content-Type",
                "multipart/form-data; boundary=XX"));
    assertThat(bare.send("POST", PATH, part("content", "iso") + file("y.iso", "y")).status())
        .isEqualTo("200 OK");
  }
}
