package hypercall.ui.kit;

import hypercall.bytes.GrowingBytes;
import hypercall.json.Finder.Hit;
import hypercall.json.Position;
import java.util.function.BiFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;

/// Shows [Lines] of any number: only those that are seen are formatted and painted.
///
/// A Canvas, because it stays under half a frame with every line full of small pieces, where a row
/// of text nodes does not (`PaintBench`). So caret, selection and accessible text are our own:
/// assistive technology is told a text area whose text is the caret's line.
public final class JsonView extends InkedRegion {
  private static final Lines NOTHING = Lines.text(GrowingBytes.of(new byte[0]), 120);

  private final Background background;
  private final ViewerFoot foot = new ViewerFoot();
  private final Caret caret = new Caret(NOTHING);
  private final ViewerFind find;
  private final Page page;
  private final ScrollBars bars;
  private Lines lines = NOTHING;
  private final Folding folding = new Folding(NOTHING, this::fold);
  private final BooleanProperty wrap = new SimpleBooleanProperty();
  private final WholeText whole;
  private final FaultPlace faults;
  private Runnable placed = () -> {};
  private Feed feed;

  /// A view with a find of its own.
  ///
  /// @param hints a quiet hint for a member's name and its scalar value, empty for none; see
  ///   [Hints]
  public JsonView(Background background, BiFunction<String, String, String> hints) {
    this(background, hints, new FindWords());
  }

  /// @param words what is sought, here and in other views
  public JsonView(
      Background background, BiFunction<String, String, String> hints, FindWords words) {
    this.background = background;
    feed = new Feed(lines, background, this::grown);
    find = new ViewerFind(this, caret, words, background);
    page = new Page(this, lines, caret, find.model(), hints, this::painted);
    bars = new ScrollBars(page.viewport(), () -> scrollBy(0, 0));
    whole = new WholeText(this, background, foot);
    faults = new FaultPlace(lines, background, foot, this::goTo);
    getStyleClass().add("json-view");
    Sheet.dress(this, JsonView.class, "viewer.css");
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    setAccessibleText("Answer");
    setFocusTraversable(true);
    getChildren().addAll(page, bars.down(), bars.across(), find.marks(), foot);
    find.listen();
    fontProperty().subscribe(page::use);
    focusedProperty().subscribe(this::repaint);
    ViewerMenu menu = new ViewerMenu(this, page, caret, folding, background);
    menu.listen();
    new ViewerKeys(this, caret, page, menu, whole, faults).listen();
    wrap.subscribe(page::wrap);
    new ViewerMouse(this, page, caret, whole).listen();
  }

  /// Shows these lines from the top, and goes on while their bytes grow.
  public void show(Lines newLines) {
    feed.stop();
    foot.clear();
    whole.forget();
    folding.show(newLines);
    lines = newLines;
    feed = new Feed(lines, background, this::grown);
    feed.start();
    caret.show(lines);
    page.show(lines);
    find.model().show(lines);
    faults.show(lines);
  }

  /// Where one is now.
  public ViewPlace place() {
    return folding.place(page, caret);
  }

  /// Shows these lines where one was in others like them.
  public void show(Lines newLines, ViewPlace place) {
    show(newLines);
    folding.goTo(place);
    folding.settle(page, caret);
  }

  /// Who is told that something was folded.
  public void whenFolded(Runnable told) {
    placed = told;
  }

  /// Lets go of what was shown.
  public void clear() {
    show(NOTHING);
  }

  public Lines lines() {
    return lines;
  }

  public FindModel find() {
    return find.model();
  }

  public Position caretPlace() {
    return caret.place();
  }

  /// The first row seen, and how many fit.
  public double topRow() {
    return page.viewport().top();
  }

  public double rowsSeen() {
    return page.viewport().rowsSeen();
  }

  /// How many columns of unnumbered text fit a width in pixels.
  public int columnsIn(double width) {
    return page.columnsIn(width - bars.thickness());
  }

