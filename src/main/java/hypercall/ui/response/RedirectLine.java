package hypercall.ui.response;

import hypercall.http.Exchange;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Says where a redirect points, and offers to ask there when that is the same server; not there
/// for other answers.
final class RedirectLine extends HBox {
  static final String OPEN = "Open as a new request";

  private final Label sentence = new Label();
  private final Button open = new Button(OPEN);
  private Optional<Redirect> redirect = Optional.empty();

  /// @param opens a path of the same server
  RedirectLine(Consumer<String> opens) {
    getStyleClass().add("redirect-line");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    open.getStyleClass().add("link");
    open.setMinWidth(USE_PREF_SIZE);
    open.setOnAction(_ -> redirect.flatMap(Redirect::path).ifPresent(opens));
    getChildren().addAll(sentence, open);
  }

  void show(Exchange exchange) {
    redirect = Redirect.of(exchange);
    sentence.setText(redirect.map(Redirect::sentence).orElse(""));
    boolean opens = redirect.flatMap(Redirect::path).isPresent();
    open.setVisible(opens);
    open.setManaged(opens);
    setVisible(redirect.isPresent());
    setManaged(redirect.isPresent());
  }
}
