package hypercall.ui.response;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Exchange;
import hypercall.http.Phase;
import hypercall.pve.Problem;
import hypercall.ui.kit.Clip;
import hypercall.ui.kit.JsonView;
import hypercall.ui.kit.Sheet;
import java.io.File;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// The response pane.
public final class ResponseView extends BorderPane {
  private final ResponseModel model;
  private final StatusRow status = new StatusRow(this::find, this::copy, this::save);
  private final ViewTabs tabs;
  private final BodyPane pretty;
  private final BodyPane raw;
  private final ProgressBar progress = new ProgressBar();
  private final Label waiting = new Label();
  private final VBox wait = new VBox(progress, waiting);

  public ResponseView(ResponseModel model) {
    this.model = model;
    pretty = new BodyPane(model.background(), true, this::getWidth);
    raw = new BodyPane(model.background(), false, this::getWidth);
    tabs = new ViewTabs(model.viewProperty());
    getStyleClass().add("response-view");
    Sheet.dress(this, ResponseView.class, "response.css");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText("Response");
    wait.getStyleClass().add("waiting");
    progress.setAccessibleText("Waiting for the answer");
    waiting.getStyleClass().add("muted");
    status.message().textProperty().bind(model.messageProperty());
    model.contentProperty().subscribe(this::show);
    model.viewProperty().subscribe(view -> show(model.contentProperty().get()));
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// Opens find in the text on show.
  public void find() {
    if (model.viewProperty().get() == ResponseModel.View.HEADERS) {
      model.viewProperty().set(ResponseModel.View.PRETTY);
    }
    body().openFind();
  }

  /// Gives the keyboard to what is shown: the text, the headers, what to do about a problem.
  @Override
  public void requestFocus() {
    Node shown = getCenter();
    if (shown instanceof BodyPane pane && !pane.isEmpty()) {
      pane.view().requestFocus();
    } else if (shown instanceof BorderPane both && both.getCenter() instanceof BodyPane pane) {
      pane.view().requestFocus();
    } else if (shown instanceof ScrollPane scroll) {
      scroll.requestFocus();
    } else {
      super.requestFocus();
    }
  }

  /// The text on show, pretty or raw.
  JsonView body() {
    return (model.viewProperty().get() == ResponseModel.View.RAW ? raw : pretty).view();
  }

  private void show(Content content) {
    switch (content) {
      case Content.Empty _ -> alone(emptyState());
      case Content.Waiting waitingFor -> showWaiting(waitingFor);
      case Content.Failure failure -> alone(problem(failure.problem()));
      case Content.Answer answer -> showAnswer(answer);
    }
  }

  /// Shows something in place of an answer and lets go of the last one.
  private void alone(Node node) {
    pretty.clear();
    raw.clear();
    status.show(null, "");
    setTop(null);
    setCenter(node);
  }

  private static Node emptyState() {
    Label line = new Label("Press Ctrl+Enter to send.");
    line.getStyleClass().add("muted");
    Label more = new Label("The answer appears here, with its status, time and headers.");
    more.getStyleClass().add("muted");
    more.setWrapText(true);
    VBox box = new VBox(line, more);
    box.getStyleClass().add("empty-state");
    return box;
  }

  private void showWaiting(Content.Waiting now) {
    waiting.setText(
        doing(now.phase())
            + "… "
            + String.format(Locale.ROOT, "%.1f s", now.elapsed().toMillis() / 1000.0)
            + (now.bytes() > 0 ? " · " + Facts.bytes(now.bytes()) : "")
            + " · Esc cancels");
    if (getCenter() != wait) {
      alone(wait);
    }
  }

  private static String doing(Phase phase) {
    return switch (phase) {
      case DNS -> "Looking up the server's name";
      case CONNECT -> "Connecting";
      case TLS -> "Shaking hands";
      case SEND -> "Sending";
      case WAIT -> "Waiting for the server";
      case BODY -> "Reading";
    };
  }

  private void showAnswer(Content.Answer answer) {
    Exchange exchange = answer.exchange();
    letGoOfOthers(exchange.response().body());
    status.show(Facts.of(exchange, answer.problem().isPresent()), answer.connection());
    tabs.headers(exchange.response().headers().lines().size());
    if (getTop() == null) {
      VBox top = new VBox(status, tabs);
      top.getStyleClass().add("hairline-bottom");
      setTop(top);
    }
    setCenter(
        switch (model.viewProperty().get()) {
          case PRETTY -> withProblem(pretty, answer);
          case RAW -> text(raw, answer);
          case HEADERS -> new HeadersView(exchange, Clip::put);
        });
  }

  /// A pane that is not in front would go on indexing the last answer while that is closed.
  private void letGoOfOthers(GrowingBytes body) {
    switch (model.viewProperty().get()) {
      case PRETTY -> raw.clearUnless(body);
      case RAW -> pretty.clearUnless(body);
      case HEADERS -> {
        pretty.clearUnless(body);
        raw.clearUnless(body);
      }
    }
  }

  private static BodyPane text(BodyPane pane, Content.Answer answer) {
    pane.show(answer.exchange().response(), answer.complete());
    return pane;
  }

  private Node withProblem(BodyPane pane, Content.Answer answer) {
    BodyPane body = text(pane, answer);
    Optional<Problem> problem = answer.problem();
    if (problem.isEmpty()) {
      return body;
    }
    Node panel = problem(problem.get());
    return answer.exchange().response().body().size() == 0 ? panel : below(panel, body);
  }

  private static Node below(Node panel, Node body) {
    BorderPane both = new BorderPane(body);
    both.setTop(panel);
    body.getStyleClass().add("hairline-top");
    return both;
  }

  private Node problem(Problem problem) {
    ScrollPane scroll = new ScrollPane(new ProblemView(problem, model::act));
    scroll.getStyleClass().add("problem-scroll");
    scroll.setFitToWidth(true);
    return scroll;
  }

  private void pressed(KeyEvent key) {
    boolean answered = model.exchange().isPresent();
    if (answered && key.isShortcutDown() && key.getCode() == KeyCode.F) {
      find();
      key.consume();
    }
  }

  private void copy() {
    model.copyBody(Clip::put);
  }

  private void save() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save the body");
    chooser.setInitialFileName(
        model.exchange().map(Exchange::response).filter(BodyPane::isJson).isPresent()
            ? "response.json"
            : "response.txt");
    File file = chooser.showSaveDialog(getScene().getWindow());
    if (file != null) {
      model.saveBody(file.toPath());
    }
  }
}
