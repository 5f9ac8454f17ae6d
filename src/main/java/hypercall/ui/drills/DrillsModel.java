package hypercall.ui.drills;

import hypercall.http.Exchange;
import hypercall.http.NoResponse;
import hypercall.practice.Drill;
import hypercall.practice.PracticeCluster;
import hypercall.pve.Connection;
import hypercall.ui.kit.Background;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The drills of the practice cluster of this run: which are on, the switches for them, and what
/// they have done. Nothing of it is saved; they end with the cluster.
public final class DrillsModel {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");

  private final ObjectProperty<@Nullable PracticeCluster> cluster = new SimpleObjectProperty<>();
  private final ObjectProperty<Set<Drill>> on = new SimpleObjectProperty<>(Set.of());
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final StringProperty trouble = new SimpleStringProperty("");
  private final Set<Drill> ended = EnumSet.noneOf(Drill.class);
  private final ObservableValue<Boolean> offered;
  private final Background background;
  private final Consumer<Drill> switched;
  private volatile Set<Drill> wanted = Set.of();

  /// @param top the connection in front
  /// @param switched told what was switched, once it counts
  public DrillsModel(
      ObservableValue<@Nullable Connection> top, Background background, Consumer<Drill> switched) {
    this.background = background;
    this.switched = switched;
    offered = cluster.flatMap(at -> top.map(to -> leadsTo(at, to))).orElse(false);
    offered.subscribe(there -> open.set(open.get() && there));
  }

  private static boolean leadsTo(PracticeCluster cluster, Connection to) {
    return to.port() == cluster.port() && LOOPBACK.contains(to.host());
  }

  /// The cluster runs from now on; from any thread.
  public void started(PracticeCluster now) {
    background.tell(() -> cluster.set(now));
  }

  /// Whether the connection in front leads to the practice cluster of this run.
  public ObservableValue<Boolean> offeredProperty() {
    return offered;
  }

  /// Those that are on in the cluster, in their usual order.
  public ObservableValue<Set<Drill>> onProperty() {
    return on;
  }

  boolean isOn(Drill drill) {
    return on.get().contains(drill);
  }

  /// Why the last switch did nothing; empty when it did.
  ObservableValue<String> troubleProperty() {
    return trouble;
  }

  /// Whether the switches are on show.
  public ObservableValue<Boolean> openProperty() {
    return open;
  }

  // Commands

  /// Shows the switches, or hides them.
  public void toggle() {
    open.set(!open.get() && offered.getValue());
  }

  public void close() {
    open.set(false);
  }

  public void set(Drill drill, boolean to) {
    EnumSet<Drill> all = EnumSet.noneOf(Drill.class);
    all.addAll(wanted);
    if (to ? all.add(drill) : all.remove(drill)) {
      want(all);
    }
  }

  public void allOff() {
    want(EnumSet.noneOf(Drill.class));
  }

  /// In the background, since another certificate takes its time to make; whichever of two quick
  /// changes comes last, the cluster ends as wanted.
  private void want(Set<Drill> all) {
    PracticeCluster at = cluster.get();
    if (at == null) {
      return;
    }
    wanted = all;
    background.run(
        () -> agree(at),
        changed -> {
          trouble.set("");
          become(at.drills());
          changed.forEach(switched);
        },
        failure -> {
          wanted = at.drills();
          become(wanted);
          trouble.set("It could not be switched: " + failure.getMessage() + ".");
        });
  }

  private void become(Set<Drill> now) {
    ended.addAll(on.get());
    ended.removeAll(now);
    on.set(now);
  }

  private synchronized List<Drill> agree(PracticeCluster at) {
    List<Drill> changed = new ArrayList<>();
    for (Drill drill : Drill.values()) {
      boolean to = wanted.contains(drill);
      if (to != at.drills().contains(drill)) {
        at.set(drill, to);
        changed.add(drill);
      }
    }
    return changed;
  }

  // What they have done

  /// What the drills had to do with an answer that came through this connection; empty for nothing.
  public String lessonOf(Connection from, Exchange exchange) {
    return concerns(from) ? Lessons.ofAnswer(on.get(), ended, exchange) : "";
  }

  /// The same where no answer came.
  public String lessonOf(Connection from, Throwable failure) {
    return concerns(from) && failure instanceof NoResponse silence
        ? Lessons.ofSilence(on.get(), silence)
        : "";
  }

  /// What they have to do with a ticket that is no longer accepted.
  public String lessonOfTicket(Connection from) {
    return concerns(from) ? Lessons.ofTicket(on.get(), ended) : "";
  }

  private boolean concerns(Connection from) {
    PracticeCluster at = cluster.get();
    return at != null && leadsTo(at, from);
  }
}
