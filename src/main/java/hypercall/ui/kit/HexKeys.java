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
            : key.getTarget() == view
                && (command(key) || CaretStep.of(key).filter(this::move).isPresent());
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

  private boolean move(CaretStep step) {
    boolean select = step.select();
    switch (step.way()) {
      case SCROLL -> view.scrollBy(step.by(), 0);
      case ROW -> caret.rows(step.by(), select);
      case PAGE -> page(step.page(view.viewport()), select);
      case SIDE -> caret.by(step.by(), select);
      case EDGE -> edge(step);
    }
    if (step.way() != CaretStep.Way.SCROLL) {
      view.caretMoved();
    }
    return true;
  }

  private void page(long rows, boolean select) {
    view.scrollBy(rows, 0);
    caret.rows(rows, select);
  }

  private void edge(CaretStep step) {
    if (step.far()) {
      caret.put(step.by() < 0 ? 0 : Long.MAX_VALUE, step.select());
    } else if (step.by() < 0) {
      caret.home(step.select());
    } else {
      caret.end(step.select());
    }
  }

  private static boolean done(Runnable action) {
    action.run();
    return true;
  }
}
