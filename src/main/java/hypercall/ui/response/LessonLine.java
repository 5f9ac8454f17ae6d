package hypercall.ui.response;

import hypercall.ui.kit.Whole;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// What there is to learn from an answer, above it; in a low pane one line of it, the whole in its
/// tooltip.
final class LessonLine extends HBox {
  private static final double ROOMY_EM = 20;

  /// @param height of the pane it stands in
  LessonLine(ObservableValue<String> words, ObservableValue<Number> height) {
    getStyleClass().addAll("response-lesson", "hairline-bottom");
    Label told = Whole.onHover(new Label());
    told.wrapTextProperty()
        .bind(
            height.flatMap(
                h -> told.fontProperty().map(f -> h.doubleValue() > ROOMY_EM * f.getSize())));
    told.setMaxWidth(Double.MAX_VALUE);
    told.setMinHeight(USE_PREF_SIZE);
    told.setAccessibleRole(AccessibleRole.TEXT);
    told.textProperty().bind(words);
    told.accessibleTextProperty().bind(words);
    HBox.setHgrow(told, Priority.ALWAYS);
    getChildren().addAll(new FontIcon(MaterialDesignS.SCHOOL_OUTLINE), told);
    setMinHeight(USE_PREF_SIZE);
  }
}
