package hypercall.ui.kit;

import java.util.function.Consumer;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Words that lead to a web address, by click, Enter or Space; unlike a hyperlink control they
/// break over lines as the text around them does. Where they lead is told by a tooltip.
final class LinkText extends Text {
  private final Region ring = new Region();
  private final Runnable follow;

  /// @param reachable whether the keyboard stops here; once for a link of several pieces
  LinkText(String words, String address, boolean reachable, Consumer<String> link) {
    super(words);
    follow = () -> link.accept(address);
    getStyleClass().add("markdown-link");
    setFocusTraversable(reachable);
    setAccessibleRole(AccessibleRole.HYPERLINK);
    setAccessibleText(words.equals(address) ? "Web address " + address : words + ", " + address);
    Tooltip.install(this, new Tooltip(address));
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    ring.getStyleClass().add("markdown-ring");
    ring.setManaged(false);
    ring.setMouseTransparent(true);
    focusVisibleProperty().subscribe(this::surround);
    boundsInParentProperty().subscribe(_ -> place());
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
      follow.run();
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      follow.run();
      event.consume();
    }
  }

  private void surround(boolean on) {
    if (getParent() instanceof TextFlow flow) {
      flow.getChildren().remove(ring);
      if (on) {
        flow.getChildren().add(ring);
        place();
      }
    }
  }

  private void place() {
    var around = getBoundsInParent();
    ring.resizeRelocate(
        Math.floor(around.getMinX()) - 1,
        Math.floor(around.getMinY()),
        Math.ceil(around.getWidth()) + 2,
        Math.ceil(around.getHeight()));
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      follow.run();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }
}
