package hypercall.ui.request;

import hypercall.ui.kit.PickField;
import hypercall.ui.kit.Whole;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The line of a placeholder: its name with a star, for it is required, and its value; for nodes,
/// guests and storages with what there is to pick from.
final class PathLine extends TableLine {
  private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
  private static final double WIDTH_EM = 17;

  private final RowModel row;
  private final PathModel path;
  private final @Nullable PickField pick;
  private final @Nullable ValueField typed;
  private final Label note;

  PathLine(RowModel row, PathModel path) {
    String called = row.name() + ", in the path, required";
    PickField pick =
        Picks.known(row.name()) ? new PickField(() -> path.picks().of(row.name()), called) : null;
    ValueField typed = pick == null ? new ValueField(row, new SimpleStringProperty(called)) : null;
    Label name = Whole.onHover(new Label(row.name()));
    Label star = new Label("*");
    HBox named = new HBox(name, star);
    Label chip = new Label("path");
    Label note = Whole.onHover(new Label());
    HBox notes = new HBox(chip, note);
    Node editor = pick == null ? typed : new HBox(pick);
    super(new Region(), named, editor, notes);
    this.row = row;
    this.path = path;
    this.pick = pick;
    this.typed = typed;
    this.note = note;
    getStyleClass().add("path-line");
    name.getStyleClass().add("mono");
    star.getStyleClass().add("required-star");
    named.getStyleClass().add("named");
    chip.getStyleClass().add("chip");
    chip.setMinWidth(USE_PREF_SIZE);
    note.getStyleClass().add("muted");
    notes.getStyleClass().add("tools");
    if (pick != null) {
      setUp(pick);
    }
    row.valueProperty().subscribe(_ -> tell());
    path.liveProperty().subscribe(_ -> tell());
    path.missingProperty().subscribe(_ -> tell());
  }

  private void setUp(PickField field) {
    field.getParent().getStyleClass().add("picked");
    field.getStyleClass().add("mono");
    field.field().setPromptText("Choose or type");
    field.field().textProperty().bindBidirectional(row.valueProperty());
    field.prefWidthProperty().bind(field.field().fontProperty().map(f -> f.getSize() * WIDTH_EM));
    field.suggestions().setBeforeOpening(path::lookForLive);
    path.liveProperty().subscribe(_ -> field.suggestions().refresh());
  }

  /// What is typed into.
  TextField field() {
    if (pick != null) {
      return pick.field();
    }
    return Objects.requireNonNull(typed).field();
  }

  private void tell() {
    Set<String> missing = path.missingProperty().get();
    boolean now = missing.contains(row.name());
    pseudoClassStateChanged(MISSING, now);
    String known = path.picks().note(row.name(), row.value().strip());
    note.setText(now ? "needs a value" : known);
    field().setAccessibleHelp(note.getText());
  }
}
