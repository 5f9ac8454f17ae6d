package hypercall.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hypercall.secret.Redactor;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A file on its way from the disk to a server, over real TLS.
class UploadTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

  @RegisterExtension final Client client = new Client();
  @TempDir Path folder;
  private final BlockingQueue<String> requests = new ArrayBlockingQueue<>(4);

  private RawServer listening() throws IOException {
    return RawServer.tls(
        Client.CERTIFICATE,
        peer -> {
          requests.add(peer.request());
          peer.send(OK);
          peer.awaitEnd();
        });
  }

  private Exchange upload(RawServer server, Body body, Call call) throws NoResponse {
    Request request = new Request("POST", server.address("/up"), Headers.NONE, body);
    return client.wire().send(request, Client.CERTIFICATE.pin(), call);
  }

  private Body.Upload body(Path file, Body.Field... fields) throws IOException {
    return new Body.Upload(List.of(fields), FilePart.of("filename", file));
  }

  @Test
  void the_fields_go_first_and_the_file_last_with_its_name_right_behind() throws Exception {
    Path file = Files.writeString(folder.resolve("täst.iso"), "iso bytes\r\n");
    try (RawServer server = listening()) {
      Body body =
          body(file, new Body.Field("content", "iso"), new Body.Field("key", "canary", true));
      Exchange exchange = upload(server, body, new Call());
      String sent =
          new String(
              requests.poll(20, TimeUnit.SECONDS).getBytes(StandardCharsets.ISO_8859_1),
              StandardCharsets.UTF_8);
      String boundary = sent.replaceFirst("(?s).*boundary=(\\S+).*", "$1");
      String parts =
          "--B\r\nContent-Disposition: form-data; name=\"content\"\r\n\r\niso\r\n"
              + "--B\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\ncanary\r\n"
              + "--B\r\nContent-Disposition: form-data; name=\"filename\"; filename=\"täst.iso\""
              + "\r\nContent-Type: application/octet-stream\r\n\r\niso bytes\r\n\r\n--B--\r\n";
      String expected = parts.replace("--B", "--" + boundary);
      assertThat(sent).endsWith("\r\n\r\n" + expected);
      assertThat(sent)
          .contains(
              "\r\nContent-Length: " + expected.getBytes(StandardCharsets.UTF_8).length + "\r\n");
      assertThat(exchange.sentBody())
          .contains("name=\"key\"\r\n\r\n" + Redactor.MASK, "(11 bytes of täst.iso)")
          .doesNotContain("canary", "iso bytes");
      assertThat(exchange.request().body().toString()).doesNotContain("canary");
    }
  }

  @Test
  void no_name_of_a_file_or_field_adds_a_line_or_a_part() throws Exception {
    String nasty = "a\"; name=\"content\"\r\nX-Injected: 1\r\n\r\nb";
    Path file = Files.writeString(folder.resolve(nasty), "x");
    try (RawServer server = listening()) {
      upload(server, body(file, new Body.Field("f\"\r\nX-Other: 1", "v")), new Call());
      String sent = requests.poll(20, TimeUnit.SECONDS);
      assertThat(sent)
          .contains("name=\"f%22%0D%0AX-Other: 1\"\r\n")
          .contains("filename=\"a%22; name=%22content%22%0D%0AX-Injected: 1%0D%0A%0D%0Ab\"\r\n")
          .doesNotContain("\nX-");
    }
  }

  @Test
  void a_file_larger_than_the_memory_for_it_is_streamed_and_its_progress_told() throws Exception {
    Path file = folder.resolve("large.iso");
    long size = 3L << 30;
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(size);
    }
    AtomicLong most = new AtomicLong();
    AtomicLong got = new AtomicLong();
    Call call =
        new Call(
            new Call.Watcher() {
              @Override
              public void progress(Phase phase, long bytes) {
                if (phase == Phase.SEND && bytes > 48 << 20) {
                  throw new EnoughException();
                }
                most.set(Math.max(most.get(), bytes));
              }
            });
    try (RawServer server = RawServer.tls(Client.CERTIFICATE, peer -> got.set(drain(peer.in())))) {
      assertThatThrownBy(() -> upload(server, body(file), call))
          .isInstanceOf(EnoughException.class);
    }
    assertThat(most.get()).isBetween(47L << 20, 49L << 20);
  }

  private static long drain(InputStream in) throws IOException {
    long count = 0;
    byte[] piece = new byte[1 << 16];
    for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
      count += n;
    }
    return count;
  }

  @Test
  void a_file_that_went_or_changed_since_is_told_before_anything_is_sent() throws Exception {
    Path file = Files.writeString(folder.resolve("a.iso"), "one");
    Body before = body(file);
    try (RawServer server = listening()) {
      Files.writeString(file, "longer");
      NoResponse changed = refused(server, before);
      assertThat(changed)
          .hasMessageContaining("changed")
          .hasMessageContaining("3 bytes")
          .hasMessageContaining("6 bytes");
      Files.delete(file);
      assertThat(refused(server, before)).hasMessageContaining("There is no file");
      assertThat(server.requests()).isZero();
    }
  }

  private NoResponse refused(RawServer server, Body body) {
    NoResponse told =
        catchThrowableOfType(NoResponse.class, () -> upload(server, body, new Call()));
    assertThat(told.reason()).isEqualTo(NoResponse.Reason.FILE);
    assertThat(told.mayHaveRun()).isFalse();
    return Told.sentence(told);
  }

  @Test
  void what_is_no_file_is_told_in_a_sentence() {
    assertThatThrownBy(() -> FilePart.of("filename", folder.resolve("none")))
        .hasMessage("There is no file " + folder.resolve("none") + ".");
    assertThatThrownBy(() -> FilePart.of("filename", folder))
        .hasMessage("The path " + folder + " is a folder. Choose a file in it.");
  }

  @Test
  void a_file_that_shrinks_while_it_is_sent_breaks_the_upload_off() throws Exception {
    Path file = Files.write(folder.resolve("a.iso"), new byte[8 << 20]);
    Body body = body(file);
    Call call =
        new Call(
            new Call.Watcher() {
              @Override
              public void progress(Phase phase, long bytes) {
                if (phase == Phase.SEND && bytes > 1 << 20) {
                  cut(file);
                }
              }
            });
    try (RawServer server = RawServer.tls(Client.CERTIFICATE, peer -> drain(peer.in()))) {
      NoResponse told = catchThrowableOfType(NoResponse.class, () -> upload(server, body, call));
      assertThat(told.reason()).isEqualTo(NoResponse.Reason.FILE);
      assertThat(told).hasMessageContaining("became shorter").hasMessageContaining("broken off");
    }
  }

  private static void cut(Path file) {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.setLength(1 << 20);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// Ends a test's upload when it went far enough.
  private static final class EnoughException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
