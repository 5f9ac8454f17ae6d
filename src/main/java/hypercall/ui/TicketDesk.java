package hypercall.ui;

import hypercall.practice.Drill;
import hypercall.pve.SessionService;
import hypercall.ui.drills.DrillsModel;
import hypercall.ui.kit.TimeLeft;
import hypercall.ui.ticket.TicketModel;
import hypercall.ui.ticket.TicketView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Opens the ticket inspector in front of the workbench; each time it is a new one, so that nothing
/// pasted outlives it.
final class TicketDesk {
  private final ConnectionModel connections;
  private final InstantSource clock;
  private final Front front;
  private @Nullable TicketView view;
  private @Nullable TicketModel model;

  TicketDesk(ConnectionModel connections, InstantSource clock, Front front) {
    this.connections = connections;
    this.clock = clock;
    this.front = front;
  }

  /// Shows it; where it is shown already, closes it.
  void toggle() {
    if (view != null) {
      close();
      return;
    }
    TicketModel opened =
        new TicketModel(
            connections.sessionProperty(),
            new TicketModel.Surroundings(this::ahead, this::drilled),
            clock,
            connections.interfaceThread());
    TicketView pane = new TicketView(opened, this::close, this::changePassword);
    model = opened;
    view = pane;
    front.show(pane, pane::focusFirst);
  }

  void close() {
    if (view != null) {
      front.close(view);
    }
    if (model != null) {
      model.close();
    }
    view = null;
    model = null;
  }

  private void changePassword() {
    close();
    ConnectionCommands.changePassword(connections);
  }

  private Optional<Duration> ahead() {
    return connections.service().flatMap(SessionService::clockDifference);
  }

  /// What a drill makes of the life of a ticket issued then.
  private String drilled(Instant issued) {
    DrillsModel drills = connections.drills();
    if (!drills.offeredProperty().getValue()
        || !drills.onProperty().getValue().contains(Drill.SHORT_TICKETS)) {
      return "";
    }
    Instant there = clock.instant().plus(ahead().orElse(Duration.ZERO));
    Duration left = Duration.between(there, issued.plus(Drill.SHORT_LIFE));
    return "Drill “ticket life 60 s”: "
        + (left.isNegative()
            ? "the server refuses it already"
            : "the server ends it in " + TimeLeft.words(left))
        + ", though nothing in the ticket says so: its life is the server's decision.";
  }
}
