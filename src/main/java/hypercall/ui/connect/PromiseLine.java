package hypercall.ui.connect;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/// What becomes of the secret; or why it is asked for again.
final class PromiseLine extends Label {
  PromiseLine(ConnectModel model) {
    getStyleClass().add("muted");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    ObservableValue<String> ordinary = model.form().tokenProperty().map(PromiseLine::ordinary);
    textProperty()
        .bind(
            model
                .questionProperty()
                .flatMap(why -> why.isEmpty() ? ordinary : model.questionProperty()));
  }

  private static String ordinary(boolean token) {
    return token
        ? "The token's secret stays in memory until you sign out; it is not stored."
        : "Your password is exchanged once for a two-hour ticket; it is not stored.";
  }
}
