package hypercall.ui.kit;

import hypercall.json.Line;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What keys do in a [JsonView].
final class ViewerKeys {
  private final JsonView view;
  private final Caret caret;
  private final Page page;
  private final ViewerMenu menu;
  private final WholeText whole;
  private final FaultPlace faults;

  ViewerKeys(
      JsonView view, Caret caret, Page page, ViewerMenu menu, WholeText whole, FaultPlace faults) {
    this.view = view;
    this.menu = menu;
    this.caret = caret;
    this.page = page;
    this.whole = whole;
    this.faults = faults;
  }

  void listen() {
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    PaneKeys keys =
        Finding.switches(PaneKeys.of(view), view.find().words())
            .on(Finding.FIND, view::openFind)
            .on(Finding.NEXT, () -> Finding.step(view, FindModel::next))
            .on(Finding.PREVIOUS, () -> Finding.step(view, FindModel::previous))
            .on(AnswerKeys.COPY_VALUE, () -> view.lines().numbered(), menu::copyValue)
            .on(AnswerKeys.COPY_PATH, () -> view.lines().numbered(), menu::copyPath)
            .on(AnswerKeys.FILTER_BY, () -> view.lines().numbered(), menu::filterBy)
            .on(AnswerKeys.COLLAPSE, () -> view.lines().numbered(), () -> view.foldAll(1))
            .on(AnswerKeys.EXPAND, () -> view.lines().numbered(), view::unfoldAll)
            .on(
                AnswerKeys.LINK,
                () -> page.linkAtCaret().isPresent(),
                () -> page.linkAtCaret().ifPresent(page.links()::open))
            .on(AnswerKeys.WHOLE, () -> caret.isCut(), () -> whole.show(caret.place().line()))
            .on(AnswerKeys.FAULT, () -> faults.isThere(), () -> faults.go())
            .on(AnswerKeys.WRAP, () -> view.wrapProperty().set(!view.wrapProperty().get()));
    for (int i = 0; i < AnswerKeys.LEVELS; i++) {
      int depth = i + 1;
      keys.on(AnswerKeys.LEVEL.get(i), () -> view.lines().numbered(), () -> view.foldAll(depth));
    }
  }

  private void pressed(KeyEvent key) {
    boolean handled = leave(key) || (key.getTarget() == view && (command(key) || move(key)));
    if (handled) {
      view.touched();
      key.consume();
    }
  }

  private boolean leave(KeyEvent key) {
    if (key.getCode() != KeyCode.ESCAPE) {
      return false;
    }
    return view.isFinding() ? done(view::closeFind) : whole.isOpen() && done(whole::back);
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
    long rows = Math.max(1, (long) page.viewport().rowsSeen() - 1);
    boolean moved =
        switch (key.getCode()) {
          case UP -> far ? scroll(-1) : vertical(-1, select);
          case DOWN -> far ? scroll(1) : vertical(1, select);
          case PAGE_UP -> page(-rows, select);
          case PAGE_DOWN -> page(rows, select);
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

  /// To the next row, or the next piece of a row that is broken into several.
  private boolean vertical(int by, boolean select) {
    page.beside(by)
        .ifPresentOrElse(place -> caret.put(place, select), () -> caret.rows(by, select));
    return true;
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
