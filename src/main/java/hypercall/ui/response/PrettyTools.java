package hypercall.ui.response;

import hypercall.ui.kit.AnswerKeys;
import hypercall.ui.kit.Command;
import hypercall.ui.kit.JsonView;
import hypercall.ui.kit.Keys;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/// What can be done with the pretty view: fold, wrap, sort.
final class PrettyTools extends HBox {
  private final Supplier<JsonView> view;
  private final BooleanProperty sorted;

  /// @param order what is to be said about the order of the keys
  PrettyTools(
      Supplier<JsonView> view,
      BooleanProperty wrap,
      BooleanProperty sorted,
      ObservableValue<String> order) {
    this.view = view;
    this.sorted = sorted;
    getStyleClass().add("pretty-tools");
    setAlignment(Pos.CENTER_RIGHT);
    setMinWidth(USE_PREF_SIZE);
    Label told = new Label();
    told.getStyleClass().add("muted");
    told.setAccessibleRole(AccessibleRole.TEXT);
    told.textProperty().bind(order);
    getChildren()
        .addAll(
            told,
            folds(),
            toggle(MaterialDesignW.WRAP, AnswerKeys.WRAP, wrap),
            toggle(MaterialDesignS.SORT_ALPHABETICAL_ASCENDING, AnswerKeys.SORT, sorted));
  }

  /// Sorts the keys, or shows them as sent.
  void sort() {
    sorted.set(!sorted.get());
  }

  private MenuButton folds() {
    MenuButton folds = new MenuButton("", new FontIcon(MaterialDesignU.UNFOLD_LESS_HORIZONTAL));
    folds.getStyleClass().addAll("icon-button", "fold-menu");
    folds.setAccessibleText("Fold: expand all, collapse all, from a level on");
    folds.setTooltip(new Tooltip("Fold"));
    folds.setOnShowing(_ -> fill(folds));
    // A key in a menu's line would act in the whole window.
    folds.setOnHidden(_ -> folds.getItems().forEach(item -> item.setAccelerator(null)));
    fill(folds);
    folds.getItems().forEach(item -> item.setAccelerator(null));
    return folds;
  }

  private void fill(MenuButton folds) {
    folds
        .getItems()
        .setAll(
            item("Expand all", AnswerKeys.EXPAND, () -> view.get().unfoldAll()),
            item("Collapse all", AnswerKeys.COLLAPSE, () -> view.get().foldAll(1)),
            new SeparatorMenuItem());
    for (int i = 0; i < AnswerKeys.LEVELS; i++) {
      int depth = i + 1;
      Command command = AnswerKeys.LEVEL.get(i);
      folds.getItems().add(item(command.title(), command, () -> view.get().foldAll(depth)));
    }
  }

  private MenuItem item(String words, Command command, Runnable action) {
    MenuItem item = new MenuItem(words);
    Keys.combination(this, command).ifPresent(item::setAccelerator);
    item.setOnAction(
        _ -> {
          action.run();
          view.get().requestFocus();
        });
    return item;
  }

  private ToggleButton toggle(Ikon icon, Command command, BooleanProperty on) {
    ToggleButton toggle = new ToggleButton("", new FontIcon(icon));
    toggle.getStyleClass().add("icon-button");
    toggle.setAccessibleText(command.title());
    toggle.setTooltip(Keys.tooltip(command.title(), this, command));
    toggle.selectedProperty().bindBidirectional(on);
    return toggle;
  }
}
