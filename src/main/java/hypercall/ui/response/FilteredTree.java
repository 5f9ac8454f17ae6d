package hypercall.ui.response;

import hypercall.json.path.PathResult;
import hypercall.ui.kit.JsonTree;
import hypercall.ui.kit.Lines;
import hypercall.ui.kit.TreePlace;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/// The tree of an answer below the filter line: of the whole, or of what the filter selects.
final class FilteredTree extends BorderPane {
  private final FilterModel model;
  private final JsonTree whole;
  private final Supplier<JsonTree> make;
  private final FilterBar bar;
  private final Label nothing = new Label();

  /// Built when something is filtered for the first time.
  private @Nullable JsonTree excerpt;

  private Optional<PathResult> shown = Optional.empty();
  private TreePlace place = TreePlace.START;

  /// @param make a tree for an excerpt
  FilteredTree(FilterModel model, JsonTree whole, Supplier<JsonTree> make) {
    this.model = model;
    this.whole = whole;
    this.make = make;
    bar = new FilterBar(model, this::enter);
    nothing.getStyleClass().addAll("muted", "no-body");
    nothing.setWrapText(true);
    setTop(bar);
    model.resultProperty().subscribe(_ -> follow());
    model.wordsProperty().subscribe(_ -> follow());
    sceneProperty().subscribe(_ -> follow());
  }

  private JsonTree excerpt() {
    JsonTree built = excerpt;
    if (built == null) {
      built = make.get();
      built.setAccessibleText("Answer, tree, filtered");
      excerpt = built;
    }
    return built;
  }

  /// What is selected is let go of at once when it is other than it was, and shown while the tree
  /// is in front.
  private void follow() {
    Optional<PathResult> now = model.resultProperty().get();
    if (!now.equals(shown) && excerpt != null && shown.isPresent()) {
      place = excerpt.place();
      excerpt.clear();
      shown = Optional.empty();
    }
    if (getScene() == null) {
      return;
    }
    boolean entered = whole.isFocused() || excerpt != null && excerpt.isFocused();
    if (now.isPresent() && !now.equals(shown)) {
      JsonTree tree = excerpt();
      Lines lines = Lines.matches(now.get(), model.sent(), model.background(), tree::requestLayout);
      tree.show(now.get().document(), lines, place);
    }
    shown = now;
    nothing.setText(model.wordsProperty().get().nothing());
    boolean found = now.isPresent() && now.get().shown() > 0;
    setCenter(now.isEmpty() ? whole : found ? excerpt() : nothing);
    if (entered) {
      enter();
    }
  }

  /// The tree on show.
  JsonTree front() {
    return getCenter() instanceof JsonTree tree ? tree : whole;
  }

  /// Opens the filter line and gives it the keyboard.
  void open() {
    model.open();
    bar.open();
  }

  /// Gives the keyboard to the tree, or to the line where there is none.
  void enter() {
    if (getCenter() == nothing) {
      bar.open();
    } else {
      front().requestFocus();
    }
  }
}
