package hypercall.ui;

import hypercall.ui.kit.Keys;
import hypercall.ui.kit.Theme;
import hypercall.ui.kit.WindowKeys;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/// At the right end of the bar on top: where the answer stands, the colours, the settings.
final class Tools extends HBox {
  Tools(Preferences chosen, Standing standing, Runnable settings) {
    getStyleClass().add("tools");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(turning(chosen, standing), look(chosen.theme()), settings(settings));
  }

  private static Button turning(Preferences chosen, Standing standing) {
    Button button = button(chosen::turn);
    chosen
        .besideProperty()
        .flatMap(beside -> standing.narrowProperty().map(narrow -> words(beside, narrow)))
        .subscribe(
            words -> {
              button.setAccessibleText(words);
              button.setTooltip(Keys.tooltip(words, button, WindowKeys.TURN));
            });
    chosen
        .besideProperty()
        .subscribe(
            beside ->
                button.setGraphic(
                    new FontIcon(
                        beside
                            ? MaterialDesignV.VIEW_SPLIT_HORIZONTAL
                            : MaterialDesignV.VIEW_SPLIT_VERTICAL)));
    return button;
  }

  private static String words(boolean beside, boolean narrow) {
    if (beside) {
      return narrow
          ? "Answer below the request, even where there is room beside it"
          : "Answer below the request";
    }
    return narrow
        ? "Answer beside the request as soon as there is room"
        : "Answer beside the request";
  }

  private static Button settings(Runnable settings) {
    Button button = button(settings);
    button.setGraphic(new FontIcon(MaterialDesignC.COG_OUTLINE));
    button.setAccessibleText("Settings");
    button.setTooltip(Keys.tooltip("Settings", button, WindowKeys.SETTINGS));
    return button;
  }

  private static Button button(Runnable action) {
    Button button = new Button();
    button.getStyleClass().add("icon-button");
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static MenuButton look(Theme theme) {
    MenuButton button = new MenuButton("", new FontIcon(MaterialDesignT.THEME_LIGHT_DARK));
    button.getStyleClass().add("icon-button");
    button.setAccessibleText("Look: light, dark, high contrast, or as the system");
    ToggleGroup group = new ToggleGroup();
    for (Theme.Choice choice : Theme.Choice.values()) {
      RadioMenuItem item = new RadioMenuItem(label(choice));
      item.setToggleGroup(group);
      item.setOnAction(e -> theme.choiceProperty().set(choice));
      theme.choiceProperty().subscribe(now -> item.setSelected(now == choice));
      button.getItems().add(item);
    }
    button.addEventFilter(KeyEvent.KEY_PRESSED, key -> passOn(key, button));
    return button;
  }

  /// A menu button keeps Esc to itself also while its menu is closed.
  private static void passOn(KeyEvent key, MenuButton button) {
    if (key.getCode() == KeyCode.ESCAPE && !button.isShowing()) {
      Node around = button.getParent();
      around.fireEvent(key.copyFor(around, around));
      key.consume();
    }
  }

  private static String label(Theme.Choice choice) {
    return switch (choice) {
      case SYSTEM -> "As the system";
      case LIGHT -> "Light";
      case DARK -> "Dark";
      case CONTRAST -> "High contrast";
    };
  }
}
