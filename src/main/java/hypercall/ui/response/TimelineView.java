package hypercall.ui.response;

import hypercall.http.Exchange;
import hypercall.http.Forerunner;
import hypercall.http.Route;
import hypercall.ui.kit.PlainScroll;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How a call went: its steps as bars, the calls before it, the answers of the tab, sizes,
/// connection and TLS, and what went over the wire.
final class TimelineView extends PlainScroll {
  private static final String NO_PHASES = "The steps of this call were not measured.";

  private final ResponseModel model;
  private Optional<Exchange> coming = Optional.empty();
  private final Consumer<String> copy;
  private final Label total = new Label();
  private final Label noPhases = new Label(NO_PHASES);
  private final RedirectLine redirect;
  private final RowList bars;
  private final Section before;
  private final Section answers;
  private final Section sizes;
  private final Section connection;
  private final Section tls;
  private final WireView wire;

  /// A heading and rows below it; not there without rows.
  private static final class Section extends VBox {
    private final RowList rows;

    Section(String title, Consumer<String> copy) {
      getStyleClass().add("section");
      rows = new RowList(title, copy);
      Label heading = new Label(title);
      heading.getStyleClass().addAll("strong", "section-title");
      getChildren().addAll(heading, rows);
    }

    void show(List<RowList.Row> now) {
      rows.show(now);
      setVisible(!now.isEmpty());
      setManaged(!now.isEmpty());
    }
  }

  TimelineView(ResponseModel model, Consumer<String> copy) {
    this.model = model;
    this.copy = copy;
    redirect = new RedirectLine(model.ways()::go);
    bars = new RowList("Steps of the call", copy);
    before = new Section("Calls made for this one before it", copy);
    answers = new Section("Answers of this tab", copy);
    sizes = new Section("Sizes", copy);
    connection = new Section("Connection", copy);
    tls = new Section("TLS and certificate", copy);
    wire = new WireView(copy);
    getStyleClass().add("timeline-view");
    setFitToWidth(true);
    setFocusTraversable(false);
    setAccessibleText("Timeline");
    total.getStyleClass().add("strong");
    total.setWrapText(true);
    noPhases.getStyleClass().add("muted");
    noPhases.setWrapText(true);
    VBox all =
        new VBox(redirect, head(), noPhases, bars, before, answers, sizes, connection, tls, wire);
    all.getStyleClass().add("timeline");
    setContent(all);
    model.progressProperty().subscribe(how -> how.ifPresent(this::grow));
  }

  private HBox head() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button button = new Button("Copy");
    button.getStyleClass().add("link");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText("Copy the timeline as text");
    button.setOnAction(_ -> copy.accept(text()));
    HBox head = new HBox(total, gap, button);
    head.getStyleClass().add("section-bar");
    return head;
  }

  /// @param complete whether its body has ended
  void show(Exchange exchange, boolean complete) {
    coming = complete ? Optional.empty() : Optional.of(exchange);
    redirect.show(exchange);
    String path = String.valueOf(exchange.request().address().getRawPath());
    List<Forerunner> calls = exchange.trace().before();
    before.show(calls.stream().map(call -> TimelineRows.of(call, path)).toList());
    showAnswers();
    WayFacts way = new WayFacts(exchange, complete, Instant.now(), ZoneId.systemDefault());
    connection.show(TimelineRows.facts(way.connection()));
    tls.show(TimelineRows.facts(way.tls()));
    model
        .progressProperty()
        .get()
        .filter(_ -> !complete)
        .ifPresentOrElse(this::grow, () -> time(exchange, complete, -1));
  }

  /// How far it is, while the body of what is shown still comes.
  private void grow(Progress progress) {
    if (getScene() != null) {
      coming.ifPresent(soFar -> time(progress.of(soFar), false, progress.total()));
    }
  }

  /// What changes while the body comes.
  ///
  /// @param size bytes the body will have; negative when nobody said
  private void time(Exchange exchange, boolean complete, long size) {
    List<Bar> steps = complete ? Bars.of(exchange) : Bars.coming(exchange, size);
    total.setText(total(exchange, complete));
    bars.show(TimelineRows.steps(steps));
    noPhases.setVisible(steps.isEmpty());
    noPhases.setManaged(steps.isEmpty());
    WayFacts way = new WayFacts(exchange, complete, Instant.now(), ZoneId.systemDefault());
    sizes.show(TimelineRows.facts(way.sizes()));
    wire.show(exchange, complete);
  }

  /// The list of the status row's menu, newest first.
  void showAnswers() {
    List<Answered> all = model.answers();
    Duration longest =
        all.stream()
            .map(answered -> answered.exchange().timing().total())
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    answers.show(
        all.size() < 2
            ? List.of()
            : IntStream.iterate(all.size() - 1, i -> i >= 0, i -> i - 1)
                .mapToObj(
                    i ->
                        TimelineRows.of(
                            all.get(i), i == model.shown(), longest, () -> model.show(i)))
                .toList());
  }

  private static String total(Exchange exchange, boolean complete) {
    Duration waited = Bars.waited(exchange);
    String took = Facts.time(exchange.timing().total());
    String all = complete ? took + " in all" : "Still coming, " + took + " so far";
    String after = waited.isZero() ? "" : ", after a wait of " + Facts.time(waited);
    String first =
        Bars.firstByte(exchange).map(at -> ", first byte after " + Facts.time(at)).orElse("");
    boolean kept = exchange.trace().route().filter(Route::isReused).isPresent();
    return all + after + first + (kept ? ", over a kept connection" : "");
  }

  private String text() {
    return Stream.of(bars, before.rows, answers.rows, sizes.rows, connection.rows, tls.rows)
        .map(RowList::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n\n", total.getText() + "\n\n", "\n"));
  }

  /// Gives the keyboard to the first step.
  @Override
  public void requestFocus() {
    if (bars.getScene() == null) { // what is in a scroll pane is there with its skin
      applyCss();
      layout();
    }
    bars.requestFocus();
  }
}
