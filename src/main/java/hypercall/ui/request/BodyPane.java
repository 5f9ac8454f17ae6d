package hypercall.ui.request;

import hypercall.store.SavedRequest.BodyKind;
import hypercall.ui.kit.JsonEditor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Body: none, a form, or JSON. The editor for JSON is made when it is first asked for, since its
/// library is slow to load.
final class BodyPane extends BorderPane {
  private final RequestModel model;
  private final RowsTable form;
  private @Nullable JsonEditor editor;

  BodyPane(RequestModel model) {
    this.model = model;
    this.form = new RowsTable(model.form(), "field");
    getStyleClass().add("body-pane");
    HBox kinds =
        new HBox(
            toggle("None", BodyKind.NONE),
            toggle("Form", BodyKind.FORM),
            toggle("JSON", BodyKind.JSON));
    kinds.getStyleClass().add("segmented");
    ToggleGroup one = new ToggleGroup();
    kinds.getChildren().forEach(node -> ((ToggleButton) node).setToggleGroup(one));
    HBox top = new HBox(kinds);
    top.getStyleClass().add("body-kinds");
    setTop(top);
    model.bodyKindProperty().subscribe(kind -> setCenter(content(kind)));
  }

  private ToggleButton toggle(String text, BodyKind kind) {
    ToggleButton toggle = new ToggleButton(text);
    toggle.setAccessibleText("Body: " + text);
    model.bodyKindProperty().subscribe(now -> toggle.setSelected(now == kind));
    toggle.setOnAction(
        _ -> {
          model.bodyKindProperty().set(kind);
          // A second press must not leave no choice at all.
          toggle.setSelected(true);
        });
    return toggle;
  }

  private Node content(BodyKind kind) {
    return switch (kind) {
      case NONE -> {
        Label none = new Label("This request has no body.");
        none.getStyleClass().addAll("muted", "empty-body");
        VBox box = new VBox(none);
        box.getStyleClass().add("empty-body");
        yield box;
      }
      case FORM -> new VBox(RowsTable.heading("Field", "Value", ""), form);
      case JSON -> jsonEditor();
    };
  }

  private JsonEditor jsonEditor() {
    if (editor == null) {
      editor = new JsonEditor("JSON body");
      editor.textProperty().bindBidirectional(model.jsonProperty());
    }
    return editor;
  }
}
