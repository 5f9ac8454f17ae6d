package hypercall.ui.connect;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Rows of a label and a field; a row can be there only at times.
final class FormGrid extends GridPane {
  private int rows;

  FormGrid() {
    setHgap(16);
    setVgap(10);
    ColumnConstraints labels = new ColumnConstraints();
    ColumnConstraints fields = new ColumnConstraints();
    fields.setHgrow(Priority.ALWAYS);
    getColumnConstraints().setAll(labels, fields);
  }

  Label add(String name, Node field) {
    int row = rows++;
    Label label = labelled(name, field);
    place(row, label, field);
    return label;
  }

  /// Something that begins where the labels do.
  ///
  /// @param when the row is there
  void addAcross(Node node, ObservableValue<Boolean> when) {
    setColumnSpan(node, 2);
    addWhen(when, node);
  }

  /// @param when the row is there
  Label add(String name, Node field, ObservableValue<Boolean> when) {
    Label label = labelled(name, field);
    addWhen(when, label, field);
    return label;
  }

  private static Label labelled(String name, Node field) {
    Label label = new Label(name);
    label.getStyleClass().addAll("muted", "form-label");
    String beside =
        field instanceof CertificateBox || field instanceof ProductRow
            ? "beside-box"
            : field instanceof AccountsBox ? "beside-list" : "";
    if (!beside.isEmpty()) {
      setValignment(label, VPos.TOP);
      label.getStyleClass().add(beside);
    }
    label.setLabelFor(field);
    return label;
  }

  /// The nodes come in when their row is there for the first time: what is in the form is styled
  /// and gets its skin although nobody sees it, and the first frame would wait for that.
  private void addWhen(ObservableValue<Boolean> when, Node... nodes) {
    int row = rows++;
    for (Node node : nodes) {
      node.visibleProperty().bind(when);
      node.managedProperty().bind(when);
    }
    when.subscribe(
        there -> {
          if (there && nodes[0].getParent() == null) {
            place(row, nodes);
          }
        });
  }

  /// Among the children at the place of its row, since Tab goes by their order.
  private void place(int row, Node... nodes) {
    for (int column = 0; column < nodes.length; column++) {
      setConstraints(nodes[column], column, row);
    }
    int at = 0;
    while (at < getChildren().size() && getRowIndex(getChildren().get(at)) < row) {
      at++;
    }
    getChildren().addAll(at, List.of(nodes));
  }
}
