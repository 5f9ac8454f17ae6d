package hypercall.ui.kit;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// What a viewer tells assistive technology: the caret's line as a text that is not edited.
final class Spoken {
  private Spoken() {}

  /// Tells that the caret is elsewhere, or that something else is selected.
  static void moved(Node viewer) {
    viewer.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
    viewer.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    viewer.notifyAccessibleAttributeChanged(AccessibleAttribute.CARET_OFFSET);
    viewer.notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
    viewer.notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
  }

  /// The value of an attribute; null for those that are everybody's.
  static @Nullable Object of(AccessibleAttribute attribute, Caret caret) {
    return switch (attribute) {
      case TEXT -> caret.text();
      case CARET_OFFSET -> caret.place().column();
      case SELECTION_START ->
          caret.from().line() < caret.place().line() ? 0 : caret.from().column();
      case SELECTION_END ->
          caret.to().line() > caret.place().line() ? caret.text().length() : caret.to().column();
      case EDITABLE -> false;
      default -> null;
    };
  }
}
