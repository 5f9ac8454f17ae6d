package hypercall.ui.response;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The tabs of the views, and at the other end what can be done with the one on show.
final class ViewRow extends HBox {
  ViewRow(Node tabs, Node tools) {
    super(tabs, tools);
    setAlignment(Pos.CENTER_LEFT);
    setHgrow(tabs, Priority.ALWAYS);
  }
}
