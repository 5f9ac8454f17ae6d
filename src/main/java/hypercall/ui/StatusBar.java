package hypercall.ui;

import hypercall.ui.kit.SecretShown;
import hypercall.ui.kit.Whole;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The line at the foot: nodes online, the task being followed, notices, and how the server is
/// trusted.
final class StatusBar extends HBox {
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

  private final List<SecretShown> shown = new ArrayList<>();
  private final Label secrets;

  /// @param drills says which drills of the practice cluster are on
  StatusBar(StatusModel status, ConnectionModel connection, Node drills) {
    getStyleClass().addAll("status-bar", "hairline-top");
    setAlignment(Pos.CENTER_LEFT);
    Label nodes = Whole.onHover(new Label());
    nodes.textProperty().bind(connection.nodesOnlineProperty());
    shownWhenFilled(nodes, connection.nodesOnlineProperty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label trust = Whole.onHover(new Label());
    trust.textProperty().bind(connection.trustProperty());
    shownWhenFilled(trust, connection.trustProperty());
    Label clock = Whole.onHover(new Label());
    clock.getStyleClass().add("clock");
    clock.textProperty().bind(connection.clockProperty());
    shownWhenFilled(clock, connection.clockProperty());
    secrets = Whole.onHover(new Label());
    tellSecrets();
    getChildren().addAll(nodes, drills, task(status), notice(status), gap, clock, trust, secrets);
  }

  /// A secret is to be read somewhere in the window.
  void secretShown(SecretShown secret) {
    shown.add(secret);
    secret
        .stillProperty()
        .subscribe(
            still -> {
              if (!still) {
                shown.remove(secret);
                tellSecrets();
              }
            });
    tellSecrets();
  }

  private void tellSecrets() {
    secrets.setText(shown.isEmpty() ? "Secrets hidden" : "A secret is shown");
  }

  private static Node task(StatusModel status) {
    Label name = new Label();
    name.getStyleClass().add("strong");
    name.textProperty().bind(status.taskProperty());
    // Without a figure: Proxmox does not say how far a task is.
    ProgressBar bar = new ProgressBar();
    Label state = new Label();
    state.textProperty().bind(status.taskStateProperty());
    state.getStyleClass().add("task-state");
    status.taskFailedProperty().subscribe(bad -> state.pseudoClassStateChanged(BAD, bad));
    HBox box = new HBox(6, new Label("Task:"), name, bar, state);
    box.setAlignment(Pos.CENTER_LEFT);
    shownWhenFilled(box, status.taskProperty());
    bar.visibleProperty().bind(status.taskRunningProperty());
    bar.managedProperty().bind(bar.visibleProperty());
    return box;
  }

  private static Node notice(StatusModel status) {
    Label text = Whole.onHover(new Label());
    text.getStyleClass().add("strong");
    text.textProperty().bind(status.noticeProperty());
    Button gone = new Button("Dismiss");
    gone.getStyleClass().add("link");
    gone.setOnAction(e -> status.dismiss());
    HBox box = new HBox(4, text, gone);
    box.setAlignment(Pos.CENTER_LEFT);
    shownWhenFilled(box, status.noticeProperty());
    return box;
  }

  private static void shownWhenFilled(Node node, ObservableValue<String> text) {
    node.visibleProperty().bind(text.map(t -> !t.isEmpty()));
    node.managedProperty().bind(node.visibleProperty());
  }
}
