package hypercall.ui.kit;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What keys do in a [JsonTree].
final class TreeKeys {
  private final JsonTree tree;
  private final TreeModel model;
  private final TreeMenu menu;

  TreeKeys(JsonTree tree, TreeModel model, TreeMenu menu) {
    this.tree = tree;
    this.menu = menu;
    this.model = model;
  }

  void listen() {
    tree.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    tree.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    PaneKeys keys =
        Finding.switches(PaneKeys.of(tree), model.find().words())
            .on(Finding.FIND, tree::openFind)
            .on(Finding.NEXT, () -> tree.step(FindModel::next))
            .on(Finding.PREVIOUS, () -> tree.step(FindModel::previous))
            .on(AnswerKeys.COPY_VALUE, menu::copyValue)
            .on(AnswerKeys.COPY_PATH, menu::copyPath)
            .on(AnswerKeys.FILTER_BY, menu::filterBy)
            .on(AnswerKeys.FAULT, model::toFault)
            .on(AnswerKeys.COLLAPSE, () -> model.closeAll(0))
            .on(AnswerKeys.EXPAND, model::openAll)
            .on(
                AnswerKeys.LINK,
                () -> model.chosenRow().flatMap(model::link).isPresent(),
                model::openLink);
    for (int i = 0; i < AnswerKeys.LEVELS; i++) {
      int level = i;
      keys.on(AnswerKeys.LEVEL.get(i), () -> model.closeAll(level));
    }
  }

  private void pressed(KeyEvent key) {
    boolean leaves = key.getCode() == KeyCode.ESCAPE && tree.isFinding();
    if (leaves) {
      tree.closeFind();
    }
    if (leaves || key.getTarget() == tree && (move(key) || act(key))) {
      tree.say("");
      key.consume();
    }
  }

  /// The star stands on another key on each keyboard.
  private void typed(KeyEvent key) {
    if (key.getTarget() == tree && key.getCharacter().equals("*")) {
      model.openInside();
      key.consume();
    }
  }

  private boolean move(KeyEvent key) {
    if (key.isShortcutDown() || key.isAltDown() || key.isShiftDown()) {
      return false;
    }
    long page = Math.max(1, (long) tree.rowsSeen() - 1);
    switch (key.getCode()) {
      case UP -> model.move(-1);
      case DOWN -> model.move(1);
      case PAGE_UP -> model.move(-page);
      case PAGE_DOWN -> model.move(page);
      case HOME -> model.choose(0);
      case END -> model.choose(Long.MAX_VALUE);
      case LEFT -> model.left();
      case RIGHT -> model.right();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean act(KeyEvent key) {
    boolean plain = !key.isShortcutDown() && !key.isAltDown() && !key.isShiftDown();
    return switch (key.getCode()) {
      case SPACE -> plain && model.chosen() >= 0 && model.toggle(model.chosen());
      case ENTER -> plain && model.chosen() >= 0 && enter();
      case C, INSERT -> key.isShortcutDown() && !key.isAltDown() && copy();
      default -> false;
    };
  }

  /// Opens or closes a container, and what a value leads to.
  private boolean enter() {
    return model.toggle(model.chosen()) || model.openLink();
  }

  private boolean copy() {
    menu.copyValue();
    return true;
  }
}
