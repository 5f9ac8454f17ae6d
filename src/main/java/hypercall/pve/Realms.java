package hypercall.pve;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Exchange;
import hypercall.http.NoResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Asks for the realms, and reads the answer; who is asked need not sign in.
final class Realms {
  /// What a server says of a path it does not have, or does not show to everybody.
  private static final Set<Integer> ELSEWHERE = Set.of(401, 403, 404, 501);

  private Realms() {}

  /// Sends a request.
  interface Sending {
    Exchange get(String path) throws NoResponse;
  }

  /// The realms from where this product lists them, or from where another does: so a server whose
  /// product was mistaken still tells what it is.
  static List<Realm> ask(Product product, Sending sending) throws NoResponse, SignInFailed {
    Exchange first = sending.get(product.realmsPath());
    try (GrowingBytes _ = first.response().body()) {
      if (!ELSEWHERE.contains(first.response().status())) {
        return read(first);
      }
    }
    Exchange second = sending.get(product.elsewhere().realmsPath());
    try (GrowingBytes _ = second.response().body()) {
      return read(second.response().status() / 100 == 2 ? second : first);
    }
  }

  static List<Realm> read(Exchange exchange) throws SignInFailed {
    if (exchange.response().status() / 100 != 2) {
      throw new SignInFailed(
          "The server did not list its realms: "
              + exchange.response().status()
              + " "
              + exchange.response().reason()
              + ".");
    }
    JsonNode data =
        SmallJson.read(exchange.response().body()).map(n -> n.path("data")).orElse(null);
    if (data == null || !data.isArray()) {
      throw new SignInFailed(
          "This does not look like a Proxmox server: its list of realms is not what was expected.");
    }
    List<Realm> realms = new ArrayList<>();
    for (JsonNode realm : data) {
      String name = SmallJson.text(realm, "realm");
      if (!name.isEmpty()) {
        realms.add(
            new Realm(
                name,
                SmallJson.text(realm, "type"),
                SmallJson.text(realm, "comment"),
                isSet(SmallJson.text(realm, "default"))));
      }
    }
    return List.copyOf(realms);
  }

  private static boolean isSet(String flag) {
    return flag.equals("1") || flag.equals("true");
  }
}
