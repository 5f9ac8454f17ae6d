package hypercall.ui.response;

import hypercall.ui.response.ResponseModel.View;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// The tabs above an answer: pretty, raw, headers with their count.
final class ViewTabs extends HBox {
  private final Label count = new Label("0");
  private final ToggleGroup group = new ToggleGroup();
  private final ObjectProperty<View> chosen;

  ViewTabs(ObjectProperty<View> chosen) {
    this.chosen = chosen;
    getStyleClass().addAll("underline-tabs", "view-tabs");
    count.getStyleClass().add("badge");
    for (View view : View.values()) {
      getChildren().add(tab(view));
    }
    chosen.subscribe(this::select);
    group.selectedToggleProperty().subscribe(this::toggled);
  }

  void headers(int lines) {
    count.setText(Integer.toString(lines));
  }

  private ToggleButton tab(View view) {
    ToggleButton tab = new ToggleButton(name(view));
    tab.setUserData(view);
    tab.setToggleGroup(group);
    tab.setAccessibleText(name(view) + " view");
    if (view == View.HEADERS) {
      tab.setGraphic(count);
    }
    return tab;
  }

  private static String name(View view) {
    return switch (view) {
      case PRETTY -> "Pretty";
      case RAW -> "Raw";
      case HEADERS -> "Headers";
    };
  }

  private void select(View view) {
    group.getToggles().stream()
        .filter(toggle -> toggle.getUserData() == view)
        .forEach(group::selectToggle);
  }

  /// A second click on the chosen tab does not leave none chosen.
  private void toggled() {
    if (group.getSelectedToggle() == null) {
      select(chosen.get());
    } else if (group.getSelectedToggle().getUserData() instanceof View view) {
      chosen.set(view);
    }
  }
}
