package hypercall.ui.request;

import javafx.beans.property.SimpleStringProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The line of a placeholder: its name with a star, for it is required, and its value; for `{node}`
/// with the names of the live nodes to pick from.
final class PathLine extends TableLine {
  private final Node editor;

  PathLine(RowModel row, ObservableList<String> liveNodes) {
    Label name = new Label(row.name());
    Label star = new Label("*");
    HBox named = new HBox(name, star);
    boolean node = row.name().equals("node");
    String called = row.name() + ", in the path, required";
    Node editor =
        node
            ? pickList(row, liveNodes, called)
            : new ValueField(row, new SimpleStringProperty(called));
    Label chip = new Label("path");
    Label note = new Label(node ? "name of a node of the cluster" : "");
    HBox notes = new HBox(chip, note);
    super(new Region(), named, editor, notes);
    this.editor = editor;
    getStyleClass().add("path-line");
    name.getStyleClass().add("mono");
    star.getStyleClass().add("required-star");
    named.getStyleClass().add("named");
    chip.getStyleClass().add("chip");
    chip.setMinWidth(USE_PREF_SIZE);
    note.getStyleClass().add("muted");
    notes.getStyleClass().add("tools");
  }

  private static Node pickList(RowModel row, ObservableList<String> liveNodes, String called) {
    ComboBox<String> nodes = new EditableChoice(liveNodes, row.valueProperty(), called);
    nodes.setPrefWidth(210);
    nodes.setPromptText(liveNodes.isEmpty() ? "such as pve1" : "Choose a node");
    nodes.getStyleClass().add("mono");
    HBox box = new HBox(nodes);
    box.getStyleClass().add("picked");
    return box;
  }
}
