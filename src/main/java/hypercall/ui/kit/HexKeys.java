package hypercall.ui.kit;

import hypercall.ui.kit.HexCopy.As;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What keys do in a [HexView].
final class HexKeys {
  private final HexView view;
  private final HexCaret caret;

  HexKeys(HexView view, HexCaret caret) {
    this.view = view;
    this.caret = caret;
  }

  void listen() {
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    Finding.switches(PaneKeys.of(view), view.find().words())
        .on(Finding.FIND, view::openFind)
        .on(Finding.NEXT, () -> step(1))
        .on(Finding.PREVIOUS, () -> step(-1))
        .on(HexView.OFFSET, view::openOffset);
  }

  private void step(int by) {
    if (!view.isFinding()) {
      view.openFind();
    } else if (by > 0) {
      view.find().next();
    } else {
      view.find().previous();
    }
  }

  private void pressed(KeyEvent key) {
    boolean handled =
        key.getCode() == KeyCode.ESCAPE
            ? view.leave()
            : key.getTarget() == view && (command(key) || move(key));
    if (handled) {
      key.consume();
    }
  }

  private boolean command(KeyEvent key) {
    if (!key.isShortcutDown()) {
      return false;
    }
    return switch (key.getCode()) {
      case A -> done(view::selectAll);
      case C, INSERT ->
          done(() -> view.copySelection(caret.isOnText() != key.isShiftDown() ? As.TEXT : As.HEX));
      case LEFT, RIGHT -> done(this::changeSides);
      default -> false;
    };
  }

  private void changeSides() {
    caret.onText(!caret.isOnText());
    view.caretMoved();
  }

  private boolean move(KeyEvent key) {
    boolean select = key.isShiftDown();
    boolean far = key.isShortcutDown();
    long page = Math.max(1, (long) view.viewport().rowsSeen() - 1);
    boolean moved =
        switch (key.getCode()) {
          case UP -> far ? scroll(-1) : done(() -> caret.rows(-1, select));
          case DOWN -> far ? scroll(1) : done(() -> caret.rows(1, select));
          case PAGE_UP -> page(-page, select);
          case PAGE_DOWN -> page(page, select);
          case LEFT -> done(() -> caret.by(-1, select));
          case RIGHT -> done(() -> caret.by(1, select));
          case HOME -> done(far ? () -> caret.put(0, select) : () -> caret.home(select));
          case END -> done(far ? () -> caret.put(Long.MAX_VALUE, select) : () -> caret.end(select));
          default -> false;
        };
    boolean scrolledOnly = far && (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN);
    if (moved && !scrolledOnly) {
      view.caretMoved();
    }
    return moved;
  }

  private boolean page(long rows, boolean select) {
    view.scrollBy(rows, 0);
    caret.rows(rows, select);
    return true;
  }

  private boolean scroll(int rows) {
    view.scrollBy(rows, 0);
    return true;
  }

  private static boolean done(Runnable action) {
    action.run();
    return true;
  }
}
