package hypercall.ui.response;

import hypercall.bytes.GrowingBytes;
import hypercall.http.Exchange;
import hypercall.http.Response;
import hypercall.pve.Problem;
import hypercall.ui.kit.Above;
import hypercall.ui.kit.AnswerKeys;
import hypercall.ui.kit.FindModel;
import hypercall.ui.kit.FindPane;
import hypercall.ui.kit.Finding;
import hypercall.ui.kit.JsonView;
import hypercall.ui.kit.PaneKeys;
import hypercall.ui.kit.Secrecy;
import hypercall.ui.kit.Sheet;
import hypercall.ui.response.FoldMenu.Folds;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The response pane.
public final class ResponseView extends BorderPane {
  private final ResponseModel model;
  private final HistoryMenu history;
  private final StatusRow status;
  private final ProgressLine progress = new ProgressLine();
  private final NoticeLine notice;
  private final LessonLine lesson;
  private final StackPane line;
  private final ViewTabs tabs;
  private final PrettyTools tools;
  private final ViewRow views;
  private final Above above = new Above(this);
  private final VBox top;
  private final PrettyNote note;
  private final Documents documents = new Documents();
  private final BodyPane pretty;
  private final RawPane raw;
  private final TreePane tree;
  private final OtherViews others;

  public ResponseView(ResponseModel model) {
    this.model = model;
    pretty = new BodyPane(model, true, widthProperty(), documents);
    raw = new RawPane(model.background(), widthProperty(), model.look());
    tree = new TreePane(model, documents);
    others = new OtherViews(model);
    tabs = new ViewTabs(model.viewProperty());
    tools = new PrettyTools(model, this::folds, pretty.order());
    views = new ViewRow(tabs, tools, this::getHeight);
    heightProperty().subscribe(_ -> views.requestLayout());
    history = new HistoryMenu(model);
    SavePlace saving = new SavePlace(model, this);
    saving.listen();
    status = new StatusRow(history, this::find, this::filter, this::copy, saving::body);
    notice = new NoticeLine(model.noticeProperty());
    lesson = new LessonLine(model.lessonProperty(), heightProperty());
    line = new StackPane(status, progress);
    note = new PrettyNote(model, () -> model.viewProperty().set(ResponseModel.View.RAW));
    top = new VBox(notice, lesson, line, views, new ToldOnceLine(model.once()), note);
    top.getStyleClass().add("hairline-bottom");
    setBottom(new SaveLines(model.taking().saves(), model.taking()::forget));
    getStyleClass().add("response-view");
    Sheet.dress(this, ResponseView.class, "response.css");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText("Response");
    // Where room is short the text scrolls; the window never grows over its foot.
    setMinHeight(0);
    status.message().textProperty().bind(model.messageProperty());
    model.contentProperty().subscribe(this::show);
    model.viewProperty().subscribe(view -> show(model.contentProperty().get()));
    model.progressProperty().subscribe(how -> frame());
    model.noticeProperty().subscribe(sentence -> frame());
    model.lessonProperty().subscribe(words -> frame());
    model.answers().addListener((ListChangeListener<Answered>) change -> tellHistory());
    new FilterKeys(model, this::requestFocus).listen(this);
    PaneKeys.of(this)
        .on(Finding.FILTER, this::isAnswered, this::filter)
        .on(Finding.FIND, this::isAnswered, this::find)
        .on(Finding.NEXT, this::isAnswered, () -> find(FindModel::next))
        .on(Finding.PREVIOUS, this::isAnswered, () -> find(FindModel::previous))
        .on(AnswerKeys.SORT, tools::sorts, tools::sort);
  }

  /// What stands above the answer: its status or, while a call takes long, how far that is. Neither
  /// moves what is below.
  private void frame() {
    Optional<Progress> how = model.progressProperty().get();
    Content content = model.contentProperty().get();
    boolean answered = content instanceof Content.Answer;
    how.ifPresent(now -> progress.show(now, content));
    only(progress, how.isPresent());
    status.setVisible(answered && how.isEmpty());
    only(views, answered);
    boolean isPretty = model.viewProperty().get() == ResponseModel.View.PRETTY;
    only(tools, isTree() || isPretty && pretty.isSetOut());
    only(notice, !model.noticeProperty().get().isEmpty());
    boolean learnt = how.isEmpty() && !model.lessonProperty().get().isEmpty();
    only(lesson, learnt);
    only(line, answered || how.isPresent());
    above.show(answered || how.isPresent() || learnt ? top : null);
    if (!answered && how.isPresent()) {
      setCenter(null); // what went wrong the last time is not what happens now
    } else if (content instanceof Content.Empty) {
      setCenter(new NothingYet());
    } else if (getCenter() == null) {
      show(content); // the same went wrong again
    }
  }

