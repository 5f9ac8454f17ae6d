package hypercall.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The least that JavaFX can show: a window with a button, as the floor for [StartBench].
public final class BareWindow extends Application {
  public static void main(String[] args) {
    launch(BareWindow.class, args);
  }

  @Override
  public void start(Stage stage) {
    stage.setScene(new Scene(new StackPane(new Button("Button")), 1440, 900));
    stage.show();
  }
}
