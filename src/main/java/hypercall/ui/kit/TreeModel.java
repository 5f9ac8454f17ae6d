package hypercall.ui.kit;

import hypercall.bytes.GrowingBytes;
import hypercall.json.Finder.Hit;
import hypercall.json.JsonDocument;
import hypercall.json.Position;
import hypercall.json.TreeFolds;
import hypercall.json.TreeRow;
import hypercall.json.TreeRows;
import java.util.Optional;

/// A tree over a document: its rows, the chosen one, what is open, what is sought.
///
/// All verbs are called on the FX thread; rows are counted from 0.
public final class TreeModel {
  /// Bytes after which one goes to where one was, though more are still to come.
  private static final long ENOUGH = 1 << 20;

  private final Background background;
  private final TreeListener listener;
  private final TreeCount counting;
  private final FindModel find;
  private final TreeLinks links = new TreeLinks();
  private JsonDocument document = nothing();
  private TreeRows rows = document.tree();
  private Lines lines = Lines.pretty(document);
  private Feed feed;

  /// The line on which the chosen row begins; 0 when none is.
  private long line;

  private Optional<TreePlace> wanted = Optional.empty();
  private boolean opened;

  /// Where one came from, and whether a person has opened or closed anything since.
  private TreePlace came = TreePlace.START;

  private boolean touched;
  private Optional<Hit> gone = Optional.empty();

  /// @param words what is sought, here and in other views
  public TreeModel(Background background, FindWords words, TreeListener listener) {
    this.background = background;
    this.listener = listener;
    counting = new TreeCount(background);
    feed = new Feed(lines, background, this::grown);
    find = new FindModel(words, background, this::selection, listener.changed(), this::goTo);
  }

  private static JsonDocument nothing() {
    return JsonDocument.of(GrowingBytes.of(new byte[0]));
  }

  /// Shows a document as one was in another, and goes on while its bytes grow.
  public void show(JsonDocument shown, Lines over, TreePlace place) {
    feed.stop();
    document = shown;
    rows = document.tree();
    lines = over;
    links.reset();
    line = 0;
    opened = false;
    gone = Optional.empty();
    wanted = Optional.of(place);
    came = place;
    touched = false;
    feed = new Feed(lines, background, this::grown);
    feed.start();
    settle();
    find.show(lines);
    listener.changed().run();
  }

  /// Lets go of what was shown.
  public void clear() {
    document = nothing();
    show(document, Lines.pretty(document), TreePlace.START);
  }

  private void grown() {
    settle();
    find.grown();
    listener.changed().run();
  }

  /// Goes to where one was as soon as enough is there; until then what is first is open.
  private void settle() {
    if (wanted.isEmpty()) {
      return;
    }
    boolean all = document.isComplete();
    TreePlace place = wanted.get();
    boolean first = place.folds().equals(TreeFolds.FIRST);
    if (all || document.indexedBytes() >= ENOUGH && !first) {
      wanted = Optional.empty();
      if (first && opened) {
        arrive(place);
      } else if (place.folds().opensAll()) {
        whenReady(() -> restore(place));
      } else {
        restore(place);
      }
    } else if (!opened) {
      rows.restore(TreeFolds.FIRST);
      opened = rows.rowCount() > 0 && !rows.folds().odd().isEmpty();
    }
  }

  private void restore(TreePlace place) {
    rows.restore(place.folds());
    arrive(place);
  }

  private void arrive(TreePlace place) {
    openOnly();
    rows.lineAt(place.chosen()).filter(_ -> !place.chosen().isEmpty()).ifPresent(this::take);
    listener.placed().accept(place.top());
  }

  private void whenReady(Runnable opening) {
    JsonDocument mine = document;
    counting.before(opening, mine, () -> mine == document);
  }

  /// Opens the only member there is.
  private void openOnly() {
    if (rows.rowCount() == 1 && rows.row(0).opens() && wanted.isEmpty() && line == 0) {
      rows.toggle(rows.lineOf(0));
    }
  }

  private void take(long there) {
    line = rows.lineOf(rows.rowOf(there));
  }

