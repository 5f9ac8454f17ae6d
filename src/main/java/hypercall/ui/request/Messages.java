package hypercall.ui.request;

import hypercall.store.SavedRequest.BodyKind;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is to be said about a request before it is sent, below the request line: what is missing,
/// what Proxmox would refuse, what became of a pasted address.
final class Messages extends VBox {
  private final RequestModel model;
  private final Runnable goToParams;

  /// @param goToParams asked when fields were moved there
  Messages(RequestModel model, Runnable goToParams) {
    this.model = model;
    this.goToParams = goToParams;
    getStyleClass().add("messages");
    model.problems().subscribe(this::show);
    model.warningProperty().subscribe(_ -> show());
    model.noticeProperty().subscribe(_ -> show());
    model.hints().subscribe(this::show);
    show();
  }

  private void show() {
    getChildren().clear();
    model.problems().forEach(p -> add("mdi2a-alert-circle-outline", p, "problem"));
    if (!model.warningProperty().get().isEmpty()) {
      HBox line = add("mdi2a-alert-outline", model.warningProperty().get(), "warning");
      if (model.body().kindProperty().get() == BodyKind.FORM) {
        line.getChildren().add(mover());
      }
    }
    model.hints().forEach(hint -> add("mdi2a-alert-outline", hint, "warning"));
    if (!model.noticeProperty().get().isEmpty()) {
      add("mdi2i-information-outline", model.noticeProperty().get(), "notice");
    }
    setManaged(!getChildren().isEmpty());
    setVisible(isManaged());
  }

  private HBox add(String icon, String sentence, String kind) {
    Label text = new Label(sentence);
    text.setWrapText(true);
    Node sign = new FontIcon(icon);
    HBox line = new HBox(sign, text);
    line.getStyleClass().addAll("message", kind);
    getChildren().add(line);
    return line;
  }

  private Button mover() {
    Button move = new Button("Move to Params");
    move.getStyleClass().setAll("button", "link");
    move.setAccessibleText("Move the form's fields to Params");
    move.setOnAction(
        _ -> {
          model.moveFormToParams();
          goToParams.run();
        });
    return move;
  }
}
