package hypercall.ui.kit;

import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// The find bar: what to seek and how, how many there are, back and forth.
public final class FindBar extends HBox {
  private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

  private final TextField query = new TextField();
  private final Label summary = new Label();
  private final FindModel model;

  /// @param where what is searched, for those who do not see it
  public FindBar(FindModel model, String where, Runnable close) {
    this.model = model;
    FindWords words = model.words();
    getStyleClass().addAll("find-bar", "hairline-bottom");
    setAlignment(Pos.CENTER_LEFT);
    query.setPromptText("Find");
    query.setAccessibleText("Find in " + where);
    query.getStyleClass().addAll("find-query", "mono");
    query.setMinWidth(90);
    query.textProperty().bindBidirectional(words.queryProperty());
    query.addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            close.run();
          }
        });
    summary.getStyleClass().addAll("muted", "find-summary");
    summary.setAccessibleRole(AccessibleRole.TEXT);
    summary.setMinWidth(0);
    summary.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(summary, Priority.ALWAYS);
    summary.textProperty().bind(model.summaryProperty());
    model.faultProperty().subscribe(this::tell);
    Whole.onHover(summary);
    getChildren()
        .addAll(
            query,
            toggle(MaterialDesignF.FORMAT_LETTER_CASE, Finding.CASE, words.matchCaseProperty()),
            toggle(
                MaterialDesignF.FORMAT_LETTER_MATCHES,
                Finding.WHOLE_WORD,
                words.wholeWordProperty()),
            toggle(MaterialDesignR.REGEX, Finding.REGEX, words.regexProperty()),
            button(MaterialDesignC.CHEVRON_UP, Finding.PREVIOUS, model::previous),
            button(MaterialDesignC.CHEVRON_DOWN, Finding.NEXT, model::next),
            summary,
            named(MaterialDesignC.CLOSE, "Close find (Esc)", close));
  }

  private void enter(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown() && !key.isAltDown()) {
      key.consume();
      if (key.isShiftDown()) {
        model.previous();
      } else {
        model.next();
      }
    }
  }

  /// A fault stands where the count would be.
  private void tell(String fault) {
    boolean faulty = !fault.isEmpty();
    summary.textProperty().unbind();
    summary.textProperty().bind(faulty ? model.faultProperty() : model.summaryProperty());
    query.pseudoClassStateChanged(FAULTY, faulty);
    summary.pseudoClassStateChanged(FAULTY, faulty);
    query.setAccessibleHelp(fault);
  }

  private Node toggle(Ikon icon, Command command, BooleanProperty on) {
    ToggleButton toggle = new ToggleButton(null, new FontIcon(icon));
    toggle.getStyleClass().addAll("icon-button", "find-switch");
    toggle.setAccessibleText(command.title());
    toggle.setTooltip(Keys.tooltip(command.title(), this, command));
    toggle.selectedProperty().bindBidirectional(on);
    return toggle;
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

  /// Takes the keyboard, everything selected.
  public void open() {
    query.requestFocus();
    query.selectAll();
  }
}
