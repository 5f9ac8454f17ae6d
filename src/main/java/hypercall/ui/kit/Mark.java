package hypercall.ui.kit;

import hypercall.pve.Connection.Colour;
import javafx.scene.layout.Region;

/// A stripe in the colour of a connection; it stands beside the connection's name, so that the
/// colour is never the only thing that tells it.
public final class Mark extends Region {
  private Colour shown = Colour.NONE;

  public Mark() {
    getStyleClass().add("connection-mark");
    setFocusTraversable(false);
  }

  public Mark(Colour colour) {
    this();
    show(colour);
  }

  /// One that takes its room in a list without a colour too, so that names stand below each other.
  public static Mark inList(Colour colour) {
    Mark mark = new Mark(colour);
    mark.setManaged(true);
    return mark;
  }

  /// Shows a colour; none takes no room.
  public void show(Colour colour) {
    getStyleClass().remove(shown.stored());
    getStyleClass().add(colour.stored());
    shown = colour;
    setVisible(colour != Colour.NONE);
    setManaged(colour != Colour.NONE);
  }
}
