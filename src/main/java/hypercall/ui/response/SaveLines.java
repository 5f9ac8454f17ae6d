package hypercall.ui.response;

import hypercall.ui.kit.Whole;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// A line for each body that takes a while to be saved, with a bar and a way to stop it, and for
/// each that could not be saved.
final class SaveLines extends VBox {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  /// Before this, saving is not worth a line.
  private static final Duration QUIET = Duration.millis(300);

  private final Map<Saving, Node> lines = new HashMap<>();
  private final ObservableList<Saving> saves;
  private final Consumer<Saving> forget;

  /// @param forget told when a person has seen why a save failed
  SaveLines(ObservableList<Saving> saves, Consumer<Saving> forget) {
    this.saves = saves;
    this.forget = forget;
    getStyleClass().add("save-lines");
    saves.addListener((ListChangeListener<Saving>) _ -> follow());
    follow();
  }

  private void follow() {
    lines.keySet().retainAll(saves);
    if (getChildren().isEmpty() && getParent() instanceof BorderPane pane) {
      pane.setBottom(null); // Tab comes here behind the answer, which was put there later
      pane.setBottom(this);
    }
    getChildren()
        .setAll(saves.stream().map(saving -> lines.computeIfAbsent(saving, this::line)).toList());
  }

  private Node line(Saving saving) {
    Label words = Whole.onHover(new Label("Saving to " + saving.file()));
    words.setAccessibleRole(AccessibleRole.TEXT);
    ProgressBar bar = new ProgressBar(0);
    bar.setAccessibleText("How much is saved");
    bar.progressProperty().bind(saving.partProperty());
    Label far = new Label();
    far.getStyleClass().add("muted");
    far.setMinWidth(USE_PREF_SIZE);
    far.textProperty()
        .bind(
            saving
                .partProperty()
                .map(
                    part ->
                        Facts.bytes(Math.round(part.doubleValue() * saving.size()))
                            + " of "
                            + Facts.bytes(saving.size())));
    Button end = new Button("Cancel");
    end.getStyleClass().setAll("button", "link");
    end.setMinWidth(USE_PREF_SIZE);
    end.setOnAction(_ -> saving.stop());
    HBox line = new HBox(words, bar, far, end);
    line.getStyleClass().addAll("save-line", "hairline-top");
    line.setAlignment(Pos.CENTER_LEFT);
    show(line, false);
    PauseTransition quiet = new PauseTransition(QUIET);
    quiet.setOnFinished(_ -> show(line, true));
    quiet.play();
    saving
        .faultProperty()
        .subscribe(
            fault -> {
              if (!fault.isEmpty()) {
                line.pseudoClassStateChanged(FAILED, true);
                words.setText(fault);
                words.setWrapText(true);
                HBox.setHgrow(words, Priority.ALWAYS);
                words.setMaxWidth(Double.MAX_VALUE);
                line.getChildren().setAll(words, end);
                end.setText("Close");
                end.setOnAction(_ -> forget.accept(saving));
                show(line, true);
              }
            });
    return line;
  }

  private static void show(Node line, boolean shown) {
    line.setVisible(shown);
    line.setManaged(shown);
  }
}
