package hypercall.bench;

import hypercall.ui.kit.JsonView;

/// Seeks in the response pane, a letter typed after the other.
final class Hunt {
  private Hunt() {}

  /// Types and waits until all is found.
  static void find(AnswerWindow window, String words) throws Exception {
    JsonView view = window.text();
    window.painted(view::openFind);
    for (int i = 1; i <= words.length(); i++) {
      String typed = words.substring(0, i);
      window.painted(() -> view.find().queryProperty().set(typed));
    }
    AnswerWindow.until(() -> !view.find().summaryProperty().get().contains("…"));
  }

  static void stop(AnswerWindow window) throws Exception {
    JsonView view = window.text();
    window.painted(
        () -> {
          view.find().queryProperty().set("");
          view.closeFind();
        });
  }
}
