package hypercall.pve;

import hypercall.http.Call;
import hypercall.http.Exchange;
import hypercall.http.NoResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The cluster's nodes as the server lists them, for filling in `{node}`. Asks at most every few
/// seconds; blocking calls, for background threads.
public final class LiveNodes {
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final SessionService session;
  private final ReentrantLock asking = new ReentrantLock();
  private @Nullable List<Node> known;
  private @Nullable Session knownTo;
  private long knownSince;

  public LiveNodes(SessionService session) {
    this.session = session;
  }

  /// @param online whether its status is `online`, or it has none
  public record Node(String name, boolean online) {}

  /// The nodes by name; empty when the server would not tell.
  public List<Node> nodes(Call call) throws NoResponse {
    asking.lock();
    try {
      List<Node> last = known;
      boolean fresh = System.nanoTime() - knownSince < FRESH.toNanos();
      if (last != null && fresh && session.session().equals(knownTo)) {
        return last;
      }
      List<Node> now = session.ask("/nodes", call, LiveNodes::read);
      known = now;
      knownTo = session.session();
      knownSince = System.nanoTime();
      return now;
    } finally {
      asking.unlock();
    }
  }

  private static List<Node> read(Exchange exchange) {
    List<Node> nodes = new ArrayList<>();
    if (Problem.of(exchange).isEmpty()) {
      SmallJson.read(exchange.response().body())
          .ifPresent(body -> body.path("data").forEach(node -> nodes.add(node(node))));
    }
    nodes.removeIf(node -> node.name().isEmpty());
    nodes.sort(Comparator.comparing(Node::name));
    return List.copyOf(nodes);
  }

  /// A product that says nothing of its nodes' state has one, and that one answered.
  private static Node node(JsonNode node) {
    String status = SmallJson.text(node, "status");
    return new Node(SmallJson.text(node, "node"), status.isEmpty() || status.equals("online"));
  }
}
