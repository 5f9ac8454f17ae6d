package hypercall.ui.response;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/// The line that stands in place of the status while a call takes long: what is going on, for how
/// long, how much has come.
///
/// The bar is shown only when it is known how much there will be: nothing runs to and fro.
final class ProgressLine extends HBox {
  private final Label doing = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final Label far = new Label();
  private final Label hint = new Label();

  ProgressLine() {
    getStyleClass().addAll("status-row", "progress-line");
    setAlignment(Pos.CENTER_LEFT);
    doing.getStyleClass().add("strong");
    doing.setMinWidth(USE_PREF_SIZE);
    doing.setAccessibleRole(AccessibleRole.TEXT);
    bar.setAccessibleText("How much is done");
    far.getStyleClass().add("muted");
    far.setMinWidth(USE_PREF_SIZE);
    hint.getStyleClass().add("muted");
    getChildren().addAll(doing, bar, far, hint);
  }

  /// @param content what is on show meanwhile: the answer that is coming, or another one
  void show(Progress progress, Content content) {
    String status = coming(content);
    Optional<String> below = meanwhile(content);
    doing.setText((status.isEmpty() ? "" : status + " · ") + progress.doing() + "…");
    far.setText(progress.far());
    boolean known = progress.part() >= 0;
    bar.setVisible(known);
    bar.setManaged(known);
    if (known) {
      bar.setProgress(progress.part());
    }
    hint.setText(
        "· Esc cancels" + below.map(time -> " · below is the answer of " + time).orElse(""));
  }

  /// The status of an answer whose body still comes; empty when none is on show.
  private static String coming(Content content) {
    return content instanceof Content.Answer answer && !answer.complete()
        ? Facts.of(answer.exchange(), false).status()
        : "";
  }

  /// The time of an answer from before that is on show.
  private static Optional<String> meanwhile(Content content) {
    return content instanceof Content.Answer answer && answer.complete()
        ? Optional.of(When.of(answer.exchange()))
        : Optional.empty();
  }
}
