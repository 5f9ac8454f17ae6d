package hypercall.ui.connect;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Password or API token.
final class KindRow extends HBox {
  KindRow(ConnectForm form) {
    ToggleGroup group = new ToggleGroup();
    ToggleButton password = kind("Password", group);
    ToggleButton token = kind("API token", group);
    form.tokenProperty().subscribe(t -> group.selectToggle(t ? token : password));
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                group.selectToggle(before);
              } else {
                form.tokenProperty().set(now == token);
              }
            });
    getStyleClass().add("segmented");
    getChildren().addAll(password, token);
  }

  private static ToggleButton kind(String words, ToggleGroup group) {
    ToggleButton button = new ToggleButton(words);
    button.setToggleGroup(group);
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    button.setAccessibleText("Sign in with " + words);
    return button;
  }
}
