package hypercall.ui.request;

import hypercall.store.SavedRequest;
import hypercall.ui.kit.Pictures;
import hypercall.ui.kit.TestWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.BeforeAll;

/// The request editor in a real window: what the tests of it begin with.
class EditorWindow {
  static final String PATH = "Path, with placeholders in braces";
  static TestWindow window;

  /// What the editor asked of the workbench.
  final List<String> asked = new ArrayList<>();

  RequestModel model = new RequestModel(Drafts.get("/"));
  RequestView view;

  @BeforeAll
  static void open() throws TimeoutException {
    window = new TestWindow(980, 520);
  }

  void show(SavedRequest request) {
    view =
        Pictures.on(
            () -> {
              model = new RequestModel(request);
              model.setIntents(
                  () -> asked.add("send"), () -> asked.add("cancel"), () -> asked.add("save"));
              model.baseProperty().set(Drafts.BASE.toString());
              model.liveProperty().set(Drafts.LIVE);
              return new RequestView(model);
            });
    window.show(view);
  }

  /// What the tab in front shows.
  Node inTheTab() {
    return ((BorderPane) ((ScrollPane) view.getCenter()).getContent()).getCenter();
  }

  /// Something on the FX thread.
  static void on(Runnable work) {
    Pictures.on(
        () -> {
          work.run();
          return true;
        });
  }

  /// As if it had been copied elsewhere.
  static void copy(String text) {
    on(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
        });
  }
}
