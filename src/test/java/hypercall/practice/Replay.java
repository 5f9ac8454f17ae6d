package hypercall.practice;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sends recorded exchanges to a practice cluster of the recorded make: what belonged to the
/// recorded server alone, its tickets, codes and task ids, is replaced by this one's own.
final class Replay implements AutoCloseable {
  private static final Pattern TICKET = Pattern.compile("PVE(?::|%3A)(.+?)(?::|%3A)[0-9A-F]{8}");
  private static final Pattern UPID =
      Pattern.compile("UPID:pve1:[0-9A-F:]{26,27}:[a-z]+:[^:]*:[^:]+:");
  private static final Pattern CODE = Pattern.compile("totp(:|%3A)\\d{6}");
  private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

  /// Tickets that were old or early when they were sent, and by how much.
  private static final Map<String, Duration> AGES =
      Map.of(
          "060", Duration.ofMinutes(121),
          "061", Duration.ofMinutes(119),
          "062", Duration.ofMinutes(-4),
          "068", Duration.ofMinutes(121),
          "069", Duration.ofMinutes(119));

  private final MovableClock clock = new MovableClock();
  private final PracticeCluster cluster;
  private final Client admin;
  private final Map<String, String> upids = new HashMap<>();

  Replay() throws IOException {
    cluster = PracticeCluster.start(Client.options().withRecordedServer().withClock(clock));
    admin = Client.withToken(cluster, "api@pve!workbench");
  }

  Answer answer(Recording recording) throws IOException {
    Duration age = AGES.getOrDefault(number(recording), Duration.ZERO);
    // A code is good once: the next one is of a later step.
    clock.move(Duration.ofMinutes(2));
    prepare(recording);
    Map<String, String> session = session(recording);
    clock.move(age);
    Answer answer = send(recording, session);
    clock.move(age.negated());
    note(recording, answer);
    return answer;
  }

  /// What happened on the recorded server before, by steps that are not among the recordings.
  private void prepare(Recording recording) throws IOException {
    switch (number(recording)) {
      case "268" -> admin.post("/nodes/pve1/qemu", "vmid=150&name=created&cores=1&memory=512");
      case "420" -> admin.post("/nodes/pve1/qemu/100/snapshot", "snapname=s1&description=first");
      case "444" ->
          admin.send(
              "PUT",
              "/api2/json/access/acl",
              "path=/vms/100&users=nobody@pve,auditor@pve&roles=PVEAuditor");
      default -> {}
    }
  }

  /// A session of the user the recording has a ticket of; nothing when it has none that was good.
  private Map<String, String> session(Recording recording) throws IOException {
    String name = number(recording);
    boolean refused = recording.status().startsWith("401");
    boolean good = !refused || recording.status().contains("csrf") || AGES.containsKey(name);
    String text = recording.headers().getOrDefault("Cookie", "") + small(recording.body());
    Matcher ticket = TICKET.matcher(text);
    if (!ticket.find()) {
      return Map.of();
    }
    String user = FormDecoder.unescape(ticket.group(1));
    return switch (name) {
      case "065" -> deleted(user);
      case "066" -> disabled(user);
      default -> good && !user.startsWith("!") ? signedIn(user) : Map.of();
    };
  }

  private static String number(Recording recording) {
    return recording.name().substring(0, recording.name().indexOf('-'));
  }

  /// A body worth searching: a big one holds a file.
  private static String small(String body) {
    return body.length() > 10_000 ? "" : body;
  }

  private Map<String, String> signedIn(String user) throws IOException {
    String password = "Hypercall-" + user.substring(0, user.indexOf('@')) + "1";
    JsonNode data = Client.anonymous(cluster).signIn(user, password).data();
    return Map.of(
        "ticket",
        data.path("ticket").stringValue(),
        "csrf",
        data.path("CSRFPreventionToken").stringValue());
  }

  private Map<String, String> deleted(String user) throws IOException {
    admin.post("/access/users", Client.form("userid", user, "password", "Hypercall-ghost1"));
    Map<String, String> session = signedIn(user);
    admin.delete("/access/users/" + user);
    return session;
  }

  private Map<String, String> disabled(String user) throws IOException {
    String path = "/api2/json/access/users/" + user;
    admin.send("PUT", path, "enable=1");
    Map<String, String> session = signedIn(user);
    admin.send("PUT", path, "enable=0");
    return session;
  }

  private Answer send(Recording recording, Map<String, String> session) throws IOException {
    Client client = new Client(cluster, recording.headers());
    String body = recording.body();
    if (!session.isEmpty()) {
      if (recording.headers().containsKey("Cookie")) {
        client = client.with("Cookie", "PVEAuthCookie=" + Client.encode(session.get("ticket")));
      }
      if (recording.headers().containsKey("CSRFPreventionToken")
          && !recording.status().contains("csrf")) {
        client = client.with("CSRFPreventionToken", session.get("csrf"));
      }
      body =
          body.replaceFirst(
              "password=PVE[^&]*", "password=" + Client.encode(session.get("ticket")));
    }
    body = challenged(recording, body);
    String request = client.request(recording.method(), renamed(recording.target()), body);
    if (recording.statusLine().startsWith("HTTP/1.0")) {
      request = request.replaceFirst("HTTP/1\\.1", "HTTP/1.0");
    }
    try (RawConnection connection =
        recording.url().startsWith("https")
            ? RawConnection.tls(cluster)
            : RawConnection.plain(cluster)) {
      connection.send(request);
      return connection.answer();
    }
  }

  /// The body with a challenge and a code of this cluster; a code that was wrong stays as it was.
  private String challenged(Recording recording, String body) throws IOException {
    if (small(body).isEmpty()) {
      return body;
    }
    String changed = body;
    if (body.contains("tfa-challenge=")) {
      String challenge = signedIn("totp@pve").get("ticket");
      changed =
          body.replaceFirst("tfa-challenge=[^&]*", "tfa-challenge=" + Client.encode(challenge));
    }
    if (recording.status().startsWith("200")) {
      String code = Totp.of(SECRET).code(clock.instant().getEpochSecond() / 30);
      changed = CODE.matcher(changed).replaceFirst("totp$1" + code);
    }
    return changed;
  }

  private String renamed(String target) {
    String plain = target.contains("UPID") ? FormDecoder.unescape(target) : target;
    for (Map.Entry<String, String> upid : upids.entrySet()) {
      plain = plain.replace(upid.getKey(), upid.getValue());
    }
    return plain;
  }

  /// Remembers which of this cluster's tasks stands for the recorded one.
  private void note(Recording recording, Answer answer) {
    Matcher recorded = UPID.matcher(recording.expected());
    if (recording.method().equals("POST") && recorded.find() && answer.status().startsWith("200")) {
      String ours = new JsonMapper().readTree(answer.body()).path("data").stringValue("");
      upids.put(recorded.group(), ours);
    }
  }

  @Override
  public void close() {
    cluster.close();
  }
}
