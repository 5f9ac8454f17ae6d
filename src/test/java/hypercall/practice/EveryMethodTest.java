package hypercall.practice;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.schema.ApiNode;
import hypercall.schema.Method;
import hypercall.schema.ParameterValue;
import hypercall.schema.Permission;
import hypercall.schema.Validator;
import hypercall.schema.Verb;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Calls every method once with parameters that pass the checks: as root, and as somebody without
/// any rights.
final class EveryMethodTest {
  private PracticeCluster cluster;
  private Client root;
  private Client nobody;
  private SSLContext context;
  private RawConnection line;

  @BeforeEach
  void start() throws IOException {
    cluster = PracticeCluster.start(Client.options().withRecordedServer());
    root = signedIn("root@pam", "Hypercall-root1");
    nobody = signedIn("nobody@pve", "Hypercall-nobody1");
    context = RawConnection.trusting(cluster);
    line = RawConnection.tls(context, cluster.port());
  }

  private Client signedIn(String userid, String password) throws IOException {
    return Client.withSession(cluster, Client.anonymous(cluster).signIn(userid, password));
  }

  @AfterEach
  void stop() throws IOException {
    line.close();
    cluster.close();
  }

  /// One method at its place.
  private record Place(String path, Method method) {
    Verb verb() {
      return method.verb();
    }
  }

  /// Every method: what looks first, then what makes, what changes, and what removes.
  private List<Place> places() {
    List<Place> places = new ArrayList<>();
    List<ApiNode> open = new ArrayList<>(List.of(cluster.description()));
    while (!open.isEmpty()) {
      ApiNode node = open.removeLast();
      node.methods().values().forEach(method -> places.add(new Place(node.path(), method)));
      open.addAll(node.children());
    }
    List<Verb> order = List.of(Verb.POST, Verb.GET, Verb.PUT, Verb.DELETE);
    // An upload is no form (UploadTest).
    places.removeIf(place -> place.path().endsWith("/upload"));
    places.sort(Comparator.comparing(place -> order.indexOf(place.verb())));
    return places;
  }

  private final List<String> faults = new ArrayList<>();

  private void check(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }

  private Answer call(Client client, Place place) throws IOException {
    Map<String, String> values = Samples.required(place.path(), place.method());
    Map<String, ParameterValue> given = new LinkedHashMap<>();
    values.forEach((name, value) -> given.put(name, ParameterValue.of(value)));
    Map<String, String> errors = Validator.check(place.method(), given).errors();
    check(errors.isEmpty(), "no good sample for " + place.path() + ": " + errors);
    String path = place.path();
    List<String> pairs = new ArrayList<>();
    for (Map.Entry<String, String> each : values.entrySet()) {
      String mark = "{" + each.getKey() + "}";
      if (path.contains(mark)) {
        path = path.replace(mark, Client.encode(each.getValue()));
      } else {
        pairs.add(each.getKey() + "=" + Client.encode(each.getValue()));
      }
    }
    String form = String.join("&", pairs);
    boolean body = place.verb() == Verb.POST || place.verb() == Verb.PUT;
    String target = "/api2/json" + path + (body || form.isEmpty() ? "" : "?" + form);
    line.send(client.request(place.verb().name(), target, body ? form : ""));
    Answer answer = line.answer();
    if (answer.header("Connection").equals(List.of("close"))) {
      line.close();
      context = RawConnection.trusting(cluster);
      line = RawConnection.tls(context, cluster.port());
    }
    return answer;
  }

  @Test
  void root_is_answered_in_the_shape_that_is_described_or_told_why_not() throws IOException {
    Map<String, Integer> count = new TreeMap<>();
    for (Place place : places()) {
      Answer answer = call(root, place);
      String status = answer.status();
      String where = place.verb() + " " + place.path() + " -> " + status;
      count.merge(status.substring(0, 3), 1, Integer::sum);
      check(!status.startsWith("501") && !status.startsWith("403"), where);
      check(!status.contains("method died"), where);
      check(passed(answer), where + " " + answer.body());
      if (status.startsWith("200 ") && answer.header("Content-Disposition").isEmpty()) {
        shaped(where, place.method(), answer.data());
      }
    }
    System.out.println("every method, asked by root: " + count);
    assertThat(faults).isEmpty();
    assertThat(count.get("200")).isGreaterThan(400);
  }

  /// Whether the parameters were good enough for the method itself.
  private static boolean passed(Answer answer) {
    return !answer.body().contains("property is ") && !answer.body().contains("type check");
  }

  private void shaped(String where, Method method, JsonNode data) {
    boolean good =
        switch (method.returns().type()) {
          case ANY -> !data.isMissingNode();
          case NULL -> data.isNull();
          case STRING -> data.isString();
          case ARRAY -> data.isArray();
          case OBJECT -> data.isObject();
          case INTEGER, NUMBER -> data.isNumber() || data.isString();
          case BOOLEAN -> data.isBoolean() || data.isNumber();
        };
    check(good, where + " gives " + method.returns().type() + ", not " + data);
    if (method.childLink() != null) {
      data.forEach(child -> check(child.has(method.childLink()), where + " links nowhere"));
    }
  }

  @Test
  void nobody_is_refused_whatever_is_not_open_to_all() throws IOException {
    for (Place place : places()) {
      Answer answer = call(nobody, place);
      String status = answer.status();
      String where = place.verb() + " " + place.path() + " -> " + status;
      check(!status.contains("method died"), where);
      switch (place.method().permission()) {
        case Permission.Checked _, Permission.RootOnly _ ->
            check(status.matches("403 Permission check failed.*|500 no such user.*"), where);
        case Permission.SignedIn _, Permission.World _ ->
            check(passed(answer), where + " " + answer.body());
      }
    }
    assertThat(faults).isEmpty();
  }
}
