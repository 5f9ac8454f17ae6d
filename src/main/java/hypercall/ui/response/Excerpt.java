package hypercall.ui.response;

import hypercall.json.path.PathResult;
import hypercall.ui.kit.JsonTree;
import hypercall.ui.kit.JsonView;
import hypercall.ui.kit.Lines;
import hypercall.ui.kit.TreePlace;
import hypercall.ui.kit.ViewPlace;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What a filter selects, in a view of its own, which is built when it is first needed; and where
/// one is in it, which is kept with the tab.
///
/// @param <V> the view
/// @param <P> a place in it
abstract sealed class Excerpt<V extends Region, P> {
  /// Stands before the names of its parts: the whole answer has the same.
  private static final String PREFIX = "excerpt.";

  private final FilterModel model;
  private final Supplier<V> make;
  private final String words;
  private final P start;
  private P place;
  private @Nullable V view;
  private boolean showing;

  private Excerpt(
      FilterModel model, Look look, String name, String words, P start, Supplier<V> make) {
    this.model = model;
    this.make = make;
    this.words = words;
    this.start = start;
    place = read(own(look.parts()));
    look.sample(name, this::parts);
  }

  private static Map<String, String> own(Map<String, String> kept) {
    Map<String, String> own = new TreeMap<>();
    kept.forEach(
        (name, text) -> {
          if (name.startsWith(PREFIX)) {
            own.put(name.substring(PREFIX.length()), text);
          }
        });
    return own;
  }

  private Map<String, String> parts() {
    remember();
    Map<String, String> parts = new TreeMap<>();
    written(place).forEach((name, text) -> parts.put(PREFIX + name, text));
    return parts;
  }

  abstract P read(Map<String, String> parts);

  abstract Map<String, String> written(P where);

  /// Where one is, if something is on show.
  abstract Optional<P> placeIn(V shown);

  abstract void show(V in, PathResult result, Lines lines, P where);

  abstract void clear(V shown);

  V view() {
    V built = view;
    if (built == null) {
      built = make.get();
      built.setAccessibleText(words);
      view = built;
    }
    return built;
  }

  boolean isFocused() {
    return view != null && view.isFocused();
  }

  /// @param again whether the same was asked before: one is where one was
  void show(PathResult result, boolean again) {
    place = again ? place : start;
    showing = true;
    V in = view();
    Lines lines = Lines.matches(result, model.sent(), model.background(), in::requestLayout);
    show(in, result, lines, place);
  }

  /// Lets go of what was shown, and remembers where one was.
  void leave() {
    remember();
    showing = false;
    if (view != null) {
      clear(view);
    }
  }

  private void remember() {
    if (view != null && showing) {
      place = placeIn(view).orElse(place);
    }
  }

  /// As text.
  static final class Pretty extends Excerpt<JsonView, ViewPlace> {
    Pretty(FilterModel model, Look look, Supplier<JsonView> make) {
      super(model, look, "excerpt", "Answer, filtered", ViewPlace.START, make);
    }

    @Override
    ViewPlace read(Map<String, String> parts) {
      return ViewPlace.of(parts);
    }

    @Override
    Map<String, String> written(ViewPlace where) {
      return where.parts();
    }

    @Override
    Optional<ViewPlace> placeIn(JsonView shown) {
      return Optional.of(shown).filter(v -> v.lines().rowCount() > 0).map(JsonView::place);
    }

    @Override
    void show(JsonView in, PathResult result, Lines lines, ViewPlace where) {
      in.show(lines, where);
    }

    @Override
    void clear(JsonView shown) {
      shown.clear();
    }
  }

  /// As a tree.
  static final class Tree extends Excerpt<JsonTree, TreePlace> {
    Tree(FilterModel model, Look look, Supplier<JsonTree> make) {
      super(model, look, "excerpt.tree", "Answer, tree, filtered", TreePlace.START, make);
    }

    @Override
    TreePlace read(Map<String, String> parts) {
      return TreePlace.of(parts);
    }

    @Override
    Map<String, String> written(TreePlace where) {
      return where.parts();
    }

    @Override
    Optional<TreePlace> placeIn(JsonTree shown) {
      return Optional.of(shown).filter(t -> t.model().rows().rowCount() > 0).map(JsonTree::place);
    }

    @Override
    void show(JsonTree in, PathResult result, Lines lines, TreePlace where) {
      in.show(result.document(), lines, where);
    }

    @Override
    void clear(JsonTree shown) {
      shown.clear();
    }
  }
}
