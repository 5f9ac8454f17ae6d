package hypercall.ui.kit;

import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

/// The whole text of what may be cut for want of room, in a tooltip while it is cut.
public final class Whole {
  private Whole() {}

  /// Shows a label's text when the pointer rests on it, as long as the label cannot.
  public static <T extends Labeled> T onHover(T label) {
    // Made when it is cut: each is a window with a scene of its own.
    label
        .tooltipProperty()
        .bind(label.textTruncatedProperty().map(cut -> cut ? whole(label) : null));
    return label;
  }

  private static Tooltip whole(Labeled label) {
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(label.textProperty());
    return whole;
  }

  /// Words that come when the pointer rests on a control of which there are many; made when it
  /// first comes near.
  public static void tip(Control control, String words) {
    control.setAccessibleHelp(words);
    control.setOnMouseEntered(
        _ -> {
          if (control.getTooltip() == null) {
            control.setTooltip(new Tooltip(words));
          }
        });
  }
}
