package hypercall.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

/// A line of a pick list: the value, and what it is beside it.
public final class ChoiceCell extends ListCell<Choice> {
  private final Label value = new Label();
  private final Label note = new Label();
  private final HBox both = new HBox(value, note);

  public ChoiceCell() {
    getStyleClass().add("choice-cell");
    value.getStyleClass().add("mono");
    value.setMinWidth(USE_PREF_SIZE);
    note.getStyleClass().add("muted");
    both.getStyleClass().add("choice-line");
  }

  @Override
  protected void updateItem(Choice choice, boolean empty) {
    super.updateItem(choice, empty);
    if (empty || choice == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    value.setText(choice.value());
    note.setText(choice.note());
    setGraphic(both);
    setAccessibleText(choice.value() + " " + choice.note());
  }
}
