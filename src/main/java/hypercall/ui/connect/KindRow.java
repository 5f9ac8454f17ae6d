package hypercall.ui.connect;

import hypercall.pve.Product;
import hypercall.ui.kit.Whole;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Password, API token or ticket; below them why the product lets one of them not be chosen.
final class KindRow extends VBox {
  private final Map<Kind, ToggleButton> buttons = new EnumMap<>(Kind.class);

  /// @param paste gives the keyboard to where a ticket is pasted
  KindRow(ConnectForm form, Runnable paste) {
    super(4);
    ToggleGroup group = new ToggleGroup();
    for (Kind kind : Kind.values()) {
      buttons.put(kind, button(kind, group));
    }
    // Not by the arrow keys, which pass here on their way.
    buttons.get(Kind.TICKET).setOnAction(_ -> paste.run());
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
    HBox kinds = new HBox();
    kinds.getStyleClass().add("segmented");
    kinds.getChildren().addAll(buttons.values());
    getChildren().addAll(kinds, reason(form.product().productProperty()));
  }

  /// What cannot be chosen has no keyboard: its reason stands below, and its neighbours tell it.
  private Label reason(ObservableValue<Product> product) {
    ObservableValue<String> words =
        product.map(p -> p.takesTokens() ? "" : p.brief() + " knows no API tokens.");
    Label reason = new Label();
    reason.getStyleClass().add("muted");
    reason.setWrapText(true);
    reason.textProperty().bind(words);
    reason.visibleProperty().bind(words.map(text -> !text.isEmpty()));
    reason.managedProperty().bind(reason.visibleProperty());
    buttons.forEach(
        (kind, button) -> {
          button.accessibleHelpProperty().bind(words);
          if (kind == Kind.TOKEN) {
            button.disableProperty().bind(reason.visibleProperty());
          }
        });
    return reason;
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
