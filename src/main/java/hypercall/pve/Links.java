package hypercall.pve;

import hypercall.json.Spot;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells which request a value of an answer leads to: a node's name to the node's state, a guest's
/// number to the guest, a task to its state, an entry of an index to what it names.
///
/// @param product of the server that answered
/// @param live what is known of that server, for guests that are named without their node
public record Links(Product product, LiveResources live) {
  /// Names whose values may lead somewhere.
  private static final Set<String> NAMES =
      Set.of(
          "node", "vmid", "upid", "id", "sid", "volid", "storage", "store", "subdir", "name",
          "pool", "poolid", "userid", "user", "groupid", "roleid", "realm", "iface");

  private static final Pattern NODE = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9.-]{0,62}");
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,9}");
  private static final Pattern SERVICE = Pattern.compile("(?:vm|ct):([1-9][0-9]{0,9})");

  /// Whether a look at the rest of its object may be worth it.
  public static boolean mayLead(String name, String text) {
    return !text.isEmpty() && (NAMES.contains(name) || text.startsWith("UPID:"));
  }

  /// The path that a value leads to, such as `/nodes/pve1/status`; empty when it leads nowhere.
  ///
  /// @param request the path whose answer it stands in, without `/api2/json` and the query
  public Optional<String> of(String request, Spot spot) {
    return find(new Place(request, spot)).filter(path -> !path.equals(request));
  }

  private Optional<String> find(Place at) {
    String text = at.spot.text();
    Optional<Upid> task = Upid.parse(text);
    if (task.isPresent()) {
      return Optional.of("/nodes/" + task.get().node() + "/tasks/" + text + "/status");
    }
    Optional<String> everywhere =
        switch (at.spot.name()) {
          case "node" -> node(text);
          case "subdir" -> below(at, text);
          case "userid", "user" ->
              text.matches("[^\\s@!/]+@[^\\s@!/]+")
                  ? Optional.of("/access/users/" + segment(text))
                  : Optional.empty();
          case "realm" -> plain(text).map(realm -> "/access/domains/" + realm);
          case "name" -> named(at, text);
          case "iface" -> at.request.endsWith("/network") ? below(at, text) : Optional.empty();
          default -> Optional.empty();
        };
    if (everywhere.isPresent()) {
      return everywhere;
    }
    return switch (product) {
      case PVE -> ofCluster(at, text);
      case PBS ->
          at.spot.name().equals("store")
              ? plain(text).map(store -> "/admin/datastore/" + store + "/status")
              : Optional.empty();
      case PMG, PDM -> Optional.empty();
    };
  }

  private Optional<String> ofCluster(Place at, String text) {
    return switch (at.spot.name()) {
      case "vmid" -> guest(at, text);
      case "id" -> resource(at, text);
      case "sid" -> {
        var service = SERVICE.matcher(text);
        yield service.matches() ? guest(at, service.group(1)) : Optional.empty();
      }
      case "storage" -> storage(at, text);
      case "volid" -> volume(at, text);
      case "pool", "poolid" -> plain(text).map(pool -> "/pools/" + pool);
      case "groupid" -> plain(text).map(group -> "/access/groups/" + group);
      case "roleid" -> plain(text).map(role -> "/access/roles/" + role);
      default -> Optional.empty();
    };
  }

  /// The name of an entry of an index stands alone; that of a node says so beside it.
  private Optional<String> named(Place at, String text) {
    Map<String, String> beside = at.spot.beside();
    if (beside.size() == 1 && at.isEntry()) {
      return below(at, text);
    }
    if ("node".equals(beside.get("type"))) {
      return node(text);
    }
    boolean snapshot = at.request.endsWith("/snapshot") && !text.equals("current");
    return snapshot ? below(at, text).map(path -> path + "/config") : Optional.empty();
  }

  private static Optional<String> below(Place at, String text) {
    return at.isEntry() ? plain(text).map(name -> at.base() + "/" + name) : Optional.empty();
  }

  private static Optional<String> node(String name) {
    return NODE.matcher(name).matches()
        ? Optional.of("/nodes/" + name + "/status")
        : Optional.empty();
  }

  private Optional<String> guest(Place at, String number) {
    return guest(at, at.guestType(), number);
  }

  private Optional<String> guest(Place at, Optional<String> told, String number) {
    if (!NUMBER.matcher(number).matches()) {
      return Optional.empty();
    }
    Optional<LiveResources.Guest> known =
        live.guests().stream().filter(guest -> guest.vmid().equals(number)).findFirst();
    Optional<String> type = told.or(() -> known.map(LiveResources.Guest::type));
    Optional<String> node = at.node().or(() -> known.map(LiveResources.Guest::node));
    return type.flatMap(
        kind -> node.map(on -> "/nodes/" + on + "/" + kind + "/" + number + "/status/current"));
  }

  /// `qemu/100`, `node/pve1`, `storage/pve1/local`, as the list of resources names them.
  private Optional<String> resource(Place at, String id) {
    String[] parts = id.split("/");
    boolean task = at.spot.beside().containsKey("upid");
    if (task) {
      return at.spot.beside().getOrDefault("type", "").matches("(?:qm|vz).*")
          ? guest(at, id)
          : Optional.empty();
    }
    return switch (parts[0]) {
      case "qemu", "lxc" ->
          parts.length == 2 ? guest(at, Optional.of(parts[0]), parts[1]) : Optional.empty();
      case "node" -> parts.length == 2 ? node(parts[1]) : Optional.empty();
      case "storage" ->
          parts.length == 3 && NODE.matcher(parts[1]).matches()
              ? plain(parts[2]).map(name -> "/nodes/" + parts[1] + "/storage/" + name + "/status")
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<String> storage(Place at, String text) {
    return plain(text)
        .map(
            name ->
                at.node()
                    .map(node -> "/nodes/" + node + "/storage/" + name + "/content")
                    .orElse("/storage/" + name));
  }

  private static Optional<String> volume(Place at, String volid) {
    int colon = volid.indexOf(':');
    if (colon < 1) {
      return Optional.empty();
    }
    return at.node()
        .flatMap(
            node ->
                plain(volid.substring(0, colon))
                    .map(
                        storage ->
                            "/nodes/"
                                + node
                                + "/storage/"
                                + storage
                                + "/content/"
                                + segment(volid)));
  }

  /// A name that can be a segment of a path as it stands or encoded; empty for what is none.
  private static Optional<String> plain(String text) {
    boolean odd = text.isEmpty() || text.length() > 100 || text.matches("\\.{1,2}");
    boolean control = text.chars().anyMatch(c -> c < 0x21 || c == 0x7F || c == '{' || c == '}');
    return odd || control ? Optional.empty() : Optional.of(segment(text));
  }

  private static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%3A", ":")
        .replace("%40", "@")
        .replace("%21", "!");
  }

  /// A value in an answer, with what the path of the request says of it.
  private record Place(String request, Spot spot) {
    /// Whether it stands in an element of the list that is the whole answer.
    boolean isEntry() {
      return spot.names().equals(List.of("data"));
    }

    String base() {
      return request.equals("/") ? "" : request.replaceFirst("/+$", "");
    }

    /// The node that is named beside it, else the one of the request.
    Optional<String> node() {
      String beside = spot.beside().getOrDefault("node", "");
      return beside.isEmpty() ? inRequest("nodes") : Optional.of(beside).filter(Links::isNode);
    }

    Optional<String> guestType() {
      String type = spot.beside().getOrDefault("type", "").toLowerCase(Locale.ROOT);
      if (type.equals("qemu") || type.equals("lxc")) {
        return Optional.of(type);
      }
      return List.of(request.split("/")).stream()
          .filter(part -> part.equals("qemu") || part.equals("lxc"))
          .findFirst();
    }

    private Optional<String> inRequest(String after) {
      List<String> parts = List.of(request.split("/"));
      int at = parts.indexOf(after);
      return at >= 0 && at + 1 < parts.size()
          ? Optional.of(parts.get(at + 1)).filter(Links::isNode)
          : Optional.empty();
    }
  }

  private static boolean isNode(String name) {
    return NODE.matcher(name).matches();
  }
}
