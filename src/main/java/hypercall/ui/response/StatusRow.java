package hypercall.ui.response;

import hypercall.ui.kit.Finding;
import hypercall.ui.kit.Keys;
import hypercall.ui.kit.Whole;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// The line above an answer: status, time, size, protocol, connection, and what can be done with
/// it.
final class StatusRow extends HBox {
  private static final double CODE_EM = 5;

  /// Enough of a note to see that there is one; pixels.
  private static final double NOTE = 64;

  private final ObjectProperty<ContentDisplay> asButtons =
      new SimpleObjectProperty<>(ContentDisplay.TEXT_ONLY);
  private final Label status = new Label();
  private final Button time = new Button();
  private final Label rest = new Label();
  private final Label connection = Whole.onHover(new Label());
  private final Label note = new Label();
  private final Label message = new Label();
  private final HistoryMenu history;
  private final List<Node> ofAnAnswer;
  private double least;
  private String allOfRest = "";
  private String shortRest = "";

  /// @param history the way to the other answers; hides itself
  StatusRow(HistoryMenu history, Runnable find, Runnable filter, Runnable copy, Runnable save) {
    this.history = history;
    getStyleClass().add("status-row");
    setAlignment(Pos.CENTER_LEFT);
    setMinHeight(USE_PREF_SIZE);
    status.getStyleClass().addAll("chip", "status-chip");
    time.getStyleClass().add("time");
    time.setOnAction(event -> showPhases());
    time.setMinWidth(USE_PREF_SIZE);
    rest.getStyleClass().add("muted");
    note.setMinWidth(NOTE);
    connection.getStyleClass().addAll("muted", "connection");
    note.getStyleClass().addAll("chip", "note-chip");
    note.pseudoClassStateChanged(PseudoClass.getPseudoClass("warn"), true);
    message.getStyleClass().addAll("muted", "message");
    message.setAccessibleRole(AccessibleRole.TEXT);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button findButton = button("Find", MaterialDesignM.MAGNIFY, "Find in the answer", find);
    findButton.setTooltip(Keys.tooltip("Find in the answer", this, Finding.FIND));
    Button filterButton =
        button("Filter", MaterialDesignF.FILTER_VARIANT, "Filter the answer", filter);
    filterButton.setTooltip(Keys.tooltip("Filter the answer", this, Finding.FILTER));
    Button copyButton = button("Copy", MaterialDesignC.CONTENT_COPY, "Copy the whole body", copy);
    Button saveButton =
        button("Save…", MaterialDesignC.CONTENT_SAVE_OUTLINE, "Save the body to a file", save);
    ofAnAnswer =
        List.of(
            status,
            time,
            rest,
            connection,
            note,
            message,
            findButton,
            filterButton,
            copyButton,
            saveButton);
    getChildren()
        .addAll(
            status,
            time,
            rest,
            note,
            connection,
            gap,
            message,
            history,
            findButton,
            filterButton,
            copyButton,
            saveButton);
    widthProperty().subscribe(_ -> fit());
    // Each is styled in its turn: the last one to be told knows how wide all of it is.
    List.of(status, time, rest, connection)
        .forEach(label -> label.fontProperty().subscribe(_ -> fit()));
    show(null, "");
  }

  /// What is given up for want of room, one after the other.
  private enum Room {
    WIDE,
    WITHOUT_CONNECTION,
    WITH_ICONS,
    WITHOUT_TIME,
    LEAST
  }

  /// Where room is short connection and protocol go first, then the words of the buttons, the time
  /// of the answer and its size; the tooltips tell them.
  void fit() {
    if (!status.isManaged()) {
      return;
    }
    take(Room.LEAST);
    least = sum(node -> node.minWidth(-1));
    for (Room room : Room.values()) {
      take(room);
      boolean cutNote = room.compareTo(Room.WITHOUT_TIME) >= 0;
      if (sum(node -> cutNote && node == note ? NOTE : wide(node)) <= getWidth()) {
        return;
      }
    }
  }

  /// How wide it would be: a long status is cut, however much room there is.
  private static double wide(Node node) {
    return Math.min(node.prefWidth(-1), node.maxWidth(-1));
  }

  private void take(Room room) {
    hide(rest, room == Room.LEAST);
    hide(connection, room != Room.WIDE || connection.getText().isEmpty());
    rest.setText(room == Room.WIDE ? allOfRest : shortRest);
    asButtons.set(
        room.compareTo(Room.WITH_ICONS) < 0
            ? ContentDisplay.TEXT_ONLY
            : ContentDisplay.GRAPHIC_ONLY);
    history.brief(room.compareTo(Room.WITHOUT_TIME) >= 0);
    status.setMinWidth(Math.min(status.prefWidth(-1), status.getFont().getSize() * CODE_EM));
    rest.setMinWidth(rest.prefWidth(-1));
  }

  /// How wide all of it is, without the words that come and go.
  private double sum(ToDoubleFunction<Node> width) {
    List<Node> shown =
        getChildren().stream().filter(node -> node.isManaged() && node != message).toList();
    return snappedLeftInset()
        + snappedRightInset()
        + getSpacing() * (shown.size() + 1)
        + shown.stream().mapToDouble(width).sum();
  }

  /// What it can do with, however much it has now: else the line beside it could not be moved to
  /// where things would be given up.
  @Override
  protected double computeMinWidth(double height) {
    return least;
  }

  private Button button(String text, Ikon icon, String name, Runnable action) {
    Button button = new Button(text, new FontIcon(icon));
    button.contentDisplayProperty().bind(asButtons);
    button.getStyleClass().addAll("quiet-button");
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  Label message() {
    return message;
  }

  /// Shows the facts of an answer; null = there is none.
  void show(@Nullable Facts facts, String connectionName) {
    ofAnAnswer.forEach(node -> node.setVisible(facts != null));
    ofAnAnswer.forEach(node -> node.setManaged(facts != null));
    if (facts == null) {
      return;
    }
    status.setText(facts.status());
    status.setAccessibleText("Status " + facts.status());
    status.setTooltip(new Tooltip(facts.status()));
    for (Facts.Tone tone : Facts.Tone.values()) {
      status.pseudoClassStateChanged(
          PseudoClass.getPseudoClass(tone.name().toLowerCase(Locale.ROOT)), tone == facts.tone());
    }
    time.setText(facts.time());
    time.setTooltip(new Tooltip(facts.phases()));
    time.setAccessibleText("Took " + facts.time() + ". " + facts.phases().replace("\n", ", "));
    shortRest = "· " + facts.size();
    allOfRest = shortRest + " · " + facts.protocol();
    rest.setTooltip(
        new Tooltip(
            (facts.size() + " · " + facts.protocol() + "\n" + facts.security()).strip()
                + (connectionName.isEmpty() ? "" : "\nfrom " + connectionName)));
    rest.setAccessibleText("Size " + facts.size() + ", " + facts.protocol());
    connection.setText(connectionName.isEmpty() ? "" : "· " + connectionName);
    connection.setAccessibleText("From connection " + connectionName);
    note.setText(facts.note());
    note.setTooltip(new Tooltip(facts.note()));
    hide(note, facts.note().isEmpty());
    fit();
  }

  private static void hide(Node node, boolean hidden) {
    node.setVisible(!hidden);
    node.setManaged(!hidden);
  }

  /// By keyboard or click the phases come up as the tooltip does by hovering.
  private void showPhases() {
    Tooltip phases = new Tooltip(time.getTooltip().getText());
    phases.setAutoHide(true);
    var place = time.localToScreen(0, time.getHeight() + 4);
    phases.show(time, place.getX(), place.getY());
  }
}
