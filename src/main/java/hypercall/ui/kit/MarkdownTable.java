package hypercall.ui.kit;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/// A Markdown table: its columns share the width there is, and long cells break over lines.
final class MarkdownTable extends GridPane {
  /// @param words makes the words of a cell
  MarkdownTable(TableBlock table, Function<Node, TextFlow> words) {
    getStyleClass().add("markdown-table");
    int row = 0;
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node line = part.getFirstChild(); line != null; line = line.getNext()) {
        if (line instanceof TableRow) {
          addLine(line, row++, words);
        }
      }
    }
    for (int column = 0; column < getColumnCount(); column++) {
      ColumnConstraints width = new ColumnConstraints();
      width.setMinWidth(0);
      width.setHgrow(column == getColumnCount() - 1 ? Priority.ALWAYS : Priority.SOMETIMES);
      getColumnConstraints().add(width);
    }
    setMaxWidth(Region.USE_PREF_SIZE);
  }

  private void addLine(Node line, int row, Function<Node, TextFlow> words) {
    int column = 0;
    for (Node node = line.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof TableCell cell) {
        add(cell(cell, words.apply(cell)), column++, row);
      }
    }
  }

  private static StackPane cell(TableCell cell, TextFlow words) {
    TableCell.Alignment alignment = cell.getAlignment();
    words.setTextAlignment(
        switch (alignment == null ? TableCell.Alignment.LEFT : alignment) {
          case LEFT -> TextAlignment.LEFT;
          case CENTER -> TextAlignment.CENTER;
          case RIGHT -> TextAlignment.RIGHT;
        });
    StackPane box = new StackPane(words);
    box.setAlignment(Pos.TOP_LEFT);
    box.setMinWidth(0);
    box.getStyleClass().add(cell.isHeader() ? "markdown-head" : "markdown-cell");
    return box;
  }
}
