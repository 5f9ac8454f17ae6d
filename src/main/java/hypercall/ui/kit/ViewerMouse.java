package hypercall.ui.kit;

import hypercall.json.Block;
import hypercall.json.Line;
import hypercall.json.Position;
import hypercall.ui.kit.LinkLayer.Link;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// What the mouse does in a [JsonView]: folds, caret, selection across any distance, wheel.
final class ViewerMouse {
  private final JsonView view;
  private final Page page;
  private final Caret caret;
  private final WholeText whole;
  private final DragSelection drag;

  ViewerMouse(JsonView view, Page page, Caret caret, WholeText whole) {
    this.view = view;
    this.page = page;
    this.caret = caret;
    this.whole = whole;
    drag = new DragSelection(view, page, caret);
  }

  void listen() {
    page.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    page.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> drag.to(event.getX(), event.getY()));
    page.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> drag.end());
    page.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    page.addEventHandler(
        MouseEvent.MOUSE_EXITED, event -> page.pointed().hover(Optional.empty(), Optional.empty()));
    view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
  }

  private void pressed(MouseEvent event) {
    view.requestFocus();
    view.touched();
    if (event.getButton() != MouseButton.PRIMARY || view.lines().rowCount() == 0) {
      return;
    }
    Position place = page.placeAt(event.getX(), event.getY());
    if (page.gutter().contains(event.getX()) && folds(event.getY())) {
      view.toggle(place.line());
      return;
    }
    Optional<Block> guide = page.pointed().guide(event.getX(), event.getY());
    if (guide.isPresent() && !event.isShiftDown()) {
      page.pointed().hover(Optional.empty(), Optional.empty());
      view.toggle(guide.get().open());
      page.show(guide.get().open());
      return;
    }
    if (page.pointed().isWhole(event.getX(), event.getY())) {
      caret.put(new Position(place.line(), 0), false);
      whole.show(place.line());
      return;
    }
    Optional<Link> link = page.pointed().link(event.getX(), event.getY());
    if (link.isPresent() && opens(event)) {
      caret.put(place, false);
      page.links().open(link.get());
      return;
    }
    caret.put(place, event.isShiftDown());
    drag.begin(event.getClickCount());
    view.repaint();
    Spoken.moved(view);
  }

  private void moved(MouseEvent event) {
    Optional<Block> guide = page.pointed().guide(event.getX(), event.getY());
    Optional<Link> link = page.pointed().link(event.getX(), event.getY());
    page.pointed().hover(guide, link);
    boolean opens =
        guide.isPresent()
            || page.pointed().isWhole(event.getX(), event.getY())
            || link.isPresent() && opens(event);
    page.setCursor(opens ? Cursor.HAND : page.pointed().isText(event.getX()) ? Cursor.TEXT : null);
  }

  /// Whether a click here opens a link: with Ctrl, or on the line under it.
  private boolean opens(MouseEvent event) {
    return event.isShortcutDown()
        || page.pointed().isUnderline(event.getY())
            && !event.isShiftDown()
            && event.getClickCount() < 2;
  }

  private boolean folds(double y) {
    return view.lines().row(page.viewport().rowAt(y)).fold() != Line.Fold.NONE;
  }

  private void scrolled(ScrollEvent event) {
    view.scrollBy(-event.getDeltaY() * 1.5 / page.rowHeight(), -event.getDeltaX());
    event.consume();
  }
}
