package hypercall.ui;

import hypercall.http.Call;
import hypercall.pve.LiveNodes;
import hypercall.pve.ServerVersion;
import hypercall.pve.SessionService;
import hypercall.ui.kit.Background;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What is known of the server on top: its version, its nodes, its clock; empty while unknown.
final class ServerFacts {
  private final Background background;
  private final StringProperty version = new SimpleStringProperty("");
  private final StringProperty nodesOnline = new SimpleStringProperty("");
  private final StringProperty clock = new SimpleStringProperty("");
  private final ObservableList<String> nodes = FXCollections.observableArrayList();
  private @Nullable SessionService asked;

  ServerFacts(Background background) {
    this.background = background;
  }

  StringProperty version() {
    return version;
  }

  StringProperty nodesOnline() {
    return nodesOnline;
  }

  StringProperty clock() {
    return clock;
  }

  ObservableList<String> nodes() {
    return nodes;
  }

  /// Asks the server; what one that is asked no more says then counts for nothing.
  void learn(SessionService service) {
    asked = service;
    background.run(
        () -> ServerVersion.read(service, new Call()),
        found -> found.ifPresent(v -> ifStillAsked(service, () -> version.set(words(service, v)))),
        _ -> ifStillAsked(service, () -> version.set("")));
    background.run(
        () -> new LiveNodes(service).nodes(new Call()),
        found -> ifStillAsked(service, () -> showNodes(found)),
        _ -> ifStillAsked(service, () -> nodesOnline.set("")));
  }

  private void ifStillAsked(SessionService service, Runnable tell) {
    if (service == asked) {
      tell.run();
    }
  }

  private static String words(SessionService service, ServerVersion version) {
    return service.connection().product().name() + " " + version.brief();
  }

  /// Takes how far the server's clock is ahead, as its last answer told.
  void heard(Optional<Duration> difference) {
    clock.set(difference.map(ConnectionWords::clock).orElse(""));
  }

  /// Nothing is known any more.
  void forget() {
    asked = null;
    version.set("");
    nodesOnline.set("");
    clock.set("");
    nodes.clear();
  }

  private void showNodes(List<LiveNodes.Node> found) {
    nodes.setAll(found.stream().map(LiveNodes.Node::name).toList());
    long online = found.stream().filter(LiveNodes.Node::online).count();
    nodesOnline.set(found.isEmpty() ? "" : online + " of " + found.size() + " nodes online");
  }
}
