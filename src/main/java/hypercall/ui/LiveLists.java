package hypercall.ui;

import hypercall.http.Call;
import hypercall.pve.LiveResources;
import hypercall.pve.SessionService;
import hypercall.ui.kit.Background;
import java.time.Duration;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// What there is on the server on top, for the pick lists of placeholders: read after a sign-in,
/// and again before a list opens when it is no longer fresh.
final class LiveLists {
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final ConnectionModel connections;
  private final Background background;
  private final ObjectProperty<LiveResources> resources =
      new SimpleObjectProperty<>(LiveResources.NONE);
  private String readAs = "";
  private long readAt;

  LiveLists(ConnectionModel connections, Background background) {
    this.connections = connections;
    this.background = background;
    connections.sessionProperty().subscribe(session -> follow());
    connections.connectionProperty().subscribe(connection -> follow());
  }

  ObservableValue<LiveResources> resources() {
    return resources;
  }

  /// Reads again what is older than a few seconds.
  void refresh() {
    if (!readAs.isEmpty() && System.nanoTime() - readAt > FRESH.toNanos()) {
      read();
    }
  }

  private void follow() {
    String who = connections.who();
    if (who.equals(readAs)) {
      return;
    }
    readAs = who;
    resources.set(LiveResources.NONE);
    if (!who.isEmpty()) {
      read();
    }
  }

  private void read() {
    connections.service().ifPresent(this::read);
  }

  private void read(SessionService service) {
    String asked = readAs;
    readAt = System.nanoTime();
    background.run(
        () -> LiveResources.read(service, new Call()),
        found -> {
          if (asked.equals(readAs)) {
            resources.set(found);
          }
        },
        // The lists stay as they were: values can be typed, and the next send tells what is wrong.
        failure -> {});
  }
}
