package hypercall.ui.connect;

import hypercall.ui.kit.Whole;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Password, API token or ticket.
final class KindRow extends HBox {
  KindRow(ConnectForm form) {
    ToggleGroup group = new ToggleGroup();
    Map<Kind, ToggleButton> buttons = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      buttons.put(kind, button(kind, group));
    }
    form.kindProperty().subscribe(kind -> group.selectToggle(buttons.get(kind)));
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                group.selectToggle(before);
              } else {
                form.kindProperty().set((Kind) now.getUserData());
              }
            });
    getStyleClass().add("segmented");
    getChildren().addAll(buttons.values());
  }

  private static ToggleButton button(Kind kind, ToggleGroup group) {
    ToggleButton button = Whole.onHover(new ToggleButton(kind.title()));
    button.setUserData(kind);
    button.setToggleGroup(group);
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    button.setAccessibleText("Sign in with " + kind.title());
    return button;
  }
}
