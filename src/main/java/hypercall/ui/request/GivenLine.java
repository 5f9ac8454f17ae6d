package hypercall.ui.request;

import hypercall.ui.kit.Whole;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A line of a table that nobody typed: the session's or a default; it can be switched off, or
/// replaced by a row of one's own: with a click on its value, or Enter or F2 there.
final class GivenLine extends TableLine {
  private static final String REPLACE = "Click or F2: type your own instead, for this request";
  private static final String GO_THERE = "Click or F2: go to your own row, which is sent instead";

  private final CheckBox check;
  private final Label name;
  private final Button value;
  private final Label setBy;
  private final Button replace;
  private final Tooltip tip;

  /// @param withhold told when the person switches it off (true) or on
  /// @param replaceIt asked for a row of one's own
  GivenLine(Consumer<Boolean> withhold, Runnable replaceIt) {
    CheckBox check = new CheckBox();
    Label name = Whole.onHover(new Label());
    Button value = new Button();
    Label setBy = Whole.onHover(new Label());
    Button replace = new Button("Replace");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox note = new HBox(setBy, gap, replace);
    super(check, name, value, note);
    this.check = check;
    this.name = name;
    this.value = value;
    this.setBy = setBy;
    this.tip = new Tooltip();
    this.replace = replace;
    getStyleClass().add("given-line");
    name.getStyleClass().add("mono");
    value.getStyleClass().setAll("given-value", "mono");
    value.setMnemonicParsing(false);
    value.setTooltip(tip);
    value.setOnAction(_ -> replaceIt.run());
    setBy.getStyleClass().add("muted");
    Whole.onHover(setBy);
    note.getStyleClass().add("tools");
    replace.getStyleClass().setAll("button", "link", "on-hover");
    replace.setMinWidth(Region.USE_PREF_SIZE);
    replace.setOnAction(_ -> replaceIt.run());
    check.setOnAction(_ -> withhold.accept(!check.isSelected()));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          boolean enter = key.getCode() == KeyCode.ENTER && value.isFocused();
          if ((enter || key.getCode() == KeyCode.F2) && !value.isDisabled()) {
            replaceIt.run();
            key.consume();
          }
        });
  }

  void show(GivenRow row) {
    name.setText(row.name());
    value.setText(row.shown());
    setBy.setText(row.setBy());
    check.setSelected(row.isSent());
    check.setDisable(!row.switchable() || row.state() == GivenRow.State.REPLACED);
    check.setAccessibleText("Send " + row.name() + ", set by " + row.setBy());
    value.setDisable(!row.replaceable());
    String own = row.state() == GivenRow.State.REPLACED ? GO_THERE : REPLACE;
    tip.setText(row.replaceable() ? row.shown() + "\n" + own : row.shown());
    value.setAccessibleText(row.name() + ": " + row.shown());
    value.setAccessibleHelp(own);
    replace.setVisible(row.replaceable() && row.state() != GivenRow.State.REPLACED);
    replace.setAccessibleText("Replace " + row.name() + " by a value of your own");
    setAccessibleText(row.name() + ": " + row.shown() + ", set by " + row.setBy());
    pseudoClassStateChanged(RequestView.OFF, !row.isSent());
  }
}
