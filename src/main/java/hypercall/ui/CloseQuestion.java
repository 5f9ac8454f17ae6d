package hypercall.ui;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The line under the tabs that asks what is to become of unsaved work when its tab is closed.
final class CloseQuestion extends HBox {
  private final Closing closing;
  private final Label question = new Label();
  private final Button save = new Button("Save");

  /// @param after gives the keyboard back to where work goes on
  CloseQuestion(Closing closing, Runnable after) {
    this.closing = closing;
    getStyleClass().addAll("close-question", "hairline-bottom");
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.PARENT);
    question.setWrapText(true);
    question.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(question, Priority.ALWAYS);
    question.setMaxWidth(Double.MAX_VALUE);
    save.getStyleClass().add("primary");
    save.setOnAction(_ -> closing.save());
    Button discard = new Button("Discard");
    discard.setOnAction(_ -> closing.discard());
    Button cancel = new Button("Cancel");
    cancel.setOnAction(_ -> closing.cancel());
    cancel.setAccessibleText("Cancel closing");
    discard.setAccessibleText("Discard the changes");
    save.setAccessibleText("Save and close");
    for (Button button : new Button[] {save, discard, cancel}) {
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    getChildren().addAll(question, save, discard, cancel);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    closing
        .askedProperty()
        .subscribe(
            (before, now) -> {
              ask(now);
              if (now == null && before != null) {
                after.run();
              }
            });
    ask(null);
  }

  private void ask(@Nullable RequestTab tab) {
    setVisible(tab != null);
    setManaged(tab != null);
    if (tab != null) {
      question.setText(tab.called() + " has " + unsaved(tab));
      save.setAccessibleHelp(question.getText());
      save.requestFocus();
    }
  }

  private static String unsaved(RequestTab tab) {
    if (!tab.jars().isTyped()) {
      return "changes that are not saved.";
    }
    return tab.isEdited()
        ? "changes that are not saved, and a cookie that is not in the jar yet."
        : "a cookie that is not in the jar yet.";
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      closing.cancel();
      key.consume();
    }
  }
}
