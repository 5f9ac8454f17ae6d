package hypercall.ui.connect;

import hypercall.http.Limits;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// The two time-outs of a connection; what the settings say stands in the empty fields.
final class WaitsRow extends FlowPane {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  private final Waits waits;
  private final Supplier<Limits> usual;
  private final Runnable settled;
  private final TextField connect;
  private final TextField answer;

  /// @param usual what counts where nothing is typed
  /// @param settled told when a person has typed one of them
  WaitsRow(Waits waits, Supplier<Limits> usual, Runnable settled) {
    super(16, 4);
    this.waits = waits;
    this.usual = usual;
    this.settled = settled;
    getStyleClass().add("waits");
    connect = field(waits.connectProperty(), "Seconds to reach the server", Waits.MOST_CONNECT);
    answer = field(waits.answerProperty(), "Seconds until the answer begins", Waits.MOST_ANSWER);
    getChildren().addAll(beside(connect, "s to reach it"), beside(answer, "s for the answer"));
    waits.connectProperty().subscribe(_ -> mark(connect, waits.connectFault()));
    waits.answerProperty().subscribe(_ -> mark(answer, waits.answerFault()));
    remind();
  }

  /// The settings may have changed while the pane was away.
  void remind() {
    Limits now = usual.get();
    connect.setPromptText(seconds(now.connect()));
    answer.setPromptText(seconds(now.firstByte()));
  }

  /// Puts the caret into the one that is wrong, else the first.
  @Override
  public void requestFocus() {
    boolean second = waits.connectFault().isEmpty() && waits.answerFault().isPresent();
    (second ? answer : connect).requestFocus();
  }

  private static String seconds(Duration time) {
    return Long.toString(time.toSeconds());
  }

  private TextField field(StringProperty text, String called, int most) {
    TextField field = Fields.of(text, called, "");
    field.setPrefColumnCount(4);
    field.setMinWidth(USE_PREF_SIZE);
    field.setTooltip(new Tooltip(called + ", 1 to " + most + "; empty: as in the settings"));
    field.focusedProperty().subscribe((_, focused) -> left(focused));
    return field;
  }

  private static void mark(TextField field, Optional<String> fault) {
    field.pseudoClassStateChanged(INVALID, fault.isPresent());
  }

  private void left(boolean focused) {
    if (!focused) {
      settled.run();
    }
  }

  private static HBox beside(TextField field, String words) {
    Label unit = new Label(words);
    unit.getStyleClass().add("muted");
    unit.setMinWidth(USE_PREF_SIZE);
    HBox box = new HBox(6, field, unit);
    box.getStyleClass().add("wait");
    return box;
  }
}
