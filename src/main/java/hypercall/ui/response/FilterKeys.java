package hypercall.ui.response;

import hypercall.ui.kit.FilterAsked;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// How the filter of a pane is asked for by menus, and left by Esc.
///
/// @param back gives the keyboard to what is shown
record FilterKeys(ResponseModel model, Runnable back) {
  void listen(Node pane) {
    pane.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    pane.addEventHandler(
        FilterAsked.ANY,
        asked -> {
          model.filter().line().take(asked.expression());
          asked.consume();
        });
  }

  /// While a call is under way, Esc cancels that.
  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE
        && model.filter().line().openProperty().get()
        && isFiltered()
        && model.progressProperty().get().isEmpty()) {
      model.filter().line().close();
      back.run();
      key.consume();
    }
  }

  /// Whether the view on show has a filter line.
  private boolean isFiltered() {
    ResponseModel.View on = model.viewProperty().get();
    return on == ResponseModel.View.PRETTY || on == ResponseModel.View.TREE;
  }
}
