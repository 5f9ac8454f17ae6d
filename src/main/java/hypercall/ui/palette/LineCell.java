package hypercall.ui.palette;

import hypercall.ui.kit.MethodLabel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A heading, or something found: its method, its name and where it belongs with the found letters
/// marked, and its key.
final class LineCell extends ListCell<Line> {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

  private final PaletteModel model;

  LineCell(PaletteModel model) {
    this.model = model;
    getStyleClass().add("palette-cell");
    setPrefWidth(0); // as wide as the list, whose text then wraps
    setOnMouseClicked(_ -> model.take(getIndex()));
  }

  @Override
  protected void updateItem(Line line, boolean empty) {
    super.updateItem(line, empty);
    boolean heading = !empty && line instanceof Line.Heading;
    pseudoClassStateChanged(HEADING, heading);
    if (empty || line == null) {
      setText(null);
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    switch (line) {
      case Line.Heading(String words) -> {
        setText(words);
        setGraphic(null);
        setAccessibleText(words);
      }
      case Line.Hit(Entry entry, Match match) -> {
        setText(null);
        setGraphic(row(entry, match));
        setAccessibleText(entry.spoken());
        // A cell filled while the list is laid out would otherwise be painted once without style.
        applyCss();
      }
    }
  }

  private static HBox row(Entry entry, Match match) {
    TextFlow words = new TextFlow();
    words.getChildren().addAll(texts(entry.title(), match.title(), "palette-title"));
    if (!entry.detail().isEmpty()) {
      words.getChildren().add(text("   ", "palette-detail"));
      words.getChildren().addAll(texts(entry.detail(), match.detail(), "palette-detail"));
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox();
    row.getStyleClass().add("palette-row");
    row.setAlignment(Pos.CENTER_LEFT);
    row.setFillHeight(false); // a flow that is stretched begins at its top
    if (!entry.method().isEmpty()) {
      MethodLabel method = new MethodLabel(entry.method());
      method.getStyleClass().add("palette-method");
      method.setMinWidth(USE_PREF_SIZE);
      row.getChildren().add(method);
    }
    row.getChildren().add(words);
    if (!entry.key().isEmpty()) {
      Label key = new Label(entry.key());
      key.getStyleClass().addAll("key-chip");
      key.setMinWidth(USE_PREF_SIZE);
      row.getChildren().add(key);
    }
    return row;
  }

  /// The text in pieces: those that were found and those that were not.
  private static List<Text> texts(String words, BitSet found, String style) {
    List<Text> pieces = new ArrayList<>();
    int from = 0;
    while (from < words.length()) {
      boolean hit = found.get(from);
      int next = hit ? found.nextClearBit(from) : found.nextSetBit(from);
      int to = next < 0 ? words.length() : Math.min(next, words.length());
      Text piece = text(words.substring(from, to), style);
      if (hit) {
        piece.getStyleClass().add("found");
      }
      pieces.add(piece);
      from = to;
    }
    return pieces;
  }

  private static Text text(String words, String style) {
    Text text = new Text(words);
    text.getStyleClass().add(style);
    return text;
  }
}
