package hypercall.ui.kit;

import hypercall.bytes.GrowingBytes;
import hypercall.json.Finder.Hit;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// Shows bytes of any number as digits and as text: only the rows that are seen are painted.
///
/// A Canvas like [JsonView], so caret, selection and accessible text are its own: assistive
/// technology is told a text area whose text is the byte under the caret, or what is selected.
public final class HexView extends InkedRegion {
  public static final Command OFFSET =
      Command.in("the raw answer", "raw.offset", "Go to an offset", "Shortcut+G");

  /// The keys of the raw answer.
  public static final List<Command> KEYS = List.of(OFFSET);

  private static final HexLines NOTHING = new HexLines(GrowingBytes.of(new byte[0]));

  private final Background background;
  private final Canvas canvas = new Canvas();
  private final LineShape shape = new LineShape();
  private final Viewport viewport = new Viewport();
  private final HexPoints points = new HexPoints(shape, viewport);
  private final HexPainter painter;
  private final HexCaret caret = new HexCaret(NOTHING);
  private final FindModel find;
  private final FindBar findBar;
  private final OffsetBar offsetBar;
  private final ScrollBars bars;
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
  private HexLines lines = NOTHING;
  private Feed feed;
  private double rowHeight = 20;
  private double top;

  /// @param words what is sought, here and in other views
  public HexView(Background background, FindWords words) {
    this.background = background;
    feed = new Feed(lines, background, this::grown);
    find = new FindModel(words, background, caret::range, this::requestLayout, this::goTo);
    findBar = new FindBar(find, "the bytes", this::closeFind);
    offsetBar = new OffsetBar(this::goTo, this::closeOffset);
    painter = new HexPainter(this, canvas.getGraphicsContext2D(), viewport);
    bars = new ScrollBars(viewport, this::requestLayout);
    getStyleClass().addAll("json-view", "hex-view");
    Sheet.dress(this, JsonView.class, "viewer.css");
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    setAccessibleText("Answer, bytes");
    setFocusTraversable(true);
    findBar.visibleProperty().bind(words.openProperty());
    findBar.visibleProperty().subscribe(_ -> requestLayout());
    sceneProperty().subscribe(scene -> find.attend(scene != null));
    offsetBar.setVisible(false);
    getChildren().addAll(canvas, bars.down(), bars.across(), findBar, offsetBar);
    fontProperty().subscribe(this::use);
    focusedProperty().subscribe(this::requestLayout);
    new HexKeys(this, caret).listen();
    new HexMouse(this, caret).listen();
    new HexMenu(this, caret).listen();
  }

  private void use(Font font) {
    shape.use(font);
    rowHeight = Math.round(font.getSize() * 1.6);
    painter.use(font, shape.cell(), rowHeight);
    requestLayout();
  }

  /// Shows these bytes from the first, and goes on while they grow.
  public void show(HexLines newLines) {
    feed.stop();
    lines = newLines;
    feed = new Feed(lines, background, this::grown);
    feed.start();
    caret.show(lines);
    viewport.reset();
    find.show(lines);
    moved();
  }

  /// Lets go of what was shown.
  public void clear() {
    show(NOTHING);
  }

  public HexLines lines() {
    return lines;
  }

  public FindModel find() {
    return find;
  }

  /// What the caret stands on, or how much is selected.
  public ReadOnlyStringProperty statusProperty() {
    return status.getReadOnlyProperty();
  }

  private void grown() {
    find.grown();
    moved();
  }

  Viewport viewport() {
    return viewport;
  }

  double rowHeight() {
    return rowHeight;
  }

  /// Where the rows begin, below a bar.
  double top() {
    return top;
  }

  /// The caret goes to what is nearest to a point among the rows.
  void put(double x, double y, boolean select) {
    if (!select) {
      caret.onText(points.isText(lines, x));
    }
    double inside = Math.clamp(y, 0, Math.max(0, getHeight() - top - 1));
    caret.put(points.offsetAt(lines, x, inside), select);
    moved();
  }

