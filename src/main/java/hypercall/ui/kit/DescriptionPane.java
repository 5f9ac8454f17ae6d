package hypercall.ui.kit;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A description in Markdown: to read, and after a click on Edit to write. What is typed is in the
/// property at once; Esc or Done shows it as it reads.
///
/// A web address is opened only after a line has asked; see [LinkEvent].
public final class DescriptionPane extends BorderPane {
  /// Nothing is written, and nobody is writing.
  private static final PseudoClass BLANK = PseudoClass.getPseudoClass("blank");

  private final StringProperty text;
  private final MarkdownView shown = new MarkdownView(this::askFor);
  private final ScrollPane reading = new PlainScroll(shown);
  private final TextArea writing = new TextArea();
  private final Button edit = new Button("Edit");
  private final Label question = new Label();
  private final HBox asking = new HBox(8, question);
  private final Button open = new Button("Open");
  private final Button copy = new Button("Copy the address");
  private final Button not = new Button();
  private @Nullable Node asked;
  private @Nullable Node answered;
  private String address = "";

  /// @param of whose description it is, for people who do not see it
  public DescriptionPane(StringProperty text, String of) {
    this.text = text;
    getStyleClass().add("description");
    Sheet.dress(this, DescriptionPane.class, "description.css");
    reading.setFitToWidth(true);
    reading.getStyleClass().add("pane-scroll");
    reading.setAccessibleText("Description of " + of);
    writing.setWrapText(true);
    writing.setPromptText("Markdown: # heading, **strong**, `code`, - list, [text](https://…)");
    writing.setAccessibleText("Description of " + of + " in Markdown");
    writing.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            read();
            edit.requestFocus();
            key.consume();
          }
        });
    edit.getStyleClass().add("link");
    edit.setMinWidth(Region.USE_PREF_SIZE);
    edit.setOnAction(_ -> turn());
    Label title = Whole.onHover(new Label("Description"));
    title.getStyleClass().add("strong");
    title.setMinWidth(0);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox head = new HBox(title, between, edit);
    head.getStyleClass().add("description-head");
    setTop(new VBox(head, asking()));
    text.subscribe(
        now -> {
          if (getCenter() != writing) {
            read();
          }
        });
    read();
  }

  /// Whether somebody is writing now.
  public boolean isWriting() {
    return getCenter() == writing;
  }

  private HBox asking() {
    open.setOnAction(
        _ -> {
          String wanted = address;
          leaveQuestion();
          fireEvent(new LinkEvent(wanted, why -> sayRefused(wanted, why)));
        });
    copy.setOnAction(
        _ -> {
          Clip.put(address);
          leaveQuestion();
        });
    not.setOnAction(_ -> leaveQuestion());
    asking.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            leaveQuestion();
            key.consume();
          }
        });
    question.setWrapText(true);
    question.setMinWidth(0);
    HBox.setHgrow(question, Priority.ALWAYS);
    for (Button button : List.of(open, copy, not)) {
      button.getStyleClass().add("link");
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.managedProperty().bind(button.visibleProperty());
      asking.getChildren().add(button);
    }
    asking.getStyleClass().add("description-asking");
    ask("");
    return asking;
  }

  /// Asks, and takes the keyboard to the answer.
  private void askFor(String wanted) {
    Node before = getScene().getFocusOwner();
    ask(wanted);
    asked = before;
    open.requestFocus();
  }

  /// Nothing could open it: the address can still be copied, at once when the keyboard is where the
  /// question has left it.
  private void sayRefused(String wanted, String why) {
    Node now = getScene() == null ? null : getScene().getFocusOwner();
    boolean waits = now != null && now == answered;
    ask(wanted);
    question.setText(why);
    open.setVisible(false);
    copy.setVisible(true);
    not.setText("Close");
    if (waits) {
      asked = now;
      copy.requestFocus();
    }
  }

  /// Takes the question away, and the keyboard back to where it was.
  private void leaveQuestion() {
    Node back = asked;
    answered = back;
    ask("");
    if (back != null && back.getScene() == getScene()) {
      back.requestFocus();
    }
  }

  private void ask(String wanted) {
    asked = null;
    address = wanted;
    question.setText("Open " + wanted + " in the browser?");
    open.setVisible(true);
    copy.setVisible(false);
    not.setText("Do not");
    asking.setVisible(!wanted.isEmpty());
    asking.setManaged(!wanted.isEmpty());
  }

  private void turn() {
    if (isWriting()) {
      read();
    } else {
      writing.textProperty().bindBidirectional(text);
      setCenter(writing);
      edit.setText("Done");
      pseudoClassStateChanged(BLANK, false);
      writing.requestFocus();
    }
  }

  /// Shows it as it reads.
  public void read() {
    writing.textProperty().unbindBidirectional(text);
    ask("");
    String now = text.get();
    shown.show(now);
    if (now.isBlank()) {
      Label none = new Label("Nothing written yet. Press Write.");
      none.getStyleClass().add("muted");
      none.setWrapText(true);
      shown.getChildren().setAll(none);
    }
    edit.setText(now.isBlank() ? "Write" : "Edit");
    pseudoClassStateChanged(BLANK, now.isBlank());
    setCenter(reading);
  }
}
