package hypercall.ui.request;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;

/// One line of a table with a hairline below: check box, name, value, note; the same widths in
/// every line.
class TableLine extends GridPane {
  /// A line with nothing in it yet.
  TableLine() {
    getStyleClass().addAll("table-line", "hairline-bottom");
    ColumnConstraints rest = new ColumnConstraints();
    rest.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(new ColumnConstraints(), percent(22), percent(39), rest);
    RowConstraints row = new RowConstraints();
    row.setValignment(VPos.CENTER);
    getRowConstraints().add(row);
  }

  TableLine(Node check, Node name, Node value, Node note) {
    this();
    put(check, name, value, note);
  }

  final void put(Node check, Node name, Node value, Node note) {
    StackPane first = new StackPane(check);
    first.getStyleClass().add("check-cell");
    // The cells first: Tab reaches them before the check box.
    add(name, 1, 0);
    add(value, 2, 0);
    add(first, 0, 0);
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
