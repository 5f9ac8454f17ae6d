package hypercall.ui.response;

import hypercall.pve.Problem;
import hypercall.ui.kit.PlainScroll;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// What went wrong, where the answer would be: what happened, whether it may have run, what to do.
final class ProblemView extends VBox {
  ProblemView(Problem problem, ProblemAction action) {
    getStyleClass().add("problem");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(problem.title());
    Label title = text(problem.title(), "problem-title");
    HBox head = new HBox(new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE), title);
    head.getStyleClass().add("problem-head");
    HBox.setHgrow(title, Priority.ALWAYS);
    getChildren().add(head);
    if (!problem.mayHaveRun().isBlank()) {
      getChildren().add(text(problem.mayHaveRun(), "problem-ran"));
    }
    problem.fields().forEach((field, message) -> getChildren().add(field(field, message)));
    if (!problem.next().isEmpty()) {
      getChildren().add(next(problem));
    }
    if (!action.words().isEmpty()) {
      Button button = new Button(action.words());
      button.getStyleClass().addAll("primary", "problem-action");
      button.setAccessibleText(action.words());
      button.setOnAction(_ -> action.run().run());
      getChildren().add(button);
    }
    if (!problem.details().isBlank()) {
      getChildren().add(details(problem.details()));
    }
  }

  /// A problem of an answer, scrolled where room is short.
  ///
  /// @param redirect where the answer points to, if that is the problem
  static Node of(Problem problem, Optional<Redirect> redirect, ResponseModel model) {
    Optional<ProblemAction> other = redirect.map(to -> ProblemAction.of(to, model.ways()::go));
    ProblemAction action = other.orElseGet(() -> ProblemAction.of(problem, model::act));
    ScrollPane scroll = new PlainScroll(new ProblemView(problem, action));
    scroll.getStyleClass().add("problem-scroll");
    scroll.setFitToWidth(true);
    return scroll;
  }

  private static Node next(Problem problem) {
    VBox steps = new VBox(text("What to do next", "problem-heading"));
    steps.getStyleClass().add("problem-steps");
    for (String step : problem.next()) {
      HBox line = new HBox(text("•", "bullet"), text(step, "problem-step"));
      line.getStyleClass().add("problem-line");
      steps.getChildren().add(line);
    }
    return steps;
  }

  private static Node field(String name, String message) {
    Label field = text(name, "problem-field");
    field.getStyleClass().add("mono");
    field.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(field, text(message, "problem-step"));
    line.getStyleClass().add("problem-line");
    return line;
  }

  private static Node details(String details) {
    TextArea text = new TextArea(details.strip());
    text.setEditable(false);
    text.getStyleClass().add("mono");
    text.setAccessibleText("Technical details");
    text.setPrefRowCount(Math.clamp(details.strip().lines().count(), 1, 8));
    ToggleButton toggle = new ToggleButton("Details", new FontIcon(MaterialDesignC.CHEVRON_RIGHT));
    toggle.getStyleClass().add("disclosure");
    toggle.setAccessibleText("Technical details");
    text.visibleProperty().bind(toggle.selectedProperty());
    text.managedProperty().bind(toggle.selectedProperty());
    VBox pane = new VBox(toggle, text);
    pane.getStyleClass().add("problem-details");
    return pane;
  }

  private static Label text(String text, String styleClass) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
