package hypercall.ui.response;

import hypercall.pve.Problem;
import hypercall.ui.kit.Shown;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.testfx.api.FxRobot;

/// The response pane alone in a window.
record ResponseWindow(Shown shown, ResponseModel model, ResponseView view) {
  /// @param act what the button of a problem does
  static ResponseWindow open(int width, int height, Consumer<Problem> act) throws TimeoutException {
    Shown shown = new Shown(width, height);
    ResponseWindow window =
        Shown.on(
            () -> {
              ResponseModel model = new ResponseModel(Shown.background(), act, () -> {});
              return new ResponseWindow(shown, model, new ResponseView(model));
            });
    shown.show(window.view);
    return window;
  }

  /// Changes something and waits until it is to be seen.
  static void look(Runnable change) {
    Shown.on(
        () -> {
          change.run();
          return true;
        });
    Shown.settle();
  }

  /// What the labels say that are seen.
  static List<String> texts() {
    return new FxRobot()
        .lookup(node -> node instanceof Label && node.isVisible()).queryAllAs(Label.class).stream()
            .map(Labeled::getText)
            .toList();
  }
}
