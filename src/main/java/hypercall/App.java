package hypercall;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Limits;
import hypercall.http.Wire;
import hypercall.secret.Redactor;
import hypercall.store.Workspace;
import hypercall.ui.PasswordDesk;
import hypercall.ui.Workbench;
import hypercall.ui.kit.Background;
import hypercall.ui.kit.LinkEvent;
import hypercall.ui.kit.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Builds everything by hand, top to bottom, and takes it down again.
public final class App extends Application {
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private @Nullable Wire wire;
  private @Nullable Workbench workbench;

  /// Shows the window and returns when it is closed.
  static void launch(Path workspace) {
    Application.launch(App.class, workspace.toString());
  }

  @Override
  public void start(Stage stage) {
    Path folder = Path.of(getParameters().getRaw().getFirst());
    try {
      start(stage, folder, Workspace.open(folder));
    } catch (IOException e) {
      sayOnly(
          stage,
          "The folder of your connections and requests cannot be opened: "
              + folder
              + "\n"
              + e.getMessage()
              + "\n"
              + "Nothing was changed. Make the folder usable, or name another in"
              + " HYPERCALL_HOME.");
    }
  }

  /// A window with a sentence, when there is nothing to work on.
  private static void sayOnly(Stage stage, String sentence) {
    Label label = new Label(sentence);
    label.setWrapText(true);
    label.setPadding(new Insets(24));
    stage.setTitle("Hypercall");
    stage.setScene(new Scene(label, 560, 180));
    stage.show();
  }

  private void start(Stage stage, Path folder, Workspace workspace) {
    Redactor redactor = new Redactor();
    Path spill = folder.resolve("spill");
    Wire net = new Wire(redactor, Limits.DEFAULT, spill);
    wire = net;
    Background background = new Background(workers, Platform::runLater);
    PasswordDesk passwords = new PasswordDesk(Platform::runLater);
    Theme theme = new Theme();
    Workbench bench =
        new Workbench(
            workspace, net, redactor, passwords, background, theme, InstantSource.system());
    workbench = bench;
    bench.openFoldersWith(uri -> getHostServices().showDocument(uri.toString()));
    bench.show(stage);
    stage.addEventHandler(LinkEvent.OPEN, event -> getHostServices().showDocument(event.address()));
    workers.execute(net::warmUp);
    workers.execute(() -> tidy(spill));
  }

  /// Takes away what an earlier run that was killed left behind.
  private static void tidy(Path spill) {
    try {
      GrowingBytes.deleteLeftovers(spill);
    } catch (IOException e) {
      Logger.getLogger(App.class.getName())
          .log(Level.WARNING, "Old spill files in {0} could not be deleted.", spill);
    }
  }

  @Override
  public void stop() {
    if (workbench != null) {
      workbench.close();
    }
    if (wire != null) {
      wire.close();
    }
    workers.shutdownNow();
  }
}
