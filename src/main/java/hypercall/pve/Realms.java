package hypercall.pve;

import hypercall.http.Exchange;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads the answer of `GET /access/domains`.
final class Realms {
  private Realms() {}

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
                SmallJson.text(realm, "default").equals("1")));
      }
    }
    return List.copyOf(realms);
  }
}