  private static void only(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /// Opens the filter line of the answer on show.
  public void filter() {
    if (isTree()) {
      tree.openFilter();
    } else {
      model.exchange().ifPresent(_ -> model.viewProperty().set(ResponseModel.View.PRETTY));
      pretty.openFilter();
    }
  }

  /// Opens find in the view on show.
  public void find() {
    if (getCenter() instanceof FindPane pane) {
      pane.open();
    } else if (isTree()) {
      tree.front().openFind();
    } else if (getCenter() instanceof RawPane pane) {
      pane.openFind();
    } else {
      body().openFind();
    }
  }

  /// Goes to another hit in the view on show; when nothing is sought, asks what to seek.
  public void find(Consumer<FindModel> by) {
    if (getCenter() instanceof FindPane pane) {
      pane.step(by);
    } else if (isTree()) {
      tree.front().step(by);
    } else if (getCenter() instanceof RawPane pane) {
      pane.find(by);
    } else {
      Finding.step(body(), by);
    }
  }

  private Folds folds() {
    return isTree() ? Folds.of(tree.front()) : Folds.of(pretty.front());
  }

  private boolean isTree() {
    return model.viewProperty().get() == ResponseModel.View.TREE && !tree.isEmpty();
  }

  /// Whether there is something on show to find something in.
  public boolean isAnswered() {
    return !(model.contentProperty().get() instanceof Content.Empty);
  }

  /// Gives the keyboard to what is shown: the text, the headers, what to do about a problem.
  @Override
  public void requestFocus() {
    Node shown = getCenter();
    if (shown instanceof BodyPane pane && !pane.isEmpty()) {
      pane.front().requestFocus();
    } else if (shown instanceof BorderPane both && both.getCenter() instanceof BodyPane pane) {
      pane.front().requestFocus();
    } else if (isTree() || shown instanceof TreePane) {
      tree.requestFocus();
    } else if (shown instanceof FindPane || shown instanceof RawPane) {
      shown.requestFocus();
    } else {
      super.requestFocus();
    }
  }

  /// The text on show, pretty or raw.
  JsonView body() {
    return model.viewProperty().get() == ResponseModel.View.RAW ? raw.text() : pretty.front();
  }

  private void show(Content content) {
    switch (content) {
      case Content.Empty _ -> alone(new NothingYet());
      case Content.Failure failure ->
          alone(
              others.findable(
                  ProblemView.of(failure.problem(), Optional.empty(), model), "what went wrong"));
      case Content.Answer answer -> showAnswer(answer);
    }
    tellHistory();
    frame();
  }

  private void tellHistory() {
    history.follow();
    others.answersChanged();
    status.fit();
  }

  /// Shows something in place of an answer and lets go of the last one.
  private void alone(Node node) {
    note.show(ResponseModel.View.PRETTY, Optional.empty());
    letGoOfBodies();
    status.show(null, "");
    setCenter(node);
  }

  private void letGoOfBodies() {
    pretty.clear();
    raw.clear();
    tree.clear();
    documents.clear();
  }

  private void showAnswer(Content.Answer answer) {
    Exchange exchange = answer.exchange();
    letGoOfOthers(exchange.response().body());
    status.show(Facts.of(exchange, answer.problem().isPresent()), answer.connection());
    tabs.count(exchange.response().headers());
    note.show(model.viewProperty().get(), Optional.of(exchange.response()));
    setCenter(
        switch (model.viewProperty().get()) {
          case PRETTY, TREE, RAW -> body(answer);
          case HEADERS -> others.headers(exchange);
          case TIMELINE -> others.timeline(exchange, answer.complete());
          case COOKIES -> others.cookies(exchange);
        });
    documents.keep(exchange.response().body());
  }

  private Node body(Content.Answer answer) {
    Response response = answer.exchange().response();
    if (BodyGone.is(answer)) {
      letGoOfBodies();
      return withProblem(BodyGone.of(answer), answer);
    }
    return switch (model.viewProperty().get()) {
      case RAW -> raw.show(response, answer.complete());
      case TREE -> withProblem(tree.showing(response, answer.complete()), answer);
      case PRETTY, HEADERS, TIMELINE, COOKIES ->
          withProblem(pretty.showing(response, answer.complete()), answer);
    };
  }

  /// A pane that is not in front would go on indexing the last answer while that is closed.
  private void letGoOfOthers(GrowingBytes body) {
    ResponseModel.View on = model.viewProperty().get();
    if (model.filter().sent() != body) {
      model.filter().overNothing(false);
    }
    if (on != ResponseModel.View.PRETTY) {
      pretty.clearUnless(body);
    }
    if (on != ResponseModel.View.TREE) {
      tree.clearUnless(body);
    }
    if (on != ResponseModel.View.RAW) {
      raw.clearUnless(body);
    }
  }

  private Node withProblem(Node body, Content.Answer answer) {
    Optional<Problem> problem = answer.problem();
    if (problem.isEmpty()) {
      return body;
    }
    Node panel = ProblemView.of(problem.get(), Redirect.of(answer.exchange()), model);
    if (answer.exchange().response().body().size() == 0) {
      return others.findable(panel, "what went wrong");
    }
    body.getStyleClass().add("hairline-top");
    return new BorderPane(body, panel, null, null, null);
  }

  private void copy() {
    RawPane bytes = getCenter() instanceof RawPane pane ? pane : null;
    if (bytes == null || !bytes.copiedPicture()) {
      boolean asHex = bytes != null && bytes.isHex();
      model.copyBody(asHex, Secrecy.of(this), taken -> taken.put(this));
    }
  }
}
