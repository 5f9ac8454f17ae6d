package hypercall.ui;

import hypercall.http.Call;
import hypercall.http.Exchange;
import hypercall.http.Phase;
import hypercall.http.SetBy;
import hypercall.http.Trace;
import hypercall.ui.kit.Background;
import hypercall.ui.kit.Ticker;
import hypercall.ui.response.Answered;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells a tab how far its call is: hears it from whatever thread the call runs on, and tells it
/// ten times a second.
final class Underway implements Call.Watcher {
  private record Stand(Optional<Phase> phase, long bytes) {}

  private final RequestTab tab;
  private final String from;
  private final Set<String> byDefault;
  private final Background background;
  private final Ticker ticks;
  private final Call call = new Call(this);
  private final long began = System.nanoTime();
  private volatile Stand stand = new Stand(Optional.empty(), 0);
  private volatile long headCame = began;
  private @Nullable Exchange coming;

  /// @param from the name of the connection
  /// @param byDefault names of the headers that the editor set unasked
  Underway(RequestTab tab, String from, Set<String> byDefault, Background background) {
    this.tab = tab;
    this.from = from;
    this.byDefault = byDefault;
    this.background = background;
    this.ticks = new Ticker(Duration.ofMillis(100), background.tell(), this::tell);
  }

  Call call() {
    return call;
  }

  /// The exchange, which knows how long this call waited before, and what the editor set in it.
  Exchange traced(Exchange exchange) {
    Duration all = Duration.ofNanos(System.nanoTime() - began);
    Map<String, Set<SetBy>> own = new HashMap<>();
    byDefault.forEach(name -> own.put(name, Set.of(SetBy.APPLICATION)));
    Trace trace = exchange.trace().setBy(exchange.sentHead(), own);
    return exchange.with(trace.afterWaiting(all.minus(exchange.timing().total())));
  }

  void begin() {
    tab.begin(call);
    ticks.start();
  }

  /// The call is over; true when its outcome is for the tab to show, since nothing newer was begun
  /// and the tab is not closed.
  boolean end() {
    ticks.stop();
    boolean newest = tab.isNewest(call);
    if (newest) {
      tab.end();
    }
    return newest;
  }

  /// What came of the body before the call was cancelled; empty when nothing did.
  Optional<Exchange> partial() {
    return Optional.ofNullable(coming).filter(soFar -> soFar.response().body().size() > 0);
  }

  /// What came of an answer that is cancelled now.
  Answered cut(Exchange soFar) {
    Duration reading = Duration.ofNanos(System.nanoTime() - headCame);
    return Answered.cancelled(soFar, from, reading, stand.bytes());
  }

  /// Gives back the body of a call that ended early and that nobody shows.
  void letGo() {
    if (coming != null) {
      coming.response().body().close();
    }
  }

  @Override
  public void progress(Phase phase, long bytes) {
    stand = new Stand(Optional.of(phase), bytes);
  }

  @Override
  public void answered(Exchange soFar) {
    headCame = System.nanoTime();
    Exchange known = traced(soFar);
    background.tell(
        () -> {
          coming = known;
          if (tab.isNewest(call)) {
            tab.response().answered(known, from);
          }
        });
  }

  private void tell() {
    if (tab.isNewest(call)) {
      Stand now = stand;
      Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
      tab.response().progress(now.phase(), now.bytes(), elapsed);
    } else {
      ticks.stop();
    }
  }
}
