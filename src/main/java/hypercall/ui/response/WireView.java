package hypercall.ui.response;

import hypercall.http.Exchange;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Request and answer as they went over the wire, to read, select and copy; their line ends are
/// shown on demand.
final class WireView extends VBox {
  private static final int MOST_ROWS = 26;

  private final ToggleButton ends = new ToggleButton("Line ends");
  private final TextArea request = area("Request as it went over the wire");
  private final TextArea answer = area("Answer as it went over the wire");
  private String sent = "";
  private String received = "";

  WireView(Consumer<String> copy) {
    getStyleClass().add("wire-view");
    ends.getStyleClass().addAll("quiet-toggle");
    ends.setAccessibleText("Show line ends");
    ends.selectedProperty().subscribe(_ -> fill());
    getChildren()
        .addAll(
            bar(
                "Request on the wire",
                "Copy the request on the wire",
                ends,
                () -> copy.accept(sent)),
            request,
            bar(
                "Answer on the wire",
                "Copy the answer on the wire",
                null,
                () -> copy.accept(received)),
            answer);
  }

  private static TextArea area(String name) {
    TextArea area = new TextArea();
    area.setEditable(false);
    area.setWrapText(true);
    area.getStyleClass().addAll("mono", "wire-text");
    area.setAccessibleText(name);
    return area;
  }

  private static HBox bar(
      String title,
      String copyName,
      @org.jspecify.annotations.Nullable ToggleButton more,
      Runnable copy) {
    Label heading = new Label(title);
    heading.getStyleClass().add("strong");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button button = new Button("Copy");
    button.getStyleClass().add("link");
    button.setMinWidth(USE_PREF_SIZE);
    button.setAccessibleText(copyName);
    button.setOnAction(_ -> copy.run());
    HBox bar = new HBox(heading, gap);
    if (more != null) {
      bar.getChildren().add(more);
    }
    bar.getChildren().add(button);
    bar.getStyleClass().add("section-bar");
    return bar;
  }

  /// @param complete whether its body has ended
  void show(Exchange exchange, boolean complete) {
    sent = WireText.request(exchange);
    received = WireText.answer(exchange, complete);
    fill();
  }

  private void fill() {
    fill(request, sent);
    fill(answer, received);
  }

  private void fill(TextArea area, String wire) {
    String text = WireText.shown(wire, ends.isSelected());
    String before = area.getText();
    if (!text.equals(before)) {
      IndexRange selected = area.getSelection();
      double top = area.getScrollTop();
      area.setText(text);
      area.setPrefRowCount(Math.clamp(text.lines().count() + 1, 3, MOST_ROWS));
      if (!before.isEmpty() && text.startsWith(before)) { // more of the same came
        area.selectRange(selected.getStart(), selected.getEnd());
        area.setScrollTop(top);
      }
    }
  }
}
