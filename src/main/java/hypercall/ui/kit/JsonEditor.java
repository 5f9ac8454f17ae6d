package hypercall.ui.kit;

import hypercall.bytes.GrowingBytes;
import hypercall.json.Fault;
import hypercall.json.JsonDocument;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;

/// A small editor for JSON that people type: coloured, with line numbers, and with the place of the
/// first fault below.
///
/// Its library is slow to load: make one only when it is to be seen. Tab indents, Shift+Tab leaves.
public final class JsonEditor extends BorderPane {
  private static final Duration PAUSE = Duration.ofMillis(80);
  private static final String INDENT = "  ";

  /// Beyond this many characters the text is neither coloured nor checked while it is typed;
  /// Proxmox takes no body beyond 512 KiB (wire-facts 2).
  private static final int LONGEST = 256 * 1024;

  private final CodeArea area = new CodeArea();
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final Label verdict = new Label();
  private int faultParagraph = -1;

  /// @param accessible what is edited, for those who do not see it
  public JsonEditor(String accessible) {
    getStyleClass().add("json-editor");
    Sheet.dress(this, JsonEditor.class, "json-editor.css");
    area.setParagraphGraphicFactory(LineNumberFactory.get(area));
    area.setAccessibleRole(AccessibleRole.TEXT_AREA);
    area.setAccessibleText(accessible);
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    area.textProperty().addListener((_, _, now) -> text.set(now));
    text.subscribe(this::take);
    area.multiPlainChanges().successionEnds(PAUSE).subscribe(_ -> check());
    verdict.getStyleClass().add("json-verdict");
    verdict.setWrapText(true);
    setCenter(new VirtualizedScrollPane<>(area));
    setBottom(verdict);
    check();
  }

  /// The text, kept in step both ways.
  public StringProperty textProperty() {
    return text;
  }

  @Override
  public void requestFocus() {
    area.requestFocus();
  }

  private void take(String now) {
    if (!now.equals(area.getText())) {
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
        area.replaceSelection(INDENT);
      }
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER && plain && !key.isShiftDown()) {
      area.replaceSelection("\n" + indentation(area.getText(area.getCurrentParagraph())));
      area.requestFollowCaret();
      key.consume();
    }
  }

  private static String indentation(String line) {
    return line.substring(0, line.length() - line.stripLeading().length());
  }

  private void check() {
    String now = area.getText();
    markFault(-1);
    if (now.length() > LONGEST) {
      verdict.setText("Too long to be coloured and checked here.");
      return;
    }
    if (!now.isEmpty()) {
      area.setStyleSpans(0, JsonInk.of(now));
    }
    verdict.setText(now.isBlank() ? "" : fault(now).map(f -> describe(now, f)).orElse(""));
  }

  private static Optional<Fault> fault(String text) {
    try (GrowingBytes bytes = GrowingBytes.of(text.getBytes(StandardCharsets.UTF_8))) {
      JsonDocument document = JsonDocument.of(bytes);
      document.advance(Long.MAX_VALUE);
      return document.fault();
    }
  }

  private String describe(String text, Fault fault) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int length = (int) Math.min(fault.offset(), bytes.length);
    String before = new String(bytes, 0, length, StandardCharsets.UTF_8);
    int line = (int) before.chars().filter(c -> c == '\n').count();
    int column = before.length() - before.lastIndexOf('\n');
    markFault(line);
    return "Line " + (line + 1) + ", column " + column + ": " + fault.message();
  }

  private void markFault(int paragraph) {
    if (faultParagraph >= 0 && faultParagraph < area.getParagraphs().size()) {
      area.setParagraphStyle(faultParagraph, List.of());
    }
    if (paragraph >= 0 && paragraph < area.getParagraphs().size()) {
      area.setParagraphStyle(paragraph, List.of("fault-line"));
    }
    faultParagraph = paragraph;
  }
}
