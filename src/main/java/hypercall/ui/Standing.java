package hypercall.ui;

import javafx.beans.value.ObservableValue;

/// Where the answer stands: beside the request when that is chosen, but below it for as long as the
/// room does not do for both.
final class Standing {
  /// What a request and an answer need beside each other with nothing cut off; pixels at 100 %.
  ///
  /// A fixed number: asked of the panes, the answer would change sides with what it says.
  private static final double BOTH = 700;

  private final ObservableValue<Boolean> narrow;
  private final ObservableValue<Boolean> beside;

  /// @param width the room for both; must not depend on how they stand
  Standing(
      ObservableValue<Boolean> chosen,
      ObservableValue<Number> zoom,
      ObservableValue<Number> width) {
    narrow = zoom.flatMap(factor -> width.map(now -> isNarrow(now, factor)));
    beside = chosen.flatMap(wanted -> narrow.map(tooNarrow -> wanted && !tooNarrow));
  }

  /// What has no width yet is not narrow.
  private static boolean isNarrow(Number width, Number zoom) {
    return width.doubleValue() > 0 && width.doubleValue() < BOTH * zoom.doubleValue();
  }

  /// Whether the room does not do for both beside each other.
  ObservableValue<Boolean> narrowProperty() {
    return narrow;
  }

  /// Whether the answer stands beside the request now.
  ObservableValue<Boolean> besideProperty() {
    return beside;
  }
}
