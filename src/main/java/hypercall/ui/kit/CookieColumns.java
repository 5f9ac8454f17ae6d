package hypercall.ui.kit;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.text.Text;

/// One line of a table of cookies; the same widths in every line.
final class CookieColumns extends GridPane {
  private static final double FATE_EM = 12.5;

  /// In less, only what is read first has room: fate, name, value and time left.
  private static final double ROOMY_EM = 52;

  private static final double[] NARROW = {30, 32, 20, 0, 0, 18, 0};
  private static final double[] PERCENT = {17, 21, 16, 12, 8, 10, 16};

  private final Node[] cells;

  /// @param cells fate, name, value, domain, path, time left, attributes
  CookieColumns(Node... cells) {
    this.cells = cells.clone();
    getStyleClass().add("cookie-columns");
    for (double percent : PERCENT) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(percent);
      getColumnConstraints().add(column);
    }
    // Texts of any size stand in the cells; the pane's own is the same in every line.
    Text ruler = new Text();
    ruler.setManaged(false);
    ruler.setVisible(false);
    widthProperty().subscribe((_, now) -> share(now.doubleValue(), ruler.getFont().getSize()));
    ruler.fontProperty().subscribe((_, now) -> share(getWidth(), now.getSize()));
    RowConstraints row = new RowConstraints();
    row.setValignment(VPos.CENTER);
    getRowConstraints().add(row);
    addRow(0, cells);
    getChildren().add(ruler);
    for (Node cell : cells) {
      if (cell instanceof Region region) {
        region.setMinWidth(0);
        region.setMaxWidth(Double.MAX_VALUE);
      }
      if (cell instanceof Label label) {
        Whole.onHover(label);
      }
    }
  }

  /// Whether a cookie is sent, and why not, is read first: the others share what that leaves.
  private void share(double width, double em) {
    boolean narrow = width > 0 && width < ROOMY_EM * em;
    for (int i = 0; i < PERCENT.length; i++) {
      cells[i].setVisible(!narrow || NARROW[i] > 0);
      cells[i].setManaged(cells[i].isVisible());
    }
    if (narrow) {
      for (int i = 0; i < PERCENT.length; i++) {
        getColumnConstraints().get(i).setPercentWidth(NARROW[i]);
      }
      return;
    }
    double least = width > 0 ? 100 * FATE_EM * em / width : 0;
    double first = Math.clamp(least, PERCENT[0], 40);
    for (int i = 0; i < PERCENT.length; i++) {
      double share = i == 0 ? first : PERCENT[i] * (100 - first) / (100 - PERCENT[0]);
      getColumnConstraints().get(i).setPercentWidth(share);
    }
  }
}
