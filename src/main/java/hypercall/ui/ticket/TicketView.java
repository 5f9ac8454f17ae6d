package hypercall.ui.ticket;

import hypercall.pve.TicketReading;
import hypercall.ui.kit.PlainScroll;
import hypercall.ui.kit.SecretShown;
import hypercall.ui.kit.Sheet;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// The ticket inspector: the ticket as it stands, then thing by thing what it says.
public final class TicketView extends StackPane {
  private final TicketModel model;
  private final Runnable password;
  private final PasteField field;
  private final ToggleButton own = new ToggleButton("The session's");
  private final ToggleButton other = new ToggleButton("A pasted one");
  private final ToggleButton show = new ToggleButton();
  private final VBox rows = new VBox();
  private List<RowLine> lines = List.of();

  /// @param closed told when a person wants to leave the pane
  /// @param password told when a person wants another password
  public TicketView(TicketModel model, Runnable closed, Runnable password) {
    this.model = model;
    this.password = password;
    field = new PasteField(model.pastedProperty());
    getStyleClass().add("ticket-view");
    Sheet.dress(this, TicketView.class, "ticket.css");
    rows.getStyleClass().add("ticket-rows");
    VBox content = new VBox(paste(), message(), ticket(), fault(), notes(), rows);
    content.getStyleClass().add("ticket-content");
    ScrollPane scroll = new PlainScroll(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox card = new VBox(head(closed), scroll);
    card.getStyleClass().add("card");
    getChildren().add(card);
    model.rowsProperty().subscribe(this::show);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            closed.run();
          }
        });
  }

  /// Puts the keyboard where one goes on: into the field, or on the choice of the ticket.
  public void focusFirst() {
    if (model.pastingProperty().get()) {
      field.requestFocus();
    } else {
      own.requestFocus();
    }
  }

  private Node head(Runnable closed) {
    Label title = new Label("Ticket inspector");
    title.getStyleClass().add("title");
    ToggleGroup group = new ToggleGroup();
    group.getToggles().addAll(own, other);
    own.setSelected(!model.pastingProperty().get());
    other.setSelected(model.pastingProperty().get());
    // By mouse or by the arrows; a second press must not leave no choice.
    List.of(own, other).forEach(one -> one.setOnAction(_ -> one.setSelected(true)));
    other.selectedProperty().subscribe((_, on) -> model.pastingProperty().set(on));
    other.setOnAction(
        _ -> {
          other.setSelected(true);
          field.requestFocus();
        });
    HBox which = new HBox(own, other);
    which.getStyleClass().add("segmented");
    which.setMaxHeight(USE_PREF_SIZE);
    Button close = new Button("Close");
    close.setOnAction(_ -> closed.run());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, gap, which, close);
    head.getStyleClass().addAll("ticket-head", "hairline-bottom");
    List.of(own, other, close).forEach(button -> button.setMinWidth(USE_PREF_SIZE));
    return head;
  }

  private Node paste() {
    shownWhile(field, model.pastingProperty());
    return field;
  }

  private Node message() {
    Label words = wrapped("muted");
    words.textProperty().bind(model.messageProperty());
    shownWhile(words, model.messageProperty().map(text -> !text.isEmpty()));
    return words;
  }

  /// The ticket itself, and what can be done with it.
  private Node ticket() {
    TicketStrip strip = new TicketStrip(model);
    show.textProperty()
        .bind(
            model
                .revealedProperty()
                .map(on -> on ? "Hide the secret part" : "Show the secret part"));
    show.selectedProperty().bindBidirectional(model.revealedProperty());
    SecretShown.tell(this, model.revealedProperty());
    show.getStyleClass().add("reveal");
    show.setMinWidth(USE_PREF_SIZE);
    Button copy = RowLine.copy("Copy all of it", () -> text().orElse(""), () -> true);
    copy.setAccessibleText("Copy all of the ticket, which is a secret");
    // What nobody sees nobody copies by mistake.
    shownWhile(copy, model.revealedProperty());
    Button change = new Button("Change the password…");
    change.getStyleClass().add("link");
    change.setMinWidth(USE_PREF_SIZE);
    change.setOnAction(_ -> password.run());
    shownWhile(change, model.ownProperty());
    HBox verbs = new HBox(show, copy, change);
    verbs.getStyleClass().add("ticket-verbs");
    VBox box = new VBox(strip, verbs);
    box.getStyleClass().add("ticket-box");
    shownWhile(box, model.readingProperty().map(Optional::isPresent));
    return box;
  }

  private Optional<String> text() {
    return model.readingProperty().get().map(TicketReading::text);
  }

  private Node fault() {
    Label words = wrapped("strong");
    words.setAccessibleRole(AccessibleRole.TEXT);
    ObservableValue<String> fault =
        model.readingProperty().map(read -> read.map(TicketReading::fault).orElse(""));
    words.textProperty().bind(fault);
    HBox line = new HBox(new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE), words);
    line.getStyleClass().add("ticket-fault");
    HBox.setHgrow(words, Priority.ALWAYS);
    shownWhile(line, fault.map(text -> !text.isEmpty()));
    return line;
  }

  private Node notes() {
    Label words = wrapped("muted");
    ObservableValue<String> notes =
        model
            .readingProperty()
            .map(read -> String.join(" ", read.map(TicketReading::notes).orElse(List.of())));
    words.textProperty().bind(notes);
    shownWhile(words, notes.map(text -> !text.isEmpty()));
    return words;
  }

  private static Label wrapped(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static void shownWhile(Node node, ObservableValue<Boolean> when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
  }

  /// Each second only what has changed, mostly the time left: the keyboard stays where it is.
  private void show(List<Row> now) {
    boolean same =
        lines.stream().map(RowLine::name).toList().equals(now.stream().map(Row::name).toList());
    if (!same) {
      lines = now.stream().map(row -> new RowLine(row.name())).toList();
      rows.getChildren().setAll(lines);
    }
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).show(now.get(i));
    }
  }
}
