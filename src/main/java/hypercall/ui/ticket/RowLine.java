package hypercall.ui.ticket;

import hypercall.pve.TicketReading;
import hypercall.ui.kit.Clip;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One thing a ticket says: its name, what it says, and what that means.
final class RowLine extends HBox {
  private final String name;
  private final Label value = new Label();
  private final Label told = new Label();
  private final Button copy;
  private String taken = "";
  private boolean secret;

  RowLine(String name) {
    this.name = name;
    getStyleClass().add("ticket-row");
    setAlignment(Pos.TOP_LEFT);
    Label title = new Label(name);
    title.getStyleClass().addAll("muted", "ticket-name");
    title.setMinWidth(USE_PREF_SIZE);
    value.getStyleClass().addAll("mono", "ticket-value");
    told.getStyleClass().addAll("muted", "ticket-told");
    for (Label label : new Label[] {value, told}) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    copy = copy("Copy", () -> taken, () -> secret);
    copy.setAccessibleText("Copy: " + name);
    copy.managedProperty().bind(copy.visibleProperty());
    VBox words = new VBox(value, told);
    words.getStyleClass().add("ticket-words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(title, words, copy);
  }

  /// A button that copies, and says that it did until the keyboard leaves it.
  ///
  /// @param secret whether what it copies is to be cleared again
  static Button copy(String words, Supplier<String> text, BooleanSupplier secret) {
    Button button = new Button(words);
    button.getStyleClass().add("link");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(
        _ -> {
          if (secret.getAsBoolean()) {
            Clip.secret(button, text.get());
            button.setText(Clip.SECRET_COPIED);
          } else {
            Clip.put(text.get());
            button.setText("Copied");
          }
        });
    button.focusedProperty().subscribe((_, _) -> button.setText(words));
    return button;
  }

  String name() {
    return name;
  }

  void show(Row row) {
    value.setText(row.value());
    told.setText(row.told());
    taken = row.copy();
    secret = row.part() == TicketReading.Part.SECRET;
    copy.setVisible(!taken.isEmpty());
    value.getStyleClass().removeIf(style -> style.startsWith("part-"));
    value.getStyleClass().add("part-" + row.part().name().toLowerCase(Locale.ROOT));
  }
}
