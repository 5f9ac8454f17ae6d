package hypercall.practice;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Sends requests to a practice cluster, a new connection for each, with one set of credentials.
///
/// @param credentials the headers that say who calls
record Client(PracticeCluster cluster, Map<String, String> credentials) {

  /// Options for tests; keys are made once for all of them.
  static PracticeOptions options() {
    return PracticeOptions.forTests().withHome(Path.of("target", "practice-keys"));
  }

  static Client anonymous(PracticeCluster cluster) {
    return new Client(cluster, Map.of());
  }

  /// A client with an API token of the cluster.
  static Client withToken(PracticeCluster cluster, String id) {
    String secret =
        cluster.tokens().stream()
            .filter(token -> token.id().equals(id))
            .findFirst()
            .orElseThrow()
            .secret();
    return new Client(cluster, Map.of("Authorization", "PVEAPIToken=" + id + "=" + secret));
  }

  /// A client with a fresh ticket and its CSRF token.
  static Client signedIn(PracticeCluster cluster, String userid) throws IOException {
    return withSession(cluster, anonymous(cluster).signIn(userid, password(cluster, userid)));
  }

  /// A client with the ticket and the CSRF token of an answer.
  static Client withSession(PracticeCluster cluster, Answer answer) {
    JsonNode session = answer.data();
    return new Client(
        cluster,
        Map.of(
            "Cookie",
            "PVEAuthCookie=" + encode(session.path("ticket").stringValue()),
            "CSRFPreventionToken",
            session.path("CSRFPreventionToken").stringValue()));
  }

  static String password(PracticeCluster cluster, String userid) {
    return cluster.accounts().stream()
        .filter(account -> account.userid().equals(userid))
        .findFirst()
        .orElseThrow()
        .password();
  }

  /// The same client with one header more, or another value of it.
  Client with(String name, String value) {
    Map<String, String> more = new TreeMap<>(credentials);
    more.put(name, value);
    return new Client(cluster, more);
  }

  Client without(String name) {
    Map<String, String> fewer = new TreeMap<>(credentials);
    fewer.remove(name);
    return new Client(cluster, fewer);
  }

  Answer signIn(String userid, String password) throws IOException {
    return post("/access/ticket", form("username", userid, "password", password));
  }

  Answer get(String path) throws IOException {
    return send("GET", "/api2/json" + path, "");
  }

  Answer post(String path, String form) throws IOException {
    return send("POST", "/api2/json" + path, form);
  }

  Answer delete(String path) throws IOException {
    return send("DELETE", "/api2/json" + path, "");
  }

  /// Sends a request with the whole target; a body that is not empty is a form unless said else.
  Answer send(String method, String target, String body) throws IOException {
    try (RawConnection connection = RawConnection.tls(cluster)) {
      connection.send(request(method, target, body));
      return connection.answer();
    }
  }

  String request(String method, String target, String body) {
    StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    request.append("Host: 127.0.0.1\r\n");
    credentials.forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
    if (!body.isEmpty()) {
      request.append("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n");
      if (!credentials.containsKey("Content-Type")) {
        request.append("Content-Type: application/x-www-form-urlencoded\r\n");
      }
    }
    return request + "\r\n" + body;
  }

  /// Percent-encoded pairs.
  static String form(String... namesAndValues) {
    Map<String, String> pairs = new TreeMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      pairs.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return pairs.entrySet().stream()
        .map(pair -> pair.getKey() + "=" + encode(pair.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
