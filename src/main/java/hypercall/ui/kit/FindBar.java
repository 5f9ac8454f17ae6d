package hypercall.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// The find bar: what to seek, whether case counts, how many there are, back and forth.
final class FindBar extends HBox {
  private final TextField query = new TextField();

  /// @param where what is searched, for those who do not see it
  FindBar(Seeker model, String where, Runnable close) {
    getStyleClass().addAll("find-bar", "hairline-bottom");
    setAlignment(Pos.CENTER_LEFT);
    query.setPromptText("Find");
    query.setAccessibleText("Find in " + where);
    query.getStyleClass().addAll("find-query", "mono");
    query.textProperty().bindBidirectional(model.queryProperty());
    query.setOnAction(event -> model.next());
    query.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER && key.isShiftDown()) {
            model.previous();
            key.consume();
          }
        });
    ToggleButton matchCase =
        new ToggleButton(null, new FontIcon(MaterialDesignF.FORMAT_LETTER_CASE));
    matchCase.getStyleClass().addAll("icon-button", "match-case");
    matchCase.setAccessibleText("Match case");
    matchCase.setTooltip(new Tooltip("Match case"));
    matchCase.selectedProperty().bindBidirectional(model.matchCaseProperty());
    Label summary = new Label();
    summary.getStyleClass().addAll("muted", "find-summary");
    summary.setMinWidth(Region.USE_PREF_SIZE);
    summary.setAccessibleRole(AccessibleRole.TEXT);
    summary.textProperty().bind(model.summaryProperty());
    getChildren()
        .addAll(
            query,
            matchCase,
            button(MaterialDesignC.CHEVRON_UP, Finding.PREVIOUS, model::previous),
            button(MaterialDesignC.CHEVRON_DOWN, Finding.NEXT, model::next),
            named(MaterialDesignC.CLOSE, "Close find (Esc)", close),
            summary);
  }

  private Button button(Ikon icon, Command command, Runnable action) {
    Button button = named(icon, command.title(), action);
    button.setTooltip(Keys.tooltip(command.title(), this, command));
    return button;
  }

  private static Button named(Ikon icon, String name, Runnable action) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().add("icon-button");
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// Takes the keyboard, everything selected, and seeks what stands there.
  void open() {
    query.requestFocus();
    query.selectAll();
  }
}
