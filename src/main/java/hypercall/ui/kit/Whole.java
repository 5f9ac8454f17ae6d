package hypercall.ui.kit;

import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

/// The whole text of what may be cut for want of room, in a tooltip while it is cut.
public final class Whole {
  private Whole() {}

  /// Shows a label's text when the pointer rests on it, as long as the label cannot.
  public static <T extends Labeled> T onHover(T label) {
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(label.textProperty());
    label.tooltipProperty().bind(label.textTruncatedProperty().map(cut -> cut ? whole : null));
    return label;
  }
}
