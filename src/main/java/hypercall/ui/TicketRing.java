package hypercall.ui;

import hypercall.pve.Session;
import hypercall.ui.kit.Ticker;
import hypercall.ui.kit.TimeLeft;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Circle;

/// How long the ticket lasts: a ring that empties over two hours, and the time left in words.
final class TicketRing extends Button {
  private static final Duration LIFE = Duration.ofHours(2);
  private static final Duration LOW = Duration.ofMinutes(10);
  private static final PseudoClass WARN = PseudoClass.getPseudoClass("warn");
  private static final double RADIUS_EM = 0.46;
  private static final double ROOMY = 56;

  /// What the ring takes of its radius, its stroke and a little air in it.
  private static final double ROUND = 2.67;

  private final InstantSource clock;
  private final Arc left = new Arc(0, 0, 0, 0, 90, 0);
  private final Label figures = new Label();
  private final Label kind = new Label();
  private final Tooltip tip = new Tooltip();
  private final Ticker everySecond;
  private Session session = new Session.SignedOut();

  /// @param tell runs something on the interface's thread
  /// @param inspect shows what the ticket says
  TicketRing(
      ObservableValue<Session> session, InstantSource clock, Executor tell, Runnable inspect) {
    this.clock = clock;
    everySecond = new Ticker(Duration.ofSeconds(1), tell, this::tick);
    getStyleClass().add("ticket-ring");
    setMinWidth(USE_PREF_SIZE);
    Circle track = new Circle();
    track.getStyleClass().add("track");
    track.radiusProperty().bind(fontProperty().map(font -> font.getSize() * RADIUS_EM));
    left.radiusXProperty().bind(track.radiusProperty());
    left.radiusYProperty().bind(track.radiusProperty());
    left.getStyleClass().add("left");
    StackPane ring = new StackPane(track, left);
    ring.minWidthProperty().bind(track.radiusProperty().map(r -> r.doubleValue() * ROUND));
    ring.minHeightProperty().bind(ring.minWidthProperty());
    left.setManaged(false);
    left.layoutXProperty().bind(ring.widthProperty().divide(2));
    left.layoutYProperty().bind(ring.heightProperty().divide(2));
    figures.getStyleClass().add("mono");
    kind.getStyleClass().add("muted");
    // In a narrow window with large text the figures say enough.
    kind.visibleProperty()
        .bind(
            sceneProperty()
                .flatMap(Scene::widthProperty)
                .flatMap(w -> kind.fontProperty().map(f -> w.doubleValue() > ROOMY * f.getSize()))
                .orElse(true)
                .flatMap(roomy -> figures.visibleProperty().map(figured -> roomy || !figured)));
    kind.managedProperty().bind(kind.visibleProperty());
    HBox face = new HBox(ring, figures, kind);
    face.getStyleClass().add("face");
    setGraphic(face);
    setTooltip(tip);
    setOnAction(_ -> inspect.run());
    session.subscribe(this::follow);
  }

  private void follow(Session now) {
    session = now;
    boolean ticket = now instanceof Session.WithTicket;
    setVisible(ticket || now instanceof Session.WithToken);
    setManaged(isVisible());
    figures.setVisible(ticket);
    figures.setManaged(ticket);
    if (ticket) {
      everySecond.start();
    } else {
      everySecond.stop();
    }
    tick();
  }

  private void tick() {
    switch (session) {
      case Session.WithTicket t -> {
        Instant now = clock.instant();
        Duration rest = Duration.between(now, t.expires());
        show(
            (double) rest.toSeconds() / LIFE.toSeconds(),
            rest.compareTo(LOW) < 0,
            rest.isPositive() ? TimeLeft.words(t.expires(), now) : "0 s",
            "ticket",
            "Ticket of " + t.user() + ": renewed by itself before it ends.");
      }
      case Session.WithToken t ->
          show(
              1, false, "", "API token", "Signed in with " + t.tokenId() + "; it does not expire.");
      case Session.SignedOut s -> show(0, false, "", "", "Not signed in.");
      case Session.NeedsSecondFactor s ->
          show(0, true, "", "second factor", s.user() + " needs a second factor.");
    }
  }

  /// Changes nothing while the words stay the same: each change has the window laid out anew.
  private void show(double share, boolean low, String time, String word, String text) {
    if (time.equals(figures.getText()) && text.equals(tip.getText())) {
      return;
    }
    left.setLength(-360 * Math.clamp(share, 0, 1));
    figures.setText(time);
    kind.setText(word);
    tip.setText(text);
    pseudoClassStateChanged(WARN, low);
    setAccessibleText(time.isEmpty() ? text : "Ticket, " + time + " left");
  }
}
