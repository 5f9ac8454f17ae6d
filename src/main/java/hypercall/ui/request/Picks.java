package hypercall.ui.request;

import hypercall.pve.LiveNodes;
import hypercall.pve.LiveResources;
import hypercall.ui.kit.Choice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a placeholder can be filled with, of what there is on the server now.
///
/// @param path as it is typed: it tells whether a guest is meant to be `qemu` or `lxc`
/// @param node the chosen one; empty when none is
record Picks(LiveResources live, String path, String node) {
  private static final Set<String> KNOWN = Set.of("node", "vmid", "storage");

  /// Whether there may be anything to pick for a placeholder of this name.
  static boolean known(String placeholder) {
    return KNOWN.contains(placeholder);
  }

  List<Choice> of(String placeholder) {
    return switch (placeholder) {
      case "node" -> live.nodes().stream().map(Picks::choice).toList();
      case "vmid" ->
          live.guests().stream()
              .filter(guest -> isOn(guest.node()) && isOfPath(guest.type()))
              .map(this::choice)
              .toList();
      case "storage" -> storages();
      default -> List.of();
    };
  }

  /// What is known of a value; empty when nothing is.
  String note(String placeholder, String value) {
    return of(placeholder).stream()
        .filter(choice -> choice.value().equals(value))
        .map(Choice::note)
        .findFirst()
        .orElse("");
  }

  private boolean isOn(String at) {
    boolean chosen = live.nodes().stream().anyMatch(known -> known.name().equals(node));
    return !chosen || at.equals(node);
  }

  private boolean isOfPath(String type) {
    String other = type.equals("qemu") ? "/lxc/" : "/qemu/";
    return !path.contains(other + "{vmid}");
  }

  private static Choice choice(LiveNodes.Node node) {
    return new Choice(node.name(), node.online() ? "online" : "offline");
  }

  private Choice choice(LiveResources.Guest guest) {
    boolean one = path.contains("{node}") && !node.isEmpty();
    return new Choice(
        guest.vmid(), words(guest.name(), guest.type(), guest.state(), one ? "" : guest.node()));
  }

  /// A storage that several nodes have is named once.
  private List<Choice> storages() {
    return live.storages().stream()
        .filter(storage -> isOn(storage.node()))
        .collect(Collectors.groupingBy(LiveResources.Storage::name))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            named -> {
              LiveResources.Storage first = named.getValue().getFirst();
              String where = named.getValue().size() > 1 ? "several nodes" : first.node();
              return new Choice(named.getKey(), words(first.type(), first.state(), where));
            })
        .toList();
  }

  private static String words(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }
}
