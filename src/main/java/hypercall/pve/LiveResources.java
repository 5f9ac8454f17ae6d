package hypercall.pve;

import hypercall.http.Call;
import hypercall.http.Exchange;
import hypercall.http.NoResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Nodes, guests and storages as `/cluster/resources` lists them, for filling in `{node}`, `{vmid}`
/// and `{storage}`; only what the account may see. Products other than Proxmox VE have nodes alone.
public record LiveResources(
    List<LiveNodes.Node> nodes, List<Guest> guests, List<Storage> storages) {
  public static final LiveResources NONE = new LiveResources(List.of(), List.of(), List.of());

  public LiveResources {
    nodes = List.copyOf(nodes);
    guests = List.copyOf(guests);
    storages = List.copyOf(storages);
  }

  /// @param type `qemu` or `lxc`
  /// @param state such as `running`, or `template`
  public record Guest(String vmid, String name, String type, String state, String node) {}

  /// @param type of its plugin, such as `dir`
  public record Storage(String name, String node, String type, String state) {}

  /// Asks the server; nothing when it would not tell. Blocks, for background threads.
  public static LiveResources read(SessionService session, Call call) throws NoResponse {
    return session.connection().product().listsResources()
        ? session.ask("/cluster/resources", call, LiveResources::read)
        : new LiveResources(new LiveNodes(session).nodes(call), List.of(), List.of());
  }

  private static LiveResources read(Exchange exchange) {
    List<LiveNodes.Node> nodes = new ArrayList<>();
    List<Guest> guests = new ArrayList<>();
    List<Storage> storages = new ArrayList<>();
    if (Problem.of(exchange).isEmpty()) {
      SmallJson.read(exchange.response().body())
          .ifPresent(body -> body.path("data").forEach(r -> sort(r, nodes, guests, storages)));
    }
    nodes.sort(Comparator.comparing(LiveNodes.Node::name));
    guests.sort(
        Comparator.comparingInt((Guest guest) -> guest.vmid().length()).thenComparing(Guest::vmid));
    storages.sort(Comparator.comparing(Storage::name).thenComparing(Storage::node));
    return new LiveResources(nodes, guests, storages);
  }

  private static void sort(
      JsonNode resource, List<LiveNodes.Node> nodes, List<Guest> guests, List<Storage> storages) {
    String type = text(resource, "type");
    String node = text(resource, "node");
    String state = text(resource, "status");
    switch (type) {
      case "node" -> nodes.add(new LiveNodes.Node(node, state.equals("online")));
      case "qemu", "lxc" -> {
        String shown = text(resource, "template").equals("1") ? "template" : state;
        guests.add(new Guest(text(resource, "vmid"), text(resource, "name"), type, shown, node));
      }
      case "storage" ->
          storages.add(
              new Storage(text(resource, "storage"), node, text(resource, "plugintype"), state));
      default -> {
        // Pools and networks are in the list too; no placeholder is filled with them.
      }
    }
  }

  private static String text(JsonNode resource, String name) {
    return SmallJson.text(resource, name);
  }
}
