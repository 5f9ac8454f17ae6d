package hypercall.ui.response;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// A step of a call: name, bar, time and share; what is to be known of it below.
final class BarRow extends RowList.Row {
  private final BarLine line;
  private final Label time = TimelineRows.number("");
  private final Label share = TimelineRows.number("");
  private final Label remark = TimelineRows.label("", "muted");
  private Bar bar;

  BarRow(Bar bar) {
    this(bar, TimelineRows.face("bar-row"));
  }

  private BarRow(Bar bar, GridPane face) {
    super(face, bar.sentence(), bar.copied(), TimelineRows.NOTHING);
    this.bar = bar;
    line = new BarLine(bar.start(), bar.length());
    line.getStyleClass().add(bar.step().name().toLowerCase(Locale.ROOT));
    remark.visibleProperty().bind(remark.textProperty().isNotEmpty());
    remark.managedProperty().bind(remark.visibleProperty());
    face.addRow(0, TimelineRows.label(bar.name(), "row-name"), line, time, share);
    face.add(remark, 1, 1, 3, 1);
    fill();
  }

  private void fill() {
    line.lie(bar.start(), bar.length());
    time.setText(bar.time());
    share.setText(bar.share());
    remark.setText(bar.remark());
    tell(bar.sentence(), bar.copied());
  }

  @Override
  boolean become(RowList.Row next) {
    if (!(next instanceof BarRow other) || other.bar.step() != bar.step()) {
      return false;
    }
    bar = other.bar;
    fill();
    return true;
  }
}
