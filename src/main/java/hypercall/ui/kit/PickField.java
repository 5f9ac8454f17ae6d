package hypercall.ui.kit;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// A text field with a list of known values to pick from; other values can be typed. Opens by Down,
/// Alt+Down, F4, and by a click on its arrow.
public final class PickField extends HBox {
  private final TextField field = new TextField();
  private final Suggestions suggestions;

  /// @param source what there is to pick, asked each time the list is shown
  /// @param accessible what is picked, for those who do not see it
  public PickField(Supplier<List<Choice>> source, String accessible) {
    getStyleClass().add("pick-field");
    field.setAccessibleText(accessible);
    field.setAccessibleHelp("Down opens a list of known values");
    suggestions = new Suggestions(field, source, Suggestions::isPickKey, false);
    StackPane arrow = new StackPane(new FontIcon("mdi2c-chevron-down"));
    arrow.getStyleClass().add("pick-arrow");
    arrow.setOnMousePressed(
        click -> {
          suggestions.toggle();
          click.consume();
        });
    HBox.setHgrow(field, Priority.ALWAYS);
    getChildren().addAll(field, arrow);
  }

  /// What is typed into.
  public TextField field() {
    return field;
  }

  public Suggestions suggestions() {
    return suggestions;
  }
}
