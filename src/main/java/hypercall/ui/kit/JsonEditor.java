package hypercall.ui.kit;

import hypercall.json.Finder.Hit;
import hypercall.json.Position;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.TraversalDirection;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.model.TwoDimensional;

/// A small editor for JSON that people type: coloured, with line numbers, matching brackets, and
/// the first fault underlined and told below.
///
/// Its library is slow to load: make one only when it is to be seen. Tab indents, Shift+Tab leaves,
/// a key formats as one step that can be undone.
public final class JsonEditor extends BorderPane {
  public static final Command FORMAT =
      Command.in("the JSON editor", "json.format", "Format the JSON", "Shortcut+Shift+F");

  /// The commands whose keys act in it.
  public static final List<Command> KEYS = List.of(FORMAT);

  private static final Duration PAUSE = Duration.ofMillis(80);

  /// Beyond this many characters the text is neither coloured nor checked while it is typed;
  /// Proxmox takes no body beyond 512 KiB (wire-facts 2).
  private static final int LONGEST = 256 * 1024;

  /// Beyond this many characters the text is not edited at all.
  private static final int MOST = 512 * 1024;

  private final Above above = new Above(this);
  private final CodeArea area = new PastingArea();
  private final VirtualizedScrollPane<CodeArea> scroll = new VirtualizedScrollPane<>(area);
  private final LongText longText =
      new LongText(() -> goBackTo(area.getText()), () -> goBackTo(""));
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final Label verdict = new Label();
  private final FindModel find =
      new FindModel(
          new FindWords(),
          new Background(Runnable::run, Runnable::run),
          this::selection,
          this::found,
          this::show);
  private final FindBar findBar = new FindBar(find, "the JSON body", this::closeFind);
  private final TypedSteps steps = new TypedSteps(area);
  private final JsonMarks marks = new JsonMarks(area);
  private final JsonHits hits = new JsonHits(this::offset);

  /// @param accessible what is edited, for those who do not see it
  public JsonEditor(String accessible) {
    getStyleClass().add("json-editor");
    getStylesheets()
        .add(
            Objects.requireNonNull(JsonEditor.class.getResource("json-editor.css"))
                .toExternalForm());
    area.setParagraphGraphicFactory(LineNumberFactory.get(area));
    area.setAccessibleRole(AccessibleRole.TEXT_AREA);
    area.setAccessibleText(accessible);
    area.accessibleHelpProperty()
        .bind(
            Keys.first(area, FORMAT)
                .map(
                    key ->
                        "Tab indents, Shift+Tab leaves"
                            + key.map(k -> ", " + k + " formats").orElse("")));
    find.show(new Texts(() -> Texts.of(area.getText())));
    find.words().openProperty().subscribe(open -> above.show(open ? findBar : null));
    Finding.switches(PaneKeys.of(this), find.words())
        .on(FORMAT, this::format)
        .on(Finding.FIND, this::openFind)
        .on(Finding.NEXT, () -> step(FindModel::next))
        .on(Finding.PREVIOUS, () -> step(FindModel::previous));
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    area.addEventFilter(KeyEvent.KEY_TYPED, this::keyTyped);
    area.textProperty().addListener((_, _, now) -> text.set(now));
    area.multiPlainChanges().successionEnds(PAUSE).subscribe(_ -> find.edited());
    area.caretPositionProperty().addListener((_, _, _) -> marks.brackets(LONGEST));
    text.subscribe(this::take);
    area.multiPlainChanges().successionEnds(PAUSE).subscribe(_ -> check());
    verdict.getStyleClass().add("json-verdict");
    verdict.managedProperty().bind(verdict.textProperty().isNotEmpty());
    verdict.setWrapText(true);
    setCenter(scroll);
    setBottom(verdict);
    check();
  }

  /// The text, kept in step both ways.
  public StringProperty textProperty() {
    return text;
  }

  @Override
  public void requestFocus() {
    if (getCenter() == longText) {
      longText.requestFocus();
    } else {
      area.requestFocus();
    }
  }

  /// What was typed before a text that is too long, or nothing.
  private void goBackTo(String before) {
    text.set(before);
    area.requestFocus();
  }

  /// Indents by the brackets, as one step of undoing; text with a fault stays, and its place is
  /// gone to.
  public void format() {
    if (getCenter() == longText) {
      formatLong();
      return;
    }
    String now = area.getText();
    Optional<JsonCheck.Place> fault = JsonCheck.fault(now);
    if (fault.isPresent()) {
      check();
      area.moveTo(Math.min(fault.get().offset(), now.length()));
    } else if (!now.isBlank() && !JsonCheck.format(now).equals(now)) {
      steps.begin();
      area.replaceText(0, now.length(), JsonCheck.format(now));
      steps.begin();
      area.moveTo(0);
    }
    area.requestFollowCaret();
    area.requestFocus();
  }