  /// Where one is now. What an odd answer out does not have is remembered for the next.
  ///
  /// @param top the first row seen
  public TreePlace place(double top) {
    return wanted.orElseGet(
        () ->
            new TreePlace(
                touched ? rows.folds() : came.folds(),
                line > 0 ? rows.pathOf(line) : came.chosen(),
                top));
  }

  public JsonDocument document() {
    return document;
  }

  Lines lines() {
    return lines;
  }

  public TreeRows rows() {
    return rows;
  }

  public FindModel find() {
    return find;
  }

  TreeLinks links() {
    return links;
  }

  /// The path that a row's value leads to.
  public Optional<String> link(TreeRow row) {
    return links.of(lines, row);
  }

  /// Opens what the chosen row's value leads to; false where it leads nowhere.
  public boolean openLink() {
    Optional<String> path = chosenRow().flatMap(this::link);
    path.ifPresent(links::open);
    return path.isPresent();
  }

  /// The chosen row, -1 when there is none.
  public long chosen() {
    return line == 0 || rows.rowCount() == 0 ? -1 : rows.rowOf(line);
  }

  public Optional<TreeRow> chosenRow() {
    long row = chosen();
    return row < 0 ? Optional.empty() : Optional.of(rows.row(row));
  }

  /// Chooses a row, or the one nearest to it.
  public void choose(long row) {
    if (rows.rowCount() > 0) {
      line = rows.lineOf(Math.clamp(row, 0, rows.rowCount() - 1));
      listener.chosen().run();
    }
  }

  /// Chooses a row so many rows further down.
  public void move(long by) {
    choose(chosen() < 0 ? by < 0 ? rows.rowCount() - 1 : 0 : chosen() + by);
  }

  /// Chooses the row of the fault; false where there is none.
  public boolean toFault() {
    document.fault().ifPresent(_ -> choose(Long.MAX_VALUE));
    return document.fault().isPresent();
  }

  /// Opens or closes a row; false where nothing opens.
  public boolean toggle(long row) {
    TreeRow shown = rows.row(row);
    if (!shown.opens()) {
      return false;
    }
    fold(() -> rows.toggle(shown.line()));
    return true;
  }

  private void folded() {
    wanted = Optional.empty();
    touched = true;
    if (line > 0) {
      line = rows.lineOf(rows.rowOf(line));
    }
    listener.changed().run();
  }

  /// Closes the chosen row, or goes to what it lies in.
  public void left() {
    Optional<TreeRow> row = chosenRow();
    if (row.isEmpty()) {
      return;
    }
    if (rows.isOpen(row.get())) {
      toggle(chosen());
    } else {
      rows.parentOf(chosen()).ifPresent(this::choose);
    }
  }

  /// Opens the chosen row, or goes to the first one inside it.
  public void right() {
    Optional<TreeRow> row = chosenRow().filter(TreeRow::opens);
    if (row.isEmpty()) {
      return;
    }
    if (rows.isOpen(row.get())) {
      choose(chosen() + 1);
    } else {
      toggle(chosen());
    }
  }

  /// Opens the chosen row and all inside it.
  public void openInside() {
    chosenRow().filter(TreeRow::opens).map(TreeRow::line).ifPresent(this::openInside);
  }

  private void openInside(long container) {
    whenReady(() -> fold(() -> rows.openInside(container)));
  }

  public void openAll() {
    whenReady(() -> fold(() -> rows.openAll()));
  }

  /// Closes everything at this level or deeper; 0 leaves only the outermost members.
  public void closeAll(int level) {
    fold(() -> rows.closeAll(level));
  }

  private void fold(Runnable change) {
    listener
        .keeping()
        .accept(
            () -> {
              change.run();
              folded();
            });
  }

  /// The hit that was gone to while its row is chosen, or the start of the chosen row.
  private Hit selection() {
    Position start = new Position(Math.max(1, line), 0);
    return gone.filter(hit -> hit.from().line() == line).orElse(new Hit(start, start));
  }

  /// Shows and chooses the row of a hit, opening what hides it.
  private void goTo(Hit hit) {
    rows.reveal(hit.from().line());
    wanted = Optional.empty();
    touched = true;
    gone = Optional.of(hit);
    choose(rows.rowOf(hit.from().line()));
    listener.changed().run();
  }
}
