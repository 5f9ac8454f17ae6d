package hypercall.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ScrollPaneSkin;

/// A scroll pane that keeps no picture of what it shows.
///
/// JavaFX's keeps one, as large as the pane, in a pool that is hardly ever emptied, and paints
/// everything twice when anything in it changes: megabytes and milliseconds for text that is
/// painted at once anyway.
public class PlainScroll extends ScrollPane {
  public PlainScroll() {}

  public PlainScroll(Node content) {
    super(content);
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    ScrollPaneSkin skin = new ScrollPaneSkin(this);
    getChildrenUnmodifiable().forEach(part -> part.setCache(false));
    return skin;
  }
}
