package hypercall.ui.request;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

/// One line of a table with a hairline below: check box, name, value, note; the same widths in
/// every line.
class TableLine extends GridPane {
  TableLine(Node check, Node name, Node value, Node note) {
    getStyleClass().addAll("table-line", "hairline-bottom");
    ColumnConstraints first = new ColumnConstraints(36);
    ColumnConstraints rest = new ColumnConstraints();
    rest.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(first, percent(22), percent(44), rest);
    RowConstraints row = new RowConstraints();
    row.setValignment(VPos.CENTER);
    getRowConstraints().add(row);
    // The cells first: Tab reaches them before the check box.
    add(name, 1, 0);
    add(value, 2, 0);
    add(check, 0, 0);
    add(note, 3, 0);
    for (Node node : new Node[] {name, value, note}) {
      if (node instanceof Region region) {
        region.setMinWidth(0);
        region.setMaxWidth(Double.MAX_VALUE);
      }
    }
  }

  private static ColumnConstraints percent(double width) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(width);
    return column;
  }
}
