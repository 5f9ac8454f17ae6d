package hypercall.ui.response;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// A fact: its name, and what it is.
final class FactRow extends RowList.Row {
  private final Label value;
  private Fact fact;

  FactRow(Fact fact) {
    this(fact, TimelineRows.face("fact-row"));
  }

  private FactRow(Fact fact, GridPane face) {
    super(face, fact.sentence(), fact.copied(), TimelineRows.NOTHING);
    this.fact = fact;
    value = TimelineRows.label(fact.value(), "row-value");
    face.addRow(0, TimelineRows.label(fact.name(), "row-name"), value);
  }

  @Override
  boolean become(RowList.Row next) {
    if (!(next instanceof FactRow other) || !other.fact.name().equals(fact.name())) {
      return false;
    }
    fact = other.fact;
    value.setText(fact.value());
    tell(fact.sentence(), fact.copied());
    return true;
  }
}
