package hypercall.ui.response;

import hypercall.ui.kit.Clip;
import hypercall.ui.kit.SecretShown;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The line above an answer that told a secret: what that means, and the ways to have it.
final class ToldOnceLine extends VBox {
  private static final Duration SAID = Duration.seconds(5);

  private final ToldOnce once;
  private final FlowPane verbs = new FlowPane();
  private final Label words = new Label();

  ToldOnceLine(ToldOnce once) {
    this.once = once;
    getStyleClass().addAll("told-once", "hairline-top");
    setMinHeight(USE_PREF_SIZE);
    verbs.getStyleClass().add("verbs");
    verbs.setRowValignment(VPos.CENTER);
    words.getStyleClass().add("muted");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setAccessibleRole(AccessibleRole.TEXT);
    words.maxWidthProperty().bind(widthProperty().subtract(32));
    words.textProperty().bind(once.wordsProperty());
    ObservableValue<Boolean> isShown = once.shownProperty().map(text -> !text.isEmpty());
    // No field: what is copied out of one stays on the clipboard.
    Label secret = new Label();
    secret.getStyleClass().add("mono");
    secret.setWrapText(true);
    secret.setMinHeight(USE_PREF_SIZE);
    secret.setAccessibleRole(AccessibleRole.TEXT);
    secret.textProperty().bind(once.shownProperty());
    shownWhile(secret, isShown);
    getChildren().addAll(verbs, secret);
    SecretShown.tell(this, isShown);
    once.namesProperty().subscribe(this::offer);
    shownWhile(this, once.wordsProperty().map(text -> !text.isEmpty()));
  }

  private void offer(List<String> names) {
    verbs.getChildren().setAll(words);
    if (names.isEmpty()) {
      return;
    }
    Button show = link("");
    show.textProperty()
        .bind(once.shownProperty().map(now -> now.isEmpty() ? "Show it" : "Hide it"));
    show.accessibleTextProperty()
        .bind(
            once.shownProperty()
                .map(
                    now ->
                        now.isEmpty()
                            ? "Show the secret for %d s".formatted(ToldOnce.READABLE.toSeconds())
                            : "Hide the secret"));
    show.setOnAction(
        _ -> {
          if (once.shownProperty().get().isEmpty()) {
            once.show();
          } else {
            once.hide();
          }
        });
    verbs.getChildren().add(show);
    for (String name : names) {
      verbs.getChildren().add(copy(name, names.size() == 1 ? "Copy it" : "Copy " + name));
    }
  }

  private Button copy(String name, String title) {
    Button copy = link(title);
    copy.setAccessibleText("Copy the secret " + name);
    PauseTransition said = new PauseTransition(SAID);
    said.setOnFinished(_ -> copy.setText(title));
    copy.setOnAction(
        _ ->
            once.copy(
                name,
                taken -> {
                  taken.put(this);
                  copy.setText(Clip.SECRET_COPIED);
                  said.playFromStart();
                }));
    return copy;
  }

  private static Button link(String title) {
    Button link = new Button(title);
    link.getStyleClass().setAll("button", "link");
    link.setMinWidth(USE_PREF_SIZE);
    return link;
  }

  private static void shownWhile(Node node, ObservableValue<Boolean> on) {
    node.visibleProperty().bind(on);
    node.managedProperty().bind(node.visibleProperty());
  }
}