  /// The caret goes to a point unless that is selected.
  void pointAt(double x, double y) {
    long offset = points.offsetAt(lines, x, y);
    if (!caret.hasSelection() || offset < caret.from() || offset >= caret.to()) {
      put(x, y, false);
    }
  }

  /// Where something can be shown below the caret.
  Point2D caretFoot() {
    return points.foot(lines, caret, rowHeight).add(0, top);
  }

  /// Shows where the caret is, and tells it.
  void caretMoved() {
    fit();
    viewport.reveal(caret.row(), 1, viewport.left());
    moved();
  }

  private void moved() {
    status.set(HexWords.of(lines, caret));
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    requestLayout();
  }

  void scrollBy(double rows, double pixels) {
    viewport.scrollBy(rows, pixels);
    requestLayout();
  }

  /// Goes to a byte.
  public void goTo(long offset) {
    caret.put(offset, false);
    centre();
  }

  private void goTo(Hit hit) {
    caret.select(lines.offsetAt(hit.from()), lines.offsetAt(hit.to()));
    centre();
  }

  private void centre() {
    fit();
    if (!viewport.sees(caret.row())) {
      viewport.centre(caret.row());
    }
    caretMoved();
  }

  /// Opens the find bar.
  public void openFind() {
    closeOffset();
    find.open("");
    findBar.open();
  }

  /// Closes the find bar and forgets the hits.
  public void closeFind() {
    find.words().openProperty().set(false);
    requestFocus();
  }

  public boolean isFinding() {
    return findBar.isVisible();
  }

  /// Asks for an offset to go to.
  public void openOffset() {
    find.words().openProperty().set(false);
    offsetBar.setVisible(true);
    requestLayout();
    offsetBar.open(lines.bytes().size());
  }

  /// Closes a bar that is open; says whether one was.
  boolean leave() {
    if (isFinding()) {
      closeFind();
    } else if (offsetBar.isVisible()) {
      closeOffset();
    } else {
      return false;
    }
    return true;
  }

  private void closeOffset() {
    if (offsetBar.isVisible()) {
      offsetBar.setVisible(false);
      requestFocus();
      requestLayout();
    }
  }

  public void selectAll() {
    caret.selectAll();
    moved();
  }

  /// Puts what is selected, or the byte under the caret, on the clipboard.
  void copySelection(HexCopy.As how) {
    HexCopy.run(
        this, caret, how, new Copying(this, background, (sentence, _, _) -> status.set(sentence)));
  }

  private void fit() {
    double width = getWidth() - bars.thickness() - Gutter.MARGIN;
    boolean wide = width >= points.wide(lines, HexLines.WIDE) + Viewport.AIR;
    int perRow = wide ? HexLines.WIDE : HexLines.NARROW;
    if (perRow != lines.width()) {
      double shown = viewport.top() * lines.width() / perRow;
      lines.width(perRow);
      viewport.reset();
      fit(width);
      viewport.scrollTo(shown, 0);
    }
    fit(width);
  }

  private void fit(double width) {
    viewport.fit(width, Math.max(0, getHeight() - top - 8), rowHeight, lines.rowCount());
  }

  private double barHeight(Region bar) {
    double height = bar.isVisible() ? Math.ceil(bar.prefHeight(-1)) : 0;
    bar.resizeRelocate(0, 0, getWidth(), height);
    return height;
  }

  @Override
  protected void layoutChildren() {
    double bar = bars.thickness();
    top = Math.max(barHeight(findBar), barHeight(offsetBar));
    canvas.setWidth(Math.max(0, getWidth() - bar));
    canvas.setHeight(Math.max(0, getHeight() - top));
    canvas.relocate(0, top);
    fit();
    find.still(() -> painter.paint(lines, HexPoints.grid(lines), caret, find, isFocused()));
    fit();
    bars.sync(lines.rowCount());
    bars.place(top, getWidth(), getHeight());
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case TEXT -> status.get();
      case EDITABLE -> false;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
