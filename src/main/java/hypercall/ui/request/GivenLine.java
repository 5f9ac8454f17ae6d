package hypercall.ui.request;

import hypercall.ui.kit.Whole;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A line of a table that nobody typed: the session's or a default; it can be switched off, or
/// replaced by a row of one's own.
final class GivenLine extends TableLine {
  private final CheckBox check;
  private final Label name;
  private final Label value;
  private final Label setBy;
  private final Button replace;

  /// @param withhold told when the person switches it off (true) or on
  /// @param replaceIt asked for a row of one's own
  GivenLine(Consumer<Boolean> withhold, Runnable replaceIt) {
    CheckBox check = new CheckBox();
    Label name = Whole.onHover(new Label());
    Label value = Whole.onHover(new Label());
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
    this.replace = replace;
    getStyleClass().add("given-line");
    name.getStyleClass().add("mono");
    value.getStyleClass().add("mono");
    setBy.getStyleClass().add("muted");
    Whole.onHover(setBy);
    note.getStyleClass().add("tools");
    replace.getStyleClass().setAll("button", "link", "on-hover");
    replace.setMinWidth(Region.USE_PREF_SIZE);
    replace.setOnAction(_ -> replaceIt.run());
    check.setOnAction(_ -> withhold.accept(!check.isSelected()));
  }

  void show(GivenRow row) {
    name.setText(row.name());
    value.setText(row.shown());
    setBy.setText(row.setBy());
    check.setSelected(row.isSent());
    check.setDisable(!row.switchable() || row.state() == GivenRow.State.REPLACED);
    check.setAccessibleText("Send " + row.name() + ", set by " + row.setBy());
    replace.setVisible(row.replaceable() && row.state() != GivenRow.State.REPLACED);
    replace.setAccessibleText("Replace " + row.name() + " by a value of your own");
    setAccessibleText(row.name() + ": " + row.shown() + ", set by " + row.setBy());
    pseudoClassStateChanged(RequestView.OFF, !row.isSent());
  }
}
