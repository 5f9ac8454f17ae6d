package hypercall.ui.request;

import hypercall.store.SavedRequest.BodyKind;
import hypercall.ui.kit.JsonEditor;
import hypercall.ui.kit.Keys;
import java.io.File;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// Body: none, a form, JSON, raw text, or a file. What edits each is made when it is first asked
/// for; the library of the editor for JSON is slow to load. Where room is short all of it scrolls,
/// so that an editor for many lines shows some.
final class BodyPane extends BorderPane {
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("drag-over");

  private final BodyModel model;

  /// How tall an editor for many lines is at least, in em, if there is room for it at all.
  private static final double LEAST_EM = 9;

  private final HBox tools = new HBox();
  private final BorderPane all = new BorderPane();
  private final ScrollPane scroll = RequestView.scrolled(all);
  private final ObservableValue<Number> least;
  private @Nullable JsonEditor editor;
  private @Nullable RawPane raw;
  private @Nullable UploadPane upload;

  BodyPane(BodyModel model) {
    this.model = model;
    getStyleClass().add("body-pane");
    HBox kinds =
        new HBox(
            toggle("None", BodyKind.NONE),
            toggle("Form", BodyKind.FORM),
            toggle("JSON", BodyKind.JSON),
            toggle("Raw", BodyKind.RAW),
            toggle("File", BodyKind.UPLOAD));
    kinds.getStyleClass().add("segmented");
    ToggleGroup one = new ToggleGroup();
    kinds.getChildren().forEach(node -> ((ToggleButton) node).setToggleGroup(one));
    kinds.setMaxHeight(USE_PREF_SIZE);
    all.setTop(new BodyKinds(kinds, tools));
    scroll.setFitToHeight(true);
    setCenter(scroll);
    ToggleButton any = (ToggleButton) kinds.getChildren().getFirst();
    least =
        any.fontProperty()
            .map(Font::getSize)
            .flatMap(
                em ->
                    scroll
                        .viewportBoundsProperty()
                        .map(seen -> Math.min(em * LEAST_EM, seen.getHeight())));
    model.kindProperty().subscribe(this::show);
    setOnDragOver(this::over);
    setOnDragExited(_ -> pseudoClassStateChanged(OVER, false));
    setOnDragDropped(this::dropped);
  }

  /// One file makes one upload; several are not taken.
  private void over(DragEvent event) {
    if (event.getDragboard().getFiles().size() == 1) {
      event.acceptTransferModes(TransferMode.COPY);
      pseudoClassStateChanged(OVER, true);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    if (files.size() == 1) {
      model.choose(files.getFirst().getPath());
    }
    event.setDropCompleted(files.size() == 1);
    event.consume();
  }

  private ToggleButton toggle(String text, BodyKind kind) {
    ToggleButton toggle = new ToggleButton(text);
    toggle.setAccessibleText("Body: " + text);
    toggle.setMinWidth(USE_PREF_SIZE);
    model.kindProperty().subscribe(now -> toggle.setSelected(now == kind));
    toggle.setOnAction(
        _ -> {
          model.kindProperty().set(kind);
          // A second press must not leave no choice at all.
          toggle.setSelected(true);
        });
    return toggle;
  }

  private void show(BodyKind kind) {
    tools.getChildren().clear();
    all.setCenter(
        switch (kind) {
          case NONE -> none();
          case FORM -> form();
          case JSON -> jsonEditor();
          case RAW -> raw();
          case UPLOAD -> upload();
        });
  }

  private static Node none() {
    Label none = new Label("This request has no body.");
    none.getStyleClass().addAll("muted", "empty-body");
    VBox box = new VBox(none);
    box.getStyleClass().add("empty-body");
    return box;
  }

  private VBox form() {
    RowsTable table = new RowsTable(model.form(), "field", Completion.NONE);
    VBox form = new VBox(table.heading("Field", "Value", ""), table);
    form.setMinHeight(USE_PREF_SIZE);
    return form;
  }

  private Node upload() {
    if (upload == null) {
      upload = new UploadPane(model);
      upload.setMinHeight(USE_PREF_SIZE);
    }
    return upload;
  }

  private Node raw() {
    if (raw == null) {
      raw = new RawPane(model);
      raw.minHeightProperty().bind(least);
    }
    tools.getChildren().add(raw.mediaType());
    return raw;
  }

  private JsonEditor jsonEditor() {
    if (editor == null) {
      editor = new JsonEditor("JSON body");
      editor.minHeightProperty().bind(least);
      editor.textProperty().bindBidirectional(model.jsonProperty());
    }
    Button format = new Button("Format");
    format.setMinWidth(USE_PREF_SIZE);
    format.setAccessibleText("Format the JSON body");
    format.setTooltip(
        Keys.tooltip("Indent by the brackets; Ctrl+Z takes it back", this, JsonEditor.FORMAT));
    format.getStyleClass().setAll("button", "link");
    format.setOnAction(_ -> editor.format());
    tools.getChildren().add(format);
    return editor;
  }
}
