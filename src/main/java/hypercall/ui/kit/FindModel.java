package hypercall.ui.kit;

import hypercall.json.Finder.Hit;
import hypercall.json.Position;
import hypercall.json.Query;
import hypercall.json.QueryFault;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Find in one view: how many hits there are, and which one is shown.
///
/// The search goes on in the background piece by piece; a new query drops the old search. A view
/// that is not in front does not search. The next hit is the one after the selection, wherever a
/// person has put that meanwhile.
public final class FindModel {
  private final FindWords words;
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
  private final Background background;
  private final Supplier<Hit> selection;
  private final Runnable changed;
  private final Consumer<Hit> go;
  private Searched searched = new Texts(List::of);
  private @Nullable Search search;
  private boolean attending = true;

  /// Nothing while the view is not in front: the words may outlive it.
  private Subscription follows;

  /// What was sought when it was in front the last time; empty while find was closed.
  private Optional<Query> sought = Optional.empty();

  private boolean searching;
  private boolean resting;
  private boolean cameMeanwhile;

  /// Whether the first hit from the origin is gone to when it is found.
  private boolean leads;

  private long current = -1;

  /// The hit that was shown in the lines before; -1 when there is none to come back to.
  private long before = -1;

  private Position origin = new Position(1, 0);
  private String round = "";

  /// @param selection what is selected now, or the caret's place as a range that is empty
  /// @param changed told when hits came or went
  /// @param go shows a hit
  public FindModel(
      FindWords words,
      Background background,
      Supplier<Hit> selection,
      Runnable changed,
      Consumer<Hit> go) {
    this.words = words;
    this.background = background;
    this.selection = selection;
    this.changed = changed;
    this.go = go;
    follows = words.subscribe(this::restart);
  }

  /// What is sought.
  public FindWords words() {
    return words;
  }

  public StringProperty queryProperty() {
    return words.queryProperty();
  }

  /// `3 of 128`, `No matches`, or nothing.
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /// Why nothing can be sought, such as a fault in a regular expression; else empty.
  public ReadOnlyStringProperty faultProperty() {
    return fault.getReadOnlyProperty();
  }

  /// The hits so far, while something is sought.
  public Optional<Search> hits() {
    return Optional.ofNullable(search);
  }

  /// The hits on a line, as far as it is shown.
  List<Hit> on(long line) {
    return search == null ? List.of() : search.on(line);
  }

  /// Runs something that looks at many hits.
  void still(Runnable reader) {
    if (search == null) {
      reader.run();
    } else {
      search.still(reader);
    }
  }

  /// The hit that is shown.
  public Optional<Hit> current() {
    return search == null || current < 0 ? Optional.empty() : Optional.of(search.hit(current));
  }

  /// Seeks the same in something else, if something was being sought; the hit of the same number is
  /// the one shown, but nobody is taken there.
  public void show(Searched other) {
    searched = other;
    origin = new Position(1, 0);
    before = current >= 0 ? current : before;
    leads = false;
    seek();
  }

  /// What is searched is other than it was: it is searched again, and nobody is taken anywhere.
  void edited() {
    before = -1;
    leads = false;
    seek();
  }

  /// Whether the view is in front; what was typed meanwhile is sought when it is.
  void attend(boolean now) {
    if (attending != now) {
      attending = now;
      follows.unsubscribe();
      follows = now ? words.subscribe(this::restart) : Subscription.EMPTY;
    }
    if (now && !sought.equals(wanted())) {
      leads = false;
      seek();
    }
  }

  private Optional<Query> wanted() {
    return Optional.of(words.query())
        .filter(query -> attending && words.openProperty().get() && !query.isEmpty());
  }

  /// Opens find: the first hit from the selection on is gone to.
  ///
  /// @param text what is selected: it is sought from now on, unless it is empty or the hit on show
  void open(String text) {
    origin = selection.get().from();
    boolean was = words.openProperty().get();
    words.openProperty().set(true);
    String before = queryProperty().get();
    boolean isHit = was && current().filter(selection.get()::equals).isPresent();
    if (!text.isEmpty() && !isHit) {
      words.seek(text);
    }
    if (was && before.equals(queryProperty().get())) {
      restart();
    }
  }

  /// Seeks the query from the origin on.
  void restart() {
    before = -1;
    leads = true;
    seek();
  }

  private void seek() {
    if (search != null) {
      search.cancel();
    }
    search = null;
    current = -1;
    searching = false;
    resting = false;
    round = "";
    fault.set("");
    sought = wanted();
    if (sought.isPresent()) {
      try {
        search = searched.search(sought.get());
      } catch (QueryFault e) {
        fault.set(e.getMessage());
      }
    }
    tell();
    advance();
  }

  /// More is there to be searched.
  public void grown() {
    cameMeanwhile = searching;
    if (search != null && resting && !searching) {
      advance();
    }
  }

  /// Goes to the next hit.
  public void next() {
    step(1);
  }

  /// Goes to the hit before.
  public void previous() {
    step(-1);
  }

  private void step(int by) {
    Search all = search;
    if (all == null) {
      restart();
    } else if (all.count() > 0) {
      long wanted = all.beside(selection.get(), current, by);
      round = wanted < 0 ? "from the end again" : wanted >= all.count() ? "from the top again" : "";
      become(Math.floorMod(wanted, all.count()));
    }
  }

  /// Goes to the hit nearest behind a place, or to the last one.
  void goTo(Position place) {
    Search all = search;
    if (all != null && all.count() > 0) {
      round = "";
      become(all.firstFrom(place).orElse(all.count() - 1));
    }
  }

  private void become(long index) {
    current = index;
    leads = false;
    showCurrent();
    origin = selection.get().from();
  }

  private void advance() {
    Search mine = search;
    if (mine == null) {
      return;
    }
    searching = true;
    cameMeanwhile = false;
    background.run(
        mine::advanceSome, done -> advanced(mine, done), failure -> failed(mine, failure));
  }

  private void advanced(Search mine, boolean done) {
    if (mine != search) {
      return;
    }
    searching = false;
    resting = done;
    if (current < 0 && before >= 0 && (mine.count() > before || done && mine.count() > 0)) {
      current = Math.min(before, mine.count() - 1);
      leads = false;
    }
    if (current < 0 && leads && mine.count() > 0) {
      Optional<Long> first = mine.firstFrom(origin);
      if (first.isPresent() || done) {
        round = first.isPresent() ? "" : "from the top again";
        current = first.orElse(0L);
        leads = false;
        showCurrent();
      }
    }
    tell();
    if (!done || cameMeanwhile) {
      advance();
    }
  }

  private void failed(Search mine, Throwable failure) {
    if (mine == search) {
      search = null;
      fault.set("The search stopped: " + failure.getMessage());
      tell();
    }
  }

  private void showCurrent() {
    tell();
    current().ifPresent(go);
  }

  private void tell() {
    summary.set(search == null ? "" : summed(search));
    changed.run();
  }

  private String summed(Search all) {
    boolean more = !resting || !searched.isComplete();
    return new HitCount(current, all.count(), all.isFull(), more, all.stopped(), round).told();
  }
}
