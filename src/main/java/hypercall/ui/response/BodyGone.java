package hypercall.ui.response;

import hypercall.http.Exchange;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// What stands in place of a body of which nothing is there though the server sent one, or began
/// to: an answer without a body is another thing.
final class BodyGone extends StackPane {
  private BodyGone(String why) {
    Label words = new Label("Nothing of the body is here: " + why + ".");
    words.getStyleClass().addAll("muted", "no-body");
    words.setWrapText(true);
    getStyleClass().add("body-pane");
    setMinHeight(0);
    getChildren().add(words);
  }

  static boolean is(Content.Answer answer) {
    Exchange exchange = answer.exchange();
    return answer.complete() && exchange.truncated() && exchange.response().body().size() == 0;
  }

  static BodyGone of(Content.Answer answer) {
    String note = answer.exchange().note();
    return new BodyGone(note.isEmpty() ? "it was cut short" : note);
  }
}
