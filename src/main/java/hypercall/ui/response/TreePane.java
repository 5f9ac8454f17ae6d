package hypercall.ui.response;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Response;
import hypercall.json.JsonDocument;
import hypercall.ui.kit.Background;
import hypercall.ui.kit.Hints;
import hypercall.ui.kit.JsonTree;
import hypercall.ui.kit.Leads;
import hypercall.ui.kit.TreePlace;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A body as a tree; of one that is no JSON it says so.
final class TreePane extends StackPane {
  private final Background background;
  private final Look look;
  private final Documents documents;
  private final Leads leads;
  private final FilterModel filter;
  private final Label words = new Label();
  private final Button raw = new Button("Show it as it came");
  private final VBox instead = new VBox(words, raw);

  /// Built when it is first needed.
  private @Nullable JsonTree view;

  private @Nullable FilterPane<JsonTree> filtered;

  private Optional<GrowingBytes> shown = Optional.empty();
  private TreePlace place = TreePlace.START;

  /// @param documents the index of a body
  TreePane(ResponseModel model, Documents documents) {
    this.background = model.background();
    this.look = model.look();
    this.documents = documents;
    this.leads = model.ways().leads();
    this.filter = model.filter();
    words.getStyleClass().add("muted");
    words.setWrapText(true);
    raw.setOnAction(_ -> model.viewProperty().set(ResponseModel.View.RAW));
    instead.getStyleClass().add("instead");
    getStyleClass().add("body-pane");
    place = TreePlace.of(look.parts());
    look.sample("tree", this::parts);
  }

  private Map<String, String> parts() {
    remember();
    return place.parts();
  }

  private JsonTree make() {
    JsonTree made = new JsonTree(background, new Hints(ZoneId.systemDefault()), look.find());
    made.columnsProperty().bindBidirectional(look.text("tree.columns"));
    made.lead(leads);
    made.whenMoved(look::changed);
    return made;
  }

  private FilterPane<JsonTree> framed() {
    FilterPane<JsonTree> built = filtered;
    if (built == null) {
      JsonTree whole = make();
      view = whole;
      built = new FilterPane<>(filter, whole, new Excerpt.Tree(filter, look, this::make));
      filtered = built;
    }
    return built;
  }

  /// The tree on show: of the whole, or of what is filtered.
  JsonTree front() {
    return framed().front();
  }

  /// Opens the filter line and gives it the keyboard.
  void openFilter() {
    framed().open();
  }

  /// Whether there is no tree to be seen.
  boolean isEmpty() {
    return filtered == null || !getChildren().contains(filtered);
  }

  private void remember() {
    if (view != null && shown.isPresent()) {
      place = view.place();
    }
  }

  /// Lets go of the body.
  void clear() {
    remember();
    shown = Optional.empty();
    if (view != null) {
      view.clear();
    }
    getChildren().clear();
  }

  /// Lets go of another body than this one, which may be closed soon.
  void clearUnless(GrowingBytes body) {
    if (shown.isPresent() && shown.get() != body) {
      clear();
    }
  }

  /// Itself, with the tree of an answer.
  TreePane showing(Response response, boolean complete) {
    show(response, complete);
    return this;
  }

  private void show(Response response, boolean complete) {
    GrowingBytes body = response.body();
    boolean empty = body.size() == 0;
    if (!BodyPane.isJson(response) || empty) {
      clear();
      if (complete || !empty) {
        say(empty);
      }
      return;
    }
    put(framed());
    JsonDocument document = documents.of(body);
    JsonTree tree = view;
    if (tree != null && (shown.isEmpty() || shown.get() != body)) {
      remember();
      shown = Optional.of(body);
      tree.show(document, place);
    }
    if (filter.document().isEmpty()) {
      filter.over(document, body);
    }
  }

  private void say(boolean empty) {
    words.setText(
        empty
            ? "There is no body here, so there is nothing to be opened."
            : "This answer is not JSON, so it has no tree. Raw shows it as it came.");
    raw.setVisible(!empty);
    put(instead);
  }

  private void put(Node node) {
    if (!getChildren().contains(node)) {
      getChildren().setAll(node);
    }
  }

  /// Gives the keyboard to the tree, or to what is there in its place.
  @Override
  public void requestFocus() {
    if (isEmpty()) {
      raw.requestFocus();
    } else {
      framed().enter();
    }
  }
}
