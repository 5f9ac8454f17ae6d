package hypercall.ui.response;

import hypercall.ui.kit.AnswerKeys;
import hypercall.ui.kit.Command;
import hypercall.ui.kit.JsonTree;
import hypercall.ui.kit.JsonView;
import hypercall.ui.kit.Keys;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/// The menu of what opens and closes in an answer: all of it, or from a level on.
final class FoldMenu extends MenuButton {
  /// What a view can do.
  ///
  /// @param close everything from a level on, counted from 1
  /// @param enter gives it the keyboard
  record Folds(Runnable open, IntConsumer close, Runnable enter) {
    static Folds of(JsonView view) {
      return new Folds(view::unfoldAll, view::foldAll, view::requestFocus);
    }

    static Folds of(JsonTree tree) {
      return new Folds(
          tree.model()::openAll, level -> tree.model().closeAll(level - 1), tree::requestFocus);
    }
  }

  private final Supplier<Folds> folds;

  /// @param folds of the view on show
  FoldMenu(Supplier<Folds> folds) {
    super("", new FontIcon(MaterialDesignU.UNFOLD_LESS_HORIZONTAL));
    this.folds = folds;
    getStyleClass().addAll("icon-button", "fold-menu");
    setAccessibleText("Fold: expand all, collapse all, from a level on");
    setTooltip(new Tooltip("Fold"));
    setOnShowing(_ -> fill());
    // A key in a menu's line would act in the whole window.
    setOnHidden(_ -> forgetKeys());
    fill();
    forgetKeys();
  }

  private void forgetKeys() {
    getItems().forEach(item -> item.setAccelerator(null));
  }

  private void fill() {
    getItems()
        .setAll(
            item("Expand all", AnswerKeys.EXPAND, () -> folds.get().open().run()),
            item("Collapse all", AnswerKeys.COLLAPSE, () -> folds.get().close().accept(1)),
            new SeparatorMenuItem());
    for (int i = 0; i < AnswerKeys.LEVELS; i++) {
      int level = i + 1;
      Command command = AnswerKeys.LEVEL.get(i);
      getItems().add(item(command.title(), command, () -> folds.get().close().accept(level)));
    }
  }

  private MenuItem item(String words, Command command, Runnable action) {
    MenuItem item = new MenuItem(words);
    Keys.combination(this, command).ifPresent(item::setAccelerator);
    item.setOnAction(
        _ -> {
          action.run();
          folds.get().enter().run();
        });
    return item;
  }
}
