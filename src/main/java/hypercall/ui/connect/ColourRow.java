package hypercall.ui.connect;

import hypercall.pve.Connection.Colour;
import hypercall.ui.kit.Mark;
import javafx.beans.property.ObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/// The colours a connection can have, each with its name for those who do not see it.
final class ColourRow extends FlowPane {
  ColourRow(ObjectProperty<Colour> chosen) {
    super(4, 4);
    ToggleGroup group = new ToggleGroup();
    for (Colour colour : Colour.values()) {
      ToggleButton button = button(colour);
      button.setToggleGroup(group);
      button.setUserData(colour);
      getChildren().add(button);
    }
    chosen.subscribe(now -> group.selectToggle(group.getToggles().get(now.ordinal())));
    // Arrow keys select without an action; a second press leaves it as it is.
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                group.selectToggle(before);
              } else if (now.getUserData() instanceof Colour colour) {
                chosen.set(colour);
              }
            });
    getStyleClass().add("colours");
  }

  private static ToggleButton button(Colour colour) {
    ToggleButton button = new ToggleButton(colour == Colour.NONE ? "None" : "");
    if (colour != Colour.NONE) {
      button.setGraphic(new Mark(colour));
    }
    String name = colour.stored();
    button.setAccessibleText("Colour " + name);
    button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    button.setTooltip(
        new Tooltip(name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1)));
    button.getStyleClass().add("colour");
    return button;
  }
}
