package hypercall.ui.connect;

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
    Label label = new Label(name);
    label.getStyleClass().addAll("muted", "form-label");
    String beside =
        field instanceof CertificateBox || field instanceof ProductRow
            ? "beside-box"
            : field instanceof AccountsBox ? "beside-list" : "";
    if (!beside.isEmpty()) {
      GridPane.setValignment(label, VPos.TOP);
      label.getStyleClass().add(beside);
    }
    label.setLabelFor(field);
    addRow(rows++, label, field);
    return label;
  }

  /// Something that begins where the labels do.
  ///
  /// @param when the row is there
  void addAcross(Node node, ObservableValue<Boolean> when) {
    add(node, 0, rows++, 2, 1);
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
  }

  /// @param when the row is there
  Label add(String name, Node field, ObservableValue<Boolean> when) {
    Label label = add(name, field);
    for (Node node : new Node[] {label, field}) {
      node.visibleProperty().bind(when);
      node.managedProperty().bind(when);
    }
    return label;
  }
}