  /// Opens the find bar, with what is selected on one line in it.
  private void openFind() {
    if (getCenter() == longText) {
      return;
    }
    String marked = area.getSelectedText();
    find.open(marked.indexOf('\n') < 0 ? marked : "");
    findBar.applyCss();
    findBar.open();
  }

  private void closeFind() {
    find.words().openProperty().set(false);
    area.requestFocus();
  }

  private void step(Consumer<FindModel> by) {
    if (above.isEmpty()) {
      openFind();
    } else {
      by.accept(find);
    }
  }

  private Hit selection() {
    IndexRange range = area.getSelection();
    return new Hit(place(range.getStart()), place(range.getEnd()));
  }

  private Position place(int offset) {
    TwoDimensional.Position at = area.offsetToPosition(offset, TwoDimensional.Bias.Backward);
    return new Position(at.getMajor() + 1L, at.getMinor());
  }

  private void found() {
    if (hits.differ(find)) {
      check();
    }
  }

  private void show(Hit hit) {
    area.selectRange(offset(hit.from()), offset(hit.to()));
    area.requestFollowCaret();
  }

  /// What was found may be gone by now.
  private int offset(Position place) {
    int line = (int) Math.min(place.line(), area.getParagraphs().size()) - 1;
    return area.getAbsolutePosition(line, Math.min(place.column(), area.getParagraphLength(line)));
  }

  /// One endless line may be lines that can be edited.
  private void formatLong() {
    String now = text.get();
    if (now.length() <= MOST && JsonCheck.fault(now).isEmpty()) {
      text.set(JsonCheck.format(now));
      requestFocus();
    }
  }

  private void take(String now) {
    if (now.equals(area.getText())) {
      setCenter(scroll);
    } else if (LongText.is(now, MOST)) {
      longText.tell(now, now.length() <= MOST ? "Format breaks it into lines." : "");
      setCenter(longText);
      verdict.setText("");
    } else {
      setCenter(scroll);
      area.replaceText(now);
      area.getUndoManager().forgetHistory();
      area.moveTo(0);
      area.requestFollowCaret();
    }
  }

  private void keyPressed(KeyEvent key) {
    boolean plain = !key.isShortcutDown() && !key.isAltDown();
    if (key.getCode() == KeyCode.TAB && plain) {
      if (key.isShiftDown()) {
        area.requestFocusTraversal(TraversalDirection.PREVIOUS);
      } else {
        steps.begin();
        area.replaceSelection(JsonTyping.INDENT);
      }
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER && plain && !key.isShiftDown()) {
      enter();
      key.consume();
    }
  }

  private void enter() {
    int from = area.getSelection().getStart();
    String line = area.getText(area.getCurrentParagraph());
    int column = Math.min(area.getCaretColumn(), line.length());
    JsonTyping.Insertion added =
        JsonTyping.enter(line.substring(0, column), line.substring(column));
    steps.begin();
    area.replaceSelection(added.text());
    area.moveTo(from + added.caret());
    area.requestFollowCaret();
  }

  private void keyTyped(KeyEvent key) {
    String line = area.getText(area.getCurrentParagraph());
    String before = line.substring(0, Math.min(area.getCaretColumn(), line.length()));
    int back = JsonTyping.stepBack(before, key.getCharacter());
    if (back > 0 && area.getSelection().getLength() == 0 && !key.isShortcutDown()) {
      area.replaceText(area.getCaretPosition() - back, area.getCaretPosition(), "");
    }
  }

  private void check() {
    String now = area.getText();
    marks.forget();
    if (now.length() > LONGEST) {
      verdict.setText("Too long to be coloured and checked here.");
      return;
    }
    if (!now.isEmpty()) {
      area.setStyleSpans(0, hits.over(JsonInk.of(now), find));
    }
    Optional<JsonCheck.Place> fault = JsonCheck.fault(now);
    verdict.setText(fault.map(JsonCheck.Place::told).orElse(""));
    fault.ifPresent(place -> marks.underline(place, now));
    marks.brackets(LONGEST);
  }

  /// Takes no text that it could not show.
  private final class PastingArea extends CodeArea {
    @Override
    public void paste() {
      steps.begin();
      LongText.pasted(getText(), getSelection(), MOST)
          .ifPresentOrElse(
              whole -> {
                text.set(whole);
                JsonEditor.this.requestFocus();
              },
              super::paste);
      steps.begin();
    }
  }
}
