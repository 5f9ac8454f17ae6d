package hypercall.ui.response;

import hypercall.json.path.PathResult;
import hypercall.ui.kit.Above;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// An answer below its filter line: the whole of it, or what the filter selects.
///
/// @param <V> how both are shown
final class FilterPane<V extends Region> extends BorderPane {
  private final FilterModel model;
  private final V whole;
  private final Excerpt<V, ?> excerpt;
  private final FilterBar bar;
  private final Label nothing = new Label();
  private Optional<PathResult> shown = Optional.empty();

  /// What the excerpt was asked with last.
  private String expression;

  FilterPane(FilterModel model, V whole, Excerpt<V, ?> excerpt) {
    this.model = model;
    this.whole = whole;
    this.excerpt = excerpt;
    expression = model.expressionProperty().get();
    bar = new FilterBar(model, this::enter);
    nothing.getStyleClass().addAll("muted", "no-body");
    nothing.setWrapText(true);
    getStyleClass().add("filter-pane");
    Above above = new Above(this);
    // What is not in the window is not styled: the first answer of a start is seen sooner.
    model.line().openProperty().subscribe(open -> above.show(open ? bar : null));
    // Where room is short the text gives way; what stands above is never covered.
    setMinHeight(0);
    model.resultProperty().subscribe(_ -> follow());
    model.wordsProperty().subscribe(_ -> place());
    sceneProperty().subscribe(_ -> follow());
  }

  /// What is selected is let go of at once when it is other than it was, and shown while this is in
  /// front.
  private void follow() {
    Optional<PathResult> now = model.resultProperty().get();
    boolean entered = whole.isFocused() || excerpt.isFocused();
    boolean same = now.equals(shown);
    if (!same && shown.isPresent()) {
      excerpt.leave();
      shown = Optional.empty();
    }
    if (getScene() == null) {
      return;
    }
    if (!same && now.isPresent()) {
      String asked = model.shownExpression();
      excerpt.show(now.get(), expression.equals(asked));
      expression = asked;
      shown = now;
    }
    place();
    if (entered) {
      enter();
    }
  }

  /// An empty array says less than a sentence.
  private void place() {
    boolean found = shown.filter(now -> now.shown() > 0).isPresent();
    nothing.setText(model.wordsProperty().get().nothing());
    setCenter(shown.isEmpty() ? whole : found ? excerpt.view() : nothing);
  }

  /// The view on show.
  V front() {
    return getCenter() == whole || shown.isEmpty() ? whole : excerpt.view();
  }

  /// Opens the filter line and gives it the keyboard.
  void open() {
    model.line().open();
    bar.open();
  }

  /// Gives the keyboard to what is shown, or to the line where nothing is.
  void enter() {
    if (getCenter() == nothing) {
      bar.open();
    } else {
      front().requestFocus();
    }
  }
}
