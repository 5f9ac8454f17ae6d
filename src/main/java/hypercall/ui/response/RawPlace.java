package hypercall.ui.response;

import hypercall.ui.kit.JsonView;
import hypercall.ui.kit.Lines;
import hypercall.ui.kit.ViewPlace;
import java.util.Map;
import java.util.Optional;

/// Where one is in the raw text: one is there again in the next answer, and after a restart.
final class RawPlace {
  private static final String NAME = "raw.place";

  private ViewPlace place;
  private Optional<JsonView> showing = Optional.empty();

  RawPlace(Look look) {
    place = ViewPlace.of(Map.of("place", look.parts().getOrDefault(NAME, "")));
    look.sample("raw", this::parts);
  }

  private Map<String, String> parts() {
    remember();
    return Map.of(NAME, place.parts().getOrDefault("place", ""));
  }

  private void remember() {
    showing.filter(v -> v.lines().rowCount() > 0).ifPresent(v -> place = v.place());
  }

  /// Shows other lines where one was in those before.
  void show(JsonView view, Lines lines) {
    leave();
    showing = Optional.of(view);
    view.show(lines, place);
  }

  /// Lets go of what is shown.
  void leave() {
    remember();
    showing.ifPresent(JsonView::clear);
    showing = Optional.empty();
  }
}
