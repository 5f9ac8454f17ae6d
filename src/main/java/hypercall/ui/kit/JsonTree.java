package hypercall.ui.kit;

import hypercall.json.JsonDocument;
import hypercall.json.TreeRow;
import hypercall.ui.kit.TreeColumns.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;

/// A document of any size as a tree table: key, value, type, count and hint of each member and
/// element. Only the rows that are seen are made and painted.
public final class JsonTree extends InkedRegion {
  private final TreeColumns columns = new TreeColumns();
  private final BiFunction<String, String, String> hints;
  private final TreeModel model;
  private final TreePage page;
  private final TreeHeader header;
  private final ScrollBars bars;
  private final FindBar findBar;
  private final FindMarks marks;
  private final ViewerFoot foot = new ViewerFoot();
  private final List<TreeRowNode> spoken = new ArrayList<>();
  private Runnable moved = () -> {};

  /// @param hints as of a [JsonView]
  /// @param words what is sought, here and in other views
  public JsonTree(
      Background background, BiFunction<String, String, String> hints, FindWords words) {
    this.hints = hints;
    model =
        new TreeModel(
            background,
            words,
            new TreeListener(this::found, this::chosen, top -> page().scrollTo(top), this::fold));
    page = new TreePage(this, model, columns, hints, this::painted);
    header = new TreeHeader(columns, page::widest);
    columnsProperty().subscribe(_ -> resized());
    bars = new ScrollBars(page.viewport(), this::repaint);
    findBar = new FindBar(model.find(), "the tree", this::closeFind);
    marks =
        new FindMarks(
            this,
            model::find,
            new FindMarks.Rows(
                line -> model.rows().rowOf(line),
                row -> model.rows().lineOf(row),
                () -> model.rows().rowCount(),
                row -> page.viewport().sees(row)));
    getStyleClass().addAll("json-view", "json-tree");
    Sheet.dress(this, JsonTree.class, "viewer.css");
    setAccessibleRole(AccessibleRole.TREE_VIEW);
    setAccessibleText("Answer, tree");
    setFocusTraversable(true);
    findBar.visibleProperty().bind(words.openProperty());
    findBar.visibleProperty().subscribe(_ -> requestLayout());
    sceneProperty().subscribe(scene -> model.find().attend(scene != null));
    getChildren().addAll(page, bars.down(), marks, header, findBar, foot);
    fontProperty().subscribe(page::use);
    focusedProperty().subscribe(this::repaint);
    TreeMenu menu = new TreeMenu(this, model, page, background);
    menu.listen();
    new TreeKeys(this, model, menu).listen();
    new TreeMouse(this, model, page).listen();
  }

  /// Shows a document as one was in another, and goes on while its bytes grow.
  public void show(JsonDocument document, TreePlace place) {
    show(document, Lines.pretty(document), place);
  }

  /// @param lines of the document, perhaps with notes
  public void show(JsonDocument document, Lines lines, TreePlace place) {
    columns.begin();
    model.show(document, lines, place);
    page.viewport().scrollTo(place.top(), 0);
    say("");
  }

  /// Lets go of what was shown.
  public void clear() {
    model.clear();
  }

  /// Tells which values lead to a request.
  public void lead(Leads leads) {
    model.links().lead(leads);
    repaint();
  }

  public TreeModel model() {
    return model;
  }

  /// Who is told that something was opened, closed or chosen.
  public void whenMoved(Runnable told) {
    moved = told;
  }

  /// How wide a person wants the columns, as a text to be kept; empty for as usual.
  public StringProperty columnsProperty() {
    return columns.askedProperty();
  }

  /// Where one is now.
  public TreePlace place() {
    return model.place(page.viewport().top());
  }

  /// Opens the find bar.
  public void openFind() {
    model.find().open("");
    findBar.open();
  }

  /// Closes the find bar and forgets the hits.
  public void closeFind() {
    model.find().words().openProperty().set(false);
    requestFocus();
  }

  boolean isFinding() {
    return findBar.isVisible();
  }

