package hypercall.ui.response;

import hypercall.http.Exchange;
import hypercall.ui.kit.ListTexts;
import hypercall.ui.response.ResponseModel.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Headers as they went over the wire, received and sent: filtered as one types, chosen by mouse
/// and arrows, copied one by one or all.
final class HeadersView extends BorderPane {
  private final ResponseModel model;
  private final Consumer<String> copy;
  private final TextField filter = new TextField();
  private final Label found = new Label();
  private final Label nothing = new Label();
  private final ListView<HeaderRow> list = new ListView<>();
  private final ListTexts<HeaderRow> texts = new ListTexts<>(list, HeaderRow::parts, ": ");
  private List<HeaderRow> all = List.of();

  HeadersView(ResponseModel model, Consumer<String> copy) {
    this.model = model;
    this.copy = copy;
    getStyleClass().add("headers-view");
    filter.setPromptText("Filter headers");
    filter.setAccessibleText("Filter headers");
    filter.getStyleClass().add("header-filter");
    filter.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInFilter);
    filter.textProperty().bindBidirectional(kept());
    filter.textProperty().subscribe(_ -> fill());
    found.getStyleClass().add("muted");
    found.setMinWidth(USE_PREF_SIZE);
    nothing.getStyleClass().add("muted");
    nothing.setWrapText(true);
    list.getStyleClass().add("header-list");
    list.setAccessibleText("Headers");
    list.setPlaceholder(nothing);
    list.setCellFactory(_ -> new HeaderCell(texts, this::follow));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    new HeaderMenu(list, this::chosen, this::copy, this::follow).listen();
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bar =
        new HBox(
            filter,
            found,
            gap,
            button("Copy received", "Copy the head as received", 0),
            button("Copy sent", "Copy the head as sent", 1));
    bar.getStyleClass().addAll("headers-bar", "hairline-bottom");
    setTop(bar);
    setCenter(list);
  }

  /// The filter belongs to the tab, as the chosen view does.
  private StringProperty kept() {
    return model.look().text("headers.filter");
  }

  private Button button(String words, String name, int which) {
    Button button = new Button(words);
    button.getStyleClass().add("link");
    button.setAccessibleText(name);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(
        _ ->
            all.stream()
                .filter(HeaderRow.Heading.class::isInstance)
                .skip(which)
                .findFirst()
                .ifPresent(heading -> copy.accept(heading.line())));
    return button;
  }

  void show(Exchange exchange) {
    all = HeaderRow.of(exchange);
    fill();
  }

  /// What is found in it.
  ListTexts<HeaderRow> texts() {
    return texts;
  }

  private void fill() {
    int at = list.getSelectionModel().getSelectedIndex();
    HeaderRow before = list.getSelectionModel().getSelectedItem();
    List<HeaderRow> rows = HeaderRow.filtered(all, filter.getText());
    list.getItems().setAll(rows);
    long lines = count(all);
    found.setText(rows == all ? lines + " headers" : count(rows) + " of " + lines);
    nothing.setText(
        "None of the " + lines + " headers holds “" + filter.getText() + "”. Esc shows all.");
    int same = before == null ? -1 : rows.indexOf(before);
    list.getSelectionModel().clearSelection();
    list.getSelectionModel().select(Math.max(0, same >= 0 ? same : Math.min(at, rows.size() - 1)));
  }

  private static long count(List<HeaderRow> rows) {
    return rows.stream().filter(HeaderRow.Line.class::isInstance).count();
  }

  private void pressedInFilter(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
      filter.clear();
      key.consume();
    } else if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.ENTER) {
      list.requestFocus();
      key.consume();
    }
  }

  private void pressed(KeyEvent key) {
    if (key.isShortcutDown() && key.getCode() == KeyCode.C) {
      copy(key.isShiftDown() ? HeaderRow::held : HeaderRow::line);
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER) {
      chosen().stream().findFirst().ifPresent(this::follow);
      key.consume();
    } else if (key.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
      filter.clear();
      key.consume();
    }
  }

  private List<HeaderRow> chosen() {
    List<Integer> places = new ArrayList<>(list.getSelectionModel().getSelectedIndices());
    return places.stream().filter(i -> i >= 0).sorted().map(list.getItems()::get).toList();
  }

  private void copy(Function<HeaderRow, String> what) {
    copy.accept(chosen().stream().map(what).collect(Collectors.joining("\n")));
  }

  private void follow(HeaderRow row) {
    switch (row.goes()) {
      case COOKIES -> model.viewProperty().set(View.COOKIES);
      case JAR -> model.openJar();
      case TIMELINE -> model.viewProperty().set(View.TIMELINE);
      case NOWHERE -> {}
    }
  }

  /// Gives the keyboard to the headers.
  @Override
  public void requestFocus() {
    list.requestFocus();
  }
}