  public void scrollTo(double row) {
    page.viewport().scrollTo(row, page.viewport().left());
    repaint();
  }

  /// Opens the find bar, with what is selected on one line in it.
  public void openFind() {
    find.open();
  }

  /// It is styled only when it is opened: the first answer of a start is seen sooner.
  void place(boolean open) {
    if (open && !getChildren().contains(find.bar())) {
      getChildren().add(getChildren().indexOf(foot), find.bar());
    }
    requestLayout();
  }

  /// Closes the find bar and forgets the hits; the caret stays where it is.
  public void closeFind() {
    find.close();
  }

  boolean isFinding() {
    return find.isOpen();
  }

  /// Closes every fold at this depth or deeper; 1 = members of the root.
  public void foldAll(int depth) {
    folding.level(depth);
  }

  /// Tells which values lead to a request.
  public void lead(Leads leads) {
    page.links().lead(leads);
    repaint();
  }

  /// Whether long lines are broken into pieces below each other.
  public BooleanProperty wrapProperty() {
    return wrap;
  }

  public void unfoldAll() {
    folding.open();
  }

  /// Opens or closes the fold on a line.
  public void toggle(long line) {
    folding.toggle(line);
  }

  /// Folds something: what is seen stays in sight, and so does the caret if it was.
  private void fold(Runnable change) {
    page.keeping(change);
    find.marks().requestLayout();
    Spoken.moved(this);
    placed.run();
  }

  public void selectAll() {
    caret.selectAll();
    repaint();
  }

  /// Puts the selection on the clipboard; says so when it is too much.
  public void copySelection() {
    new Copying(this, background, this::offer).copy(lines, caret);
  }

  /// Shows a sentence at the foot of the pane until the next key or click; empty takes it away.
  void say(String sentence) {
    foot.say(sentence);
  }

  /// Shows a sentence with something to do about it.
  void offer(String sentence, String what, Runnable then) {
    foot.offer(sentence, what, then);
  }

  /// Shows and selects what lies between two places.
  public void goTo(Hit hit) {
    folding.reveal(hit.from().line());
    caret.select(hit.from(), hit.to());
    page.centre();
    caretMoved();
  }

  /// Puts the caret to a place and shows that.
  private void goTo(Position place) {
    folding.reveal(place.line());
    caret.put(place, false);
    page.centre();
    caretMoved();
    requestFocus();
  }

  /// Brings the caret into sight and tells assistive technology where it is.
  void caretMoved() {
    page.reveal();
    setAccessibleHelp(page.linkAtCaret().map(link -> "Leads to " + link.path()).orElse(null));
    Spoken.moved(this);
  }

  /// A person goes on from here.
  void touched() {
    foot.say("");
    folding.stay();
  }

  void scrollBy(double rows, double pixels) {
    touched();
    page.viewport().scrollBy(rows, pixels);
    repaint();
  }

  private void grown() {
    caret.grown();
    folding.settle(page, caret);
    find.model().grown();
    faults.look();
    repaint();
  }

  /// Paints at the next pulse.
  void repaint() {
    page.requestLayout();
  }

  /// The sentence at the foot of the pane; empty when there is none.
  String notice() {
    return foot.sentence();
  }

  Page page() {
    return page;
  }

  private void painted() {
    bars.sync(lines.rowCount());
  }

  @Override
  protected void layoutChildren() {
    double bar = bars.thickness();
    double top = find.place(getWidth());
    double width = Math.max(0, getWidth() - bar);
    double end = getHeight() - foot.height(getWidth());
    double height = Math.max(0, end - top);
    page.resizeRelocate(0, top, width, height);
    page.requestLayout();
    bars.place(top, getWidth(), end);
    find.marks().resizeRelocate(width, top, bar, height);
    foot.place(getWidth(), getHeight());
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    Object spoken = Spoken.of(attribute, caret);
    return spoken == null ? super.queryAccessibleAttribute(attribute, parameters) : spoken;
  }
}
