package hypercall.ui.response;

import hypercall.http.Exchange;
import hypercall.ui.kit.PlainScroll;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Headers as they went over the wire, received and sent, to select and copy.
final class HeadersView extends PlainScroll {
  private static final int LONG_VALUE = 110;

  private final Consumer<String> copy;
  private final VBox sections = new VBox();

  HeadersView(Exchange exchange, Consumer<String> copy) {
    this.copy = copy;
    getStyleClass().add("headers-view");
    setFitToWidth(true);
    setAccessibleText("Headers");
    sections.getStyleClass().add("headers-sections");
    setContent(sections);
    section("Received", exchange.receivedHead(), "");
    section("Sent", exchange.sentHead(), exchange.sentBody());
  }

  private void section(String name, String head, String body) {
    List<String> lines = head.lines().filter(line -> !line.isBlank()).toList();
    Label title = new Label(name);
    title.getStyleClass().add("strong");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button button = new Button("Copy");
    button.getStyleClass().add("link");
    button.setAccessibleText("Copy the head as " + name.toLowerCase(java.util.Locale.ROOT));
    button.setOnAction(event -> copy.accept(head));
    HBox bar = new HBox(title, gap, button);
    bar.getStyleClass().addAll("headers-bar", "hairline-bottom");
    sections.getChildren().addAll(bar, table(name, lines));
    if (!body.isEmpty()) {
      TextArea text = new TextArea(body);
      text.setEditable(false);
      text.setWrapText(true);
      text.setPrefRowCount(Math.clamp(body.lines().count(), 2, 8));
      text.getStyleClass().addAll("mono", "headers-body");
      text.setAccessibleText("Body as sent");
      sections.getChildren().add(text);
    }
  }

  private static GridPane table(String section, List<String> lines) {
    GridPane grid = new GridPane();
    grid.getStyleClass().addAll("headers-grid", "mono");
    ColumnConstraints names = new ColumnConstraints();
    names.setPercentWidth(28);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(names, values);
    for (int row = 0; row < lines.size(); row++) {
      String line = lines.get(row);
      int colon = line.indexOf(':');
      if (row == 0 || colon < 0) {
        grid.add(value(line, section + " first line"), 0, row, 2, 1);
        continue;
      }
      String name = line.substring(0, colon);
      TextInputControl nameField = value(name, "Header name");
      nameField.getStyleClass().add("header-name");
      grid.add(nameField, 0, row);
      grid.add(value(line.substring(colon + 1).strip(), name), 1, row);
    }
    return grid;
  }

  private static TextInputControl value(String text, String name) {
    TextInputControl field = text.length() > LONG_VALUE ? wrapped(text) : new TextField(text);
    field.setEditable(false);
    field.getStyleClass().add("quiet-field");
    field.setAccessibleText(name);
    return field;
  }

  private static TextArea wrapped(String text) {
    TextArea area = new TextArea(text);
    area.setWrapText(true);
    area.setPrefRowCount(Math.min(6, 1 + text.length() / LONG_VALUE));
    return area;
  }
}
