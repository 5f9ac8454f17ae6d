package hypercall.ui.request;

import hypercall.ui.kit.Key;
import hypercall.ui.kit.Keys;
import hypercall.ui.kit.MethodLabel;
import hypercall.ui.kit.WindowKeys;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The line a request is read by: method, fixed server address, path; Send, which is Cancel while a
/// call is under way, and Save.
final class RequestLine extends HBox {
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE");

  private static final double NARROW_EM = 46;

  private final RequestModel model;
  private final PathField path;

  RequestLine(RequestModel model) {
    this.model = model;
    this.path = new PathField(model);
    getStyleClass().add("request-line");
    Label prefix = new Label();
    prefix.getStyleClass().addAll("mono", "address-prefix");
    ObservableValue<String> base = model.baseProperty().map(b -> b.isEmpty() ? "not connected" : b);
    prefix.setMinWidth(0);
    // Its end tells servers apart.
    prefix.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    prefix.setEllipsisString("…");
    HBox address = new HBox(prefix, path);
    address.getStyleClass().add("address");
    // The path is what is read and typed: it has the larger part when room is short.
    prefix.maxWidthProperty().bind(address.widthProperty().map(room -> room.doubleValue() * 0.45));
    prefix
        .textProperty()
        .bind(
            address
                .widthProperty()
                .flatMap(room -> base.map(b -> isNarrow(room, prefix) ? server(b) : b)));
    prefix.accessibleTextProperty().bind(base);
    prefix
        .tooltipProperty()
        .bind(
            prefix
                .textTruncatedProperty()
                .flatMap(
                    cut -> prefix.textProperty().flatMap(on -> base.map(b -> cut || !on.equals(b))))
                .map(less -> less ? whole(base) : null));
    HBox.setHgrow(path, Priority.ALWAYS);
    HBox.setHgrow(address, Priority.ALWAYS);
    getChildren().addAll(methods(), address, send(), save());
  }

  private static Tooltip whole(ObservableValue<String> base) {
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(base);
    return whole;
  }

  /// Host and port, which all that stands around them is not worth hiding.
  private static String server(String base) {
    int from = base.indexOf("://");
    return from < 0 ? base : base.substring(from + 3).replaceFirst("/.*", "");
  }

  private static boolean isNarrow(Number width, Labeled text) {
    return width.doubleValue() < NARROW_EM * text.getFont().getSize();
  }

  /// Begins typing the path, all of it selected.
  void focusPath() {
    path.field().requestFocus();
    path.field().selectAll();
  }

  private ComboBox<String> methods() {
    ComboBox<String> methods =
        new EditableChoice(
            FXCollections.observableArrayList(METHODS), model.methodProperty(), "Method");
    methods.getStyleClass().add("method-choice");
    methods.setCellFactory(_ -> new MethodCell());
    TextField word = methods.getEditor();
    word.getStyleClass().add("method");
    MethodTyping.set(methods);
    model
        .methodProperty()
        .subscribe(
            now -> {
              for (String known : METHODS) {
                word.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(known.toLowerCase(Locale.ROOT)), known.equals(now));
              }
            });
    return methods;
  }

  private Button send() {
    Label hint = new Label();
    hint.getStyleClass().add("key-hint");
    hint.textProperty()
        .bind(
            model
                .sendingProperty()
                .flatMap(
                    busy ->
                        Keys.first(this, WindowKeys.SEND)
                            .map(key -> busy ? "Esc" : key.map(Key::brief).orElse(""))));
    Button send = new Button();
    // In a narrow window the path needs the room.
    send.graphicProperty().bind(widthProperty().map(w -> isNarrow(w, send) ? null : hint));
    send.getStyleClass().add("send");
    send.setMinWidth(Region.USE_PREF_SIZE);
    send.textProperty().bind(model.sendingProperty().map(busy -> busy ? "Cancel" : "Send"));
    send.accessibleTextProperty().bind(send.textProperty());
    model
        .sendingProperty()
        .subscribe(
            busy -> {
              send.getStyleClass().remove("primary");
              if (!busy) {
                send.getStyleClass().add("primary");
              }
            });
    send.setOnAction(_ -> sendOrCancel());
    return send;
  }

  private void sendOrCancel() {
    if (model.sendingProperty().get()) {
      model.cancel();
    } else {
      model.send();
    }
  }

  private Button save() {
    Button save = new Button("Save");
    save.setMinWidth(Region.USE_PREF_SIZE);
    save.setAccessibleText("Save this request");
    save.setOnAction(_ -> model.save());
    return save;
  }

  /// A method in its colour, in the list.
  private static final class MethodCell extends ListCell<String> {
    @Override
    protected void updateItem(String item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      setGraphic(empty ? null : new MethodLabel(item));
    }
  }
}
