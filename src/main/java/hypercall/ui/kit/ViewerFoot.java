package hypercall.ui.kit;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A sentence at the foot of a viewer, perhaps with something to do about it.
final class ViewerFoot extends HBox {
  private record Told(String sentence, String what, Runnable then) {}

  private static final Told NOTHING = new Told("", "", () -> {});
  private static final PseudoClass RESTING = PseudoClass.getPseudoClass("resting");
  private static final double MARGIN = 12;

  private final Label words = new Label();
  private final Button action = new Button();
  private Told resting = NOTHING;

  ViewerFoot() {
    getStyleClass().add("viewer-notice");
    setAlignment(Pos.CENTER_LEFT);
    setManaged(false);
    setVisible(false);
    words.setWrapText(true);
    words.setAccessibleRole(AccessibleRole.TEXT);
    HBox.setHgrow(words, Priority.ALWAYS);
    action.getStyleClass().setAll("button", "link");
    action.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(words, action);
  }

  /// Says a sentence until the next; an empty one takes it away, and what rests is told again.
  void say(String sentence) {
    offer(sentence, "", () -> {});
  }

  /// The same, with something to do about it: then it is said no longer, and the keyboard goes back
  /// to the viewer.
  void offer(String sentence, String what, Runnable then) {
    Runnable once =
        () -> {
          say("");
          getParent().requestFocus();
          then.run();
        };
    tell(sentence.isEmpty() ? resting : new Told(sentence, what, once));
    pseudoClassStateChanged(RESTING, isResting());
  }

  /// Says a sentence with a button behind it for as long as nothing else is said; it takes room of
  /// its own.
  void rest(String sentence, String what, Runnable then) {
    resting = new Told(sentence, what, then);
    say("");
  }

  /// Nothing rests any more, and nothing is said.
  void clear() {
    resting = NOTHING;
    say("");
  }

  private boolean isResting() {
    return isVisible() && words.getText().equals(resting.sentence());
  }

  private void tell(Told told) {
    words.setText(told.sentence());
    action.setText(told.what());
    action.setAccessibleText(told.what());
    action.setOnAction(_ -> told.then().run());
    action.setVisible(!told.what().isEmpty());
    action.setManaged(action.isVisible());
    setVisible(!told.sentence().isEmpty());
    if (getParent() != null) {
      getParent().requestLayout();
    }
  }

  String sentence() {
    return words.getText();
  }

  /// The height it takes from an area of this width; none while it stands in front of it.
  double height(double width) {
    return isResting() ? prefHeight(width) : 0;
  }

  /// Stands at the foot of an area.
  void place(double width, double height) {
    if (isResting()) {
      double high = prefHeight(width);
      resizeRelocate(0, height - high, width, high);
      return;
    }
    double wide = Math.min(prefWidth(-1), Math.max(0, width - 3 * MARGIN));
    double high = prefHeight(wide);
    resizeRelocate(MARGIN, height - high - MARGIN, wide, high);
  }
}
