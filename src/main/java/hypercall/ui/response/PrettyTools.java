package hypercall.ui.response;

import hypercall.ui.kit.AnswerKeys;
import hypercall.ui.kit.Command;
import hypercall.ui.kit.Keys;
import hypercall.ui.response.FoldMenu.Folds;
import hypercall.ui.response.ResponseModel.View;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/// What can be done with the pretty view: fold, wrap, sort; with the tree only the first.
final class PrettyTools extends HBox {
  private final BooleanProperty sorted;
  private final ObservableValue<Boolean> pretty;

  /// @param folds of the view on show
  /// @param order what is to be said about the order of the keys
  PrettyTools(ResponseModel model, Supplier<Folds> folds, ObservableValue<String> order) {
    this.sorted = model.look().flag("sorted");
    this.pretty = model.viewProperty().map(View.PRETTY::equals);
    getStyleClass().add("pretty-tools");
    setAlignment(Pos.CENTER_RIGHT);
    setMinWidth(USE_PREF_SIZE);
    Label told = new Label();
    told.getStyleClass().add("muted");
    told.setAccessibleRole(AccessibleRole.TEXT);
    told.textProperty().bind(order);
    getChildren()
        .addAll(
            onlyPretty(told),
            new FoldMenu(folds),
            onlyPretty(toggle(MaterialDesignW.WRAP, AnswerKeys.WRAP, model.look().flag("wrap"))),
            onlyPretty(
                toggle(MaterialDesignS.SORT_ALPHABETICAL_ASCENDING, AnswerKeys.SORT, sorted)));
  }

  private Node onlyPretty(Node tool) {
    tool.visibleProperty().bind(pretty);
    tool.managedProperty().bind(pretty);
    return tool;
  }

  /// Whether keys are sorted here.
  boolean sorts() {
    return isManaged() && pretty.getValue();
  }

  /// Sorts the keys, or shows them as sent.
  void sort() {
    sorted.set(!sorted.get());
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
