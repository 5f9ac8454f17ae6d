package hypercall.ui.response;

import hypercall.json.path.PathResult;
import hypercall.ui.kit.JsonView;
import hypercall.ui.kit.Lines;
import hypercall.ui.kit.ViewPlace;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/// An answer below its filter line: the whole of it, or what the filter selects.
final class FilterPane extends BorderPane {
  private final FilterModel model;
  private final JsonView whole;
  private final Supplier<JsonView> make;
  private final FilterBar bar;
  private final Label nothing = new Label();

  /// Built when something is filtered for the first time.
  private @Nullable JsonView excerpt;

  private String expression = "";
  private Optional<ViewPlace> place = Optional.empty();

  /// @param make a view for an excerpt
  FilterPane(FilterModel model, JsonView whole, Supplier<JsonView> make) {
    this.model = model;
    this.whole = whole;
    this.make = make;
    bar = new FilterBar(model, this::enter);
    nothing.getStyleClass().addAll("muted", "no-body");
    nothing.setWrapText(true);
    getStyleClass().add("filter-pane");
    // What is not in the window is not styled: the first answer of a start is seen sooner.
    model.openProperty().subscribe(open -> setTop(open ? bar : null));
    // Where room is short the text gives way; what stands above is never covered.
    setMinHeight(0);
    model.resultProperty().subscribe(this::show);
    model.wordsProperty().subscribe(_ -> place());
  }

  private JsonView excerpt() {
    JsonView built = excerpt;
    if (built == null) {
      built = make.get();
      built.setAccessibleText("Answer, filtered");
      excerpt = built;
    }
    return built;
  }

  private void show(Optional<PathResult> result) {
    boolean entered = whole.isFocused() || excerpt != null && excerpt.isFocused();
    if (excerpt != null && excerpt.lines().rowCount() > 0) {
      place = Optional.of(excerpt.place());
    }
    if (result.isPresent()) {
      JsonView view = excerpt();
      Lines lines =
          Lines.matches(result.get(), model.sent(), model.background(), () -> view.requestLayout());
      boolean same = expression.equals(model.expressionProperty().get());
      if (same && place.isPresent()) {
        view.show(lines, place.get());
      } else {
        view.show(lines);
      }
      expression = model.expressionProperty().get();
    } else if (excerpt != null) {
      excerpt.clear();
    }
    place();
    if (entered) {
      enter();
    }
  }

  /// An empty array says less than a sentence.
  private void place() {
    Optional<PathResult> result = model.resultProperty().get();
    if (result.isEmpty()) {
      setCenter(whole);
    } else if (result.get().shown() == 0) {
      nothing.setText(model.wordsProperty().get().nothing());
      setCenter(nothing);
    } else {
      setCenter(excerpt());
    }
  }

  /// The view on show.
  JsonView front() {
    return model.resultProperty().get().filter(now -> now.shown() > 0).isPresent()
        ? excerpt()
        : whole;
  }

  /// Gives the keyboard to the text, or to the line where there is none.
  private void enter() {
    if (getCenter() == nothing) {
      bar.open();
    } else {
      front().requestFocus();
    }
  }

  FilterBar bar() {
    return bar;
  }
}
