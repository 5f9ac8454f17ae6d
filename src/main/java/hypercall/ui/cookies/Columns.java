package hypercall.ui.cookies;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

/// One line of the jar's table; the same widths in every line.
final class Columns extends GridPane {
  private static final double[] PERCENT = {19, 22, 17, 12, 8, 10, 12};

  Columns(Node... cells) {
    getStyleClass().add("cookie-columns");
    for (double percent : PERCENT) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(percent);
      getColumnConstraints().add(column);
    }
    RowConstraints row = new RowConstraints();
    row.setValignment(VPos.CENTER);
    getRowConstraints().add(row);
    addRow(0, cells);
    for (Node cell : cells) {
      if (cell instanceof Region region) {
        region.setMinWidth(0);
        region.setMaxWidth(Double.MAX_VALUE);
      }
    }
  }
}
