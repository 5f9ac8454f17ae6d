package hypercall.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Sends requests drawn at random, from the same numbers each time, through real sockets. Whatever
/// comes, the cluster answers as a server does or closes, keeps nobody else waiting, and never
/// tells of its own insides. `-Dhypercall.fuzz=100000` sends so many.
final class RandomRequestsTest {
  private static final int COUNT = Integer.getInteger("hypercall.fuzz", 600);
  private static final int CLIENTS = 4;
  private static final byte TLS_ALERT = 0x15;
  private static final int PATIENCE_MILLIS = 60_000;
  private static final Path STRINGS =
      Path.of(
          System.getProperty("hypercall.shared", "../shared"), "corpora", "strings", "blns.json");

  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream err = System.err;
  private PracticeCluster cluster;
  private SSLContext context;

  @BeforeEach
  void start() throws IOException {
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    cluster =
        PracticeCluster.start(
            Client.options().withRecordedServer().withIdleClose(Duration.ofSeconds(2)));
    context = RawConnection.trusting(cluster);
  }

  @AfterEach
  void stop() {
    cluster.close();
    System.setErr(err);
  }

  private RandomRequests requests() throws IOException {
    List<String> more = new ArrayList<>();
    if (Files.exists(STRINGS)) {
      new JsonMapper().readTree(STRINGS).forEach(text -> more.add(text.stringValue("")));
    }
    List<Map<String, String>> credentials = new ArrayList<>(List.of(Map.of()));
    for (String user : List.of("root@pam", "root@pam", "auditor@pve", "nobody@pve")) {
      String password = "Hypercall-" + user.substring(0, user.indexOf('@')) + "1";
      credentials.add(
          Client.withSession(cluster, Client.anonymous(cluster).signIn(user, password))
              .credentials());
    }
    credentials.add(Client.withToken(cluster, "api@pve!workbench").credentials());
    credentials.add(Client.withToken(cluster, "api@pve!workbench").credentials());
    return new RandomRequests(cluster.description(), more, credentials);
  }

  @Test
  void random_requests_are_answered_or_the_connection_ends() throws Exception {
    RandomRequests requests = requests();
    AtomicInteger next = new AtomicInteger();
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int n = next.getAndIncrement(); n < COUNT; n = next.getAndIncrement()) {
                      exchange(n, requests.request(n));
                    }
                  }));
    }
    int asked = 0;
    while (clients.stream().anyMatch(Thread::isAlive) || asked == 0) {
      ordinary();
      asked++;
    }
    for (Thread client : clients) {
      client.join();
    }
    System.out.printf("%d random requests, %d ordinary ones beside them%n", COUNT, asked);
    assertThat(faults).isEmpty();
    assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("\tat ");
  }

  /// What another client asks meanwhile.
  private void ordinary() throws IOException {
    try (RawConnection line = RawConnection.tls(context, cluster.port())) {
      line.send("GET /api2/json/access/domains HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(line.answer().statusLine()).isEqualTo("HTTP/1.1 200 OK");
    }
  }

  private void exchange(int number, RandomRequests.Sent sent) {
    byte[] got = new byte[0];
    try (Socket socket = connect(sent.tls())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      try {
        socket.getOutputStream().write(sent.bytes());
        socket.getOutputStream().flush();
        if (!sent.half() || number % 100 != 0) {
          // Nothing more comes: the server need not wait whether it does. Some let it wait.
          socket.shutdownOutput();
        }
        got = read(socket.getInputStream());
      } catch (SocketTimeoutException hangs) {
        faults.add(number + " hangs");
      } catch (SSLException | SocketException closed) {
        // The server may close while it is still being talked to.
        assertThat(closed).isNotNull();
      }
      // Noise that begins like TLS is told so in TLS.
      if (sent.tls() || got.length == 0 || got[0] != TLS_ALERT) {
        check(number, got);
      }
    } catch (IOException refused) {
      faults.add(number + " " + refused);
    }
  }

  private Socket connect(boolean tls) throws IOException {
    return tls
        ? context.getSocketFactory().createSocket("127.0.0.1", cluster.port())
        : new Socket("127.0.0.1", cluster.port());
  }

  /// All that comes until the server closes, which an idle connection soon is.
  private static byte[] read(InputStream in) throws IOException {
    return in.readAllBytes();
  }

  private void check(int number, byte[] got) {
    try {
      String fault = Wellformed.fault(got);
      if (!fault.isEmpty()) {
        faults.add(number + " " + fault);
      }
    } catch (RuntimeException | IOException unreadable) {
      faults.add(number + " " + unreadable);
    }
  }

  @Test
  void two_hundred_silent_clients_keep_nobody_waiting() throws IOException {
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        silent.add(new Socket("127.0.0.1", cluster.port()));
      }
      for (int i = 0; i < 5; i++) {
        ordinary();
      }
      for (Socket socket : silent) {
        socket.setSoTimeout(PATIENCE_MILLIS);
        assertThat(socket.getInputStream().read()).isEqualTo(-1);
      }
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }
}
