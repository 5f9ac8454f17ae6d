package hypercall.ui.kit;

import hypercall.json.Line;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What keys do in a [JsonView].
final class ViewerKeys {
  private final JsonView view;
  private final Caret caret;
  private final Viewport viewport;

  ViewerKeys(JsonView view, Caret caret, Viewport viewport) {
    this.view = view;
    this.caret = caret;
    this.viewport = viewport;
  }

  void listen() {
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    PaneKeys.of(view)
        .on(Finding.FIND, view::openFind)
        .on(Finding.NEXT, () -> Finding.step(view, FindModel::next))
        .on(Finding.PREVIOUS, () -> Finding.step(view, FindModel::previous));
  }

  private void pressed(KeyEvent key) {
    boolean handled = leave(key) || (key.getTarget() == view && (command(key) || move(key)));
    if (handled) {
      view.say("");
      key.consume();
    }
  }

  private boolean leave(KeyEvent key) {
    return key.getCode() == KeyCode.ESCAPE && view.isFinding() && done(view::closeFind);
  }

  private boolean command(KeyEvent key) {
    return switch (key.getCode()) {
      case A -> key.isShortcutDown() && done(view::selectAll);
      case C, INSERT -> key.isShortcutDown() && done(view::copySelection);
      case ENTER, SPACE -> !key.isShortcutDown() && fold(caret.fold() != Line.Fold.NONE);
      default -> false;
    };
  }

  private boolean move(KeyEvent key) {
    boolean select = key.isShiftDown();
    boolean far = key.isShortcutDown();
    long page = Math.max(1, (long) viewport.rowsSeen() - 1);
    boolean moved =
        switch (key.getCode()) {
          case UP -> far ? scroll(-1) : done(() -> caret.rows(-1, select));
          case DOWN -> far ? scroll(1) : done(() -> caret.rows(1, select));
          case PAGE_UP -> page(-page, select);
          case PAGE_DOWN -> page(page, select);
          case LEFT -> left(far, select);
          case RIGHT -> right(far, select);
          case HOME -> done(far ? () -> caret.start(select) : () -> caret.home(select));
          case END -> done(far ? () -> caret.last(select) : () -> caret.end(select));
          default -> false;
        };
    if (moved && !(far && key.getCode().isArrowKey() && isVertical(key))) {
      view.caretMoved();
    }
    return moved;
  }

  private static boolean isVertical(KeyEvent key) {
    return switch (key.getCode()) {
      case UP, DOWN -> true;
      default -> false;
    };
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

  /// Left of the text, Left closes an open fold.
  private boolean left(boolean word, boolean select) {
    boolean closes = caret.fold() == Line.Fold.OPEN && caret.place().column() <= caret.indent();
    if (!closes || select || word) {
      caret.left(word, select);
      return true;
    }
    return fold(true);
  }

  /// Right opens a closed fold.
  private boolean right(boolean word, boolean select) {
    if (caret.fold() != Line.Fold.CLOSED || select || word) {
      caret.right(word, select);
      return true;
    }
    return fold(true);
  }

  private boolean fold(boolean there) {
    if (there) {
      view.toggle(caret.place().line());
    }
    return there;
  }

  private static boolean done(Runnable action) {
    action.run();
    return true;
  }
}
