package hypercall.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A sentence at the foot of a viewer, perhaps with something to do about it.
final class ViewerFoot extends HBox {
  private static final double MARGIN = 12;

  private final Label words = new Label();
  private final Button action = new Button();

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

  /// Says a sentence; an empty one takes it away.
  void say(String sentence) {
    words.setText(sentence);
    action.setVisible(false);
    action.setManaged(false);
    setVisible(!sentence.isEmpty());
    if (getParent() != null) {
      getParent().requestLayout();
    }
  }

  /// Says a sentence with a button behind it.
  void say(String sentence, String what, Runnable then) {
    say(sentence);
    action.setText(what);
    action.setAccessibleText(what);
    action.setOnAction(_ -> then.run());
    action.setVisible(true);
    action.setManaged(true);
  }

  String sentence() {
    return words.getText();
  }

  /// Stands at the foot of an area.
  void place(double width, double height) {
    double wide = Math.min(prefWidth(-1), Math.max(0, width - 3 * MARGIN));
    double high = prefHeight(wide);
    resizeRelocate(MARGIN, height - high - MARGIN, wide, high);
  }
}
