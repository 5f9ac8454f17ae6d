package hypercall.ui.response;

import hypercall.http.Headers;
import hypercall.ui.response.ResponseModel.View;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// The tabs above an answer: pretty, tree, raw, headers and cookies with their counts.
final class ViewTabs extends HBox {
  private final Label headers = new Label("0");
  private final Label cookies = new Label("0");
  private final ToggleGroup group = new ToggleGroup();
  private final ObjectProperty<View> chosen;

  ViewTabs(ObjectProperty<View> chosen) {
    this.chosen = chosen;
    getStyleClass().addAll("underline-tabs", "view-tabs");
    headers.getStyleClass().add("badge");
    cookies.getStyleClass().add("badge");
    cookies.visibleProperty().bind(cookies.textProperty().map(text -> !text.equals("0")));
    for (View view : View.values()) {
      getChildren().add(tab(view));
    }
    chosen.subscribe(this::select);
    group.selectedToggleProperty().subscribe(this::toggled);
  }

  /// Counts the headers of an answer, and the cookies among them.
  void count(Headers answer) {
    headers.setText(Integer.toString(answer.lines().size()));
    long set = answer.lines().stream().filter(h -> h.name().equalsIgnoreCase("Set-Cookie")).count();
    cookies.setText(Long.toString(set));
  }

  private ToggleButton tab(View view) {
    ToggleButton tab = new ToggleButton(name(view));
    tab.setUserData(view);
    tab.setToggleGroup(group);
    tab.setAccessibleText(name(view) + " view");
    switch (view) {
      case HEADERS -> tab.setGraphic(headers);
      case COOKIES ->
          tab.graphicProperty()
              .bind(cookies.visibleProperty().map(shown -> shown ? cookies : null));
      case PRETTY, TREE, RAW, TIMELINE -> {}
    }
    return tab;
  }

  private static String name(View view) {
    return switch (view) {
      case PRETTY -> "Pretty";
      case TREE -> "Tree";
      case RAW -> "Raw";
      case HEADERS -> "Headers";
      case TIMELINE -> "Timeline";
      case COOKIES -> "Cookies";
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
