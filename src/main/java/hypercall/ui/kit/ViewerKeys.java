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
    boolean handled =
        leave(key)
            || (key.getTarget() == view
                && (command(key) || CaretStep.of(key).filter(this::move).isPresent()));
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

  private boolean move(CaretStep step) {
    boolean select = step.select();
    switch (step.way()) {
      case SCROLL -> view.scrollBy(step.by(), 0);
      case ROW -> row(step.by(), select);
      case PAGE -> page(step.page(page.viewport()), select);
      case SIDE -> side(step);
      case EDGE -> edge(step);
    }
    if (step.way() != CaretStep.Way.SCROLL) {
      view.caretMoved();
    }
    return true;
  }

  /// To the next row, or the next piece of a row that is broken into several.
  private void row(int by, boolean select) {
    page.beside(by)
        .ifPresentOrElse(place -> caret.put(place, select), () -> caret.rows(by, select));
  }

  private void page(long rows, boolean select) {
    view.scrollBy(rows, 0);
    caret.rows(rows, select);
  }

  private void edge(CaretStep step) {
    if (step.by() < 0) {
      if (step.far()) {
        caret.start(step.select());
      } else {
        caret.home(step.select());
      }
    } else if (step.far()) {
      caret.last(step.select());
    } else {
      caret.end(step.select());
    }
  }

  /// Left of the text, Left closes an open fold; Right opens a closed one.
  private void side(CaretStep step) {
    boolean plain = !step.far() && !step.select();
    boolean left = step.by() < 0;
    boolean folds =
        left
            ? caret.fold() == Line.Fold.OPEN && caret.place().column() <= caret.indent()
            : caret.fold() == Line.Fold.CLOSED;
    if (plain && folds) {
      view.toggle(caret.place().line());
    } else if (left) {
      caret.left(step.far(), step.select());
    } else {
      caret.right(step.far(), step.select());
    }
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
