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
/// every line. Where room is short the names take of what the notes have.
class TableLine extends GridPane {
  /// What a name needs so that an empty cell says whole what it is for, in em.
  private static final double LEAST_NAME_EM = 9;

  private static final double NAME = 22;
  private static final double VALUE = 39;

  /// What the check box and the last column need: "Edit as text", or the buttons of a row.
  private static final double REST_EM = 12;

  /// How wide the column of the check boxes is.
  private static final double CHECK_EM = 2.77;

  private final StackPane first = new StackPane();
  private final ColumnConstraints nameWidth = percent(NAME);
  private final ColumnConstraints valueWidth = percent(VALUE);

  /// A line with nothing in it yet.
  TableLine() {
    getStyleClass().addAll("table-line", "hairline-bottom");
    ColumnConstraints rest = new ColumnConstraints();
    rest.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(new ColumnConstraints(), nameWidth, valueWidth, rest);
    RowConstraints row = new RowConstraints();
    row.setValignment(VPos.CENTER);
    getRowConstraints().add(row);
  }

  TableLine(Node check, Node name, Node value, Node note) {
    this();
    put(check, name, value, note);
  }

  final void put(Node check, Node name, Node value, Node note) {
    first.getChildren().setAll(check);
    first.getStyleClass().setAll("check-cell");
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

  @Override
  protected void layoutChildren() {
    double percentOfEm = getWidth() > 0 ? first.minWidth(-1) / CHECK_EM / getWidth() * 100 : 0;
    double name = Math.max(NAME, LEAST_NAME_EM * percentOfEm);
    double value = Math.min(VALUE, 100 - name - REST_EM * percentOfEm);
    nameWidth.setPercentWidth(name);
    valueWidth.setPercentWidth(Math.max(0, value));
    super.layoutChildren();
  }

  private static ColumnConstraints percent(double width) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(width);
    return column;
  }
}