  /// Goes to another hit; when nothing is sought, asks what to seek.
  public void step(Consumer<FindModel> by) {
    say("");
    if (isFinding()) {
      by.accept(model.find());
    } else {
      openFind();
    }
  }

  /// The human unit of a row's number, and where its value leads.
  String hint(TreeRow row) {
    String link = model.link(row).map(path -> "leads to " + path).orElse("");
    String hint = TreePainter.hint(row, model.lines(), hints);
    return hint.isEmpty() || link.isEmpty() ? hint + link : hint + ", " + link;
  }

  Column columnAt(double x) {
    Column found = Column.KEY;
    for (Column column : Column.values()) {
      found = x >= columns.left(column) ? column : found;
    }
    return found;
  }

  double rowsSeen() {
    return page.viewport().rowsSeen();
  }

  /// The first row seen.
  public double topRow() {
    return page.viewport().top();
  }

  void scrollBy(double rows) {
    page.viewport().scrollBy(rows, 0);
    repaint();
  }

  /// Shows a sentence at the foot of the pane until the next key or click; empty takes it away.
  void say(String sentence) {
    offer(sentence, "", () -> {});
  }

  /// The same, with something to do about it.
  void offer(String sentence, String what, Runnable then) {
    foot.offer(sentence, what, then);
    requestLayout();
  }

  private TreePage page() {
    return page;
  }

  private void fold(Runnable change) {
    page.keeping(change);
    moved.run();
  }

  private void chosen() {
    page.reveal();
    moved.run();
    notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED_ITEMS);
  }

  private void repaint() {
    page.requestLayout();
  }

  /// Rows or hits are other than they were.
  private void found() {
    marks.requestLayout();
    repaint();
  }

  private void resized() {
    header.requestLayout();
    repaint();
  }

  private void painted() {
    bars.sync(model.rows().rowCount());
    header.requestLayout();
    speak();
  }

  /// Puts one node for assistive technology on each seen row.
  private void speak() {
    long first = (long) page.viewport().top();
    long seen = Math.min(model.rows().rowCount(), page.lastSeen() + 1) - first;
    while (spoken.size() < seen) {
      TreeRowNode node = new TreeRowNode(model, this::hint);
      spoken.add(node);
      getChildren().add(node);
    }
    for (int i = 0; i < spoken.size(); i++) {
      TreeRowNode node = spoken.get(i);
      boolean there = i < seen;
      node.setVisible(there);
      node.stand(there ? first + i : -1);
      if (there) {
        double y = page.getLayoutY() + page.yOf(first + i);
        node.resizeRelocate(0, y, page.getWidth(), page.rowHeight());
      }
    }
  }

  @Override
  protected void layoutChildren() {
    double bar = bars.thickness();
    double find = findBar.isVisible() ? Math.ceil(findBar.prefHeight(-1)) : 0;
    double heading = Math.ceil(header.prefHeight(-1));
    double top = find + heading;
    double width = Math.max(0, getWidth() - bar);
    findBar.resizeRelocate(0, 0, getWidth(), find);
    header.resizeRelocate(0, find, getWidth(), heading);
    page.resizeRelocate(0, top, width, Math.max(0, getHeight() - top));
    page.requestLayout();
    bars.place(top, getWidth(), getHeight());
    marks.resizeRelocate(width, top, bar, Math.max(0, getHeight() - top));
    foot.place(getWidth(), getHeight());
  }

  private Object rowNode(long row) {
    long first = (long) page.viewport().top();
    boolean seen = row >= first && row - first < spoken.size();
    return seen ? spoken.get((int) (row - first)) : this;
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case ROW_COUNT, TREE_ITEM_COUNT -> (int) Math.min(model.rows().rowCount(), Integer.MAX_VALUE);
      case MULTIPLE_SELECTION -> false;
      case FOCUS_ITEM -> model.chosen() < 0 ? null : rowNode(model.chosen());
      case ROW_AT_INDEX, TREE_ITEM_AT_INDEX -> rowNode(((Number) parameters[0]).longValue());
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
