package hypercall.ui.kit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// What a find bar works with.
sealed interface Seeker permits FindModel, TextFind {
  StringProperty queryProperty();

  BooleanProperty matchCaseProperty();

  /// `3 of 128`, `No matches`, or nothing.
  ObservableValue<String> summaryProperty();

  /// Goes to the next hit.
  void next();

  /// Goes to the hit before.
  void previous();
}
