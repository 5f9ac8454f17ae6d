package hypercall.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hypercall.http.NoResponse.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Answers recorded from a real server, served byte for byte over TLS, are all read right.
class TranscriptsTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("hypercall.shared", "../shared"), "pve", "transcripts");

  @RegisterExtension final Client client = new Client();

  private static List<Transcript> all() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(FOLDER), "no recordings at " + FOLDER);
    try (var files = Files.list(FOLDER)) {
      return files.sorted().flatMap(file -> Transcript.in(file).stream()).toList();
    }
  }

  /// Serves the recording whose number is asked for; keeps the connection where the recording did.
  private static RawServer serving(List<Transcript> transcripts) throws IOException {
    return RawServer.tls(
        Client.CERTIFICATE,
        peer -> {
          Transcript next;
          do {
            String path = peer.request().split(" ")[1];
            next = transcripts.get(Integer.parseInt(path.substring(1)));
            peer.send(next.head());
            peer.send(next.body());
          } while (next.keepsConnection());
        });
  }

  private Exchange get(RawServer server, int number) throws NoResponse {
    URI address = server.address("/" + number);
    Request request = new Request("GET", address, Headers.NONE, Body.NONE);
    return client.wire().send(request, Client.CERTIFICATE.pin(), new Call());
  }

  @Test
  void everyRecordedAnswerIsReadAsItCame() throws IOException {
    List<Transcript> whole = all().stream().filter(Transcript::isWhole).toList();
    assertThat(whole).hasSizeGreaterThan(200);
    try (RawServer server = serving(whole)) {
      for (int i = 0; i < whole.size(); i++) {
        Transcript recorded = whole.get(i);
        Exchange exchange = get(server, i);
        assertThat(exchange.receivedHead()).as(recorded.name()).isEqualTo(recorded.headText());
        String statusLine = recorded.headText().lines().findFirst().orElseThrow();
        Response response = exchange.response();
        assertThat((response.version() + " " + response.status() + " " + response.reason()).strip())
            .as(recorded.name())
            .isEqualTo(statusLine.strip());
        assertThat(response.headers().lines().stream().map(h -> h.name() + ": " + h.value()))
            .as(recorded.name())
            .containsExactlyElementsOf(
                recorded.headText().lines().skip(1).filter(l -> !l.isEmpty()).toList());
        assertThat(Client.body(exchange)).as(recorded.name()).isEqualTo(recorded.body());
        assertThat(exchange.truncated()).as(recorded.name()).isFalse();
      }
      assertThat(server.connections()).isLessThan(whole.size());
    }
  }

  @Test
  void anAnswerThatNeverCameIsEmpty() throws IOException {
    List<Transcript> silent = all().stream().filter(t -> t.head().length == 0).toList();
    assertThat(silent).isNotEmpty();
    try (RawServer server = serving(silent)) {
      for (int i = 0; i < silent.size(); i++) {
        int number = i;
        NoResponse failure = catchThrowableOfType(NoResponse.class, () -> get(server, number));
        assertThat(failure.reason()).as(silent.get(i).name()).isEqualTo(Reason.EMPTY);
      }
    }
  }

  @Test
  void recordedPackedAnswersAreUnpacked() throws IOException {
    byte[] plain = "{\"data\":\"made in the test\"}".repeat(50).getBytes(StandardCharsets.UTF_8);
    List<Transcript> packed =
        all().stream().filter(Transcript::isPacked).map(t -> t.withBody(pack(t, plain))).toList();
    assertThat(packed).isNotEmpty();
    try (RawServer server = serving(packed)) {
      for (int i = 0; i < packed.size(); i++) {
        assertThat(Client.body(get(server, i))).as(packed.get(i).name()).isEqualTo(plain);
      }
    }
  }

  private static byte[] pack(Transcript transcript, byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    boolean gzip = transcript.headText().contains("Content-Encoding: gzip");
    try (OutputStream out =
        gzip ? new GZIPOutputStream(packed) : new DeflaterOutputStream(packed)) {
      out.write(plain);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return packed.toByteArray();
  }
}
