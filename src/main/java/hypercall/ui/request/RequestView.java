package hypercall.ui.request;

import hypercall.store.SavedRequest.BodyKind;
import hypercall.ui.kit.Command;
import hypercall.ui.kit.DescriptionPane;
import hypercall.ui.kit.FitPane;
import hypercall.ui.kit.InSight;
import hypercall.ui.kit.PaneKeys;
import hypercall.ui.kit.PlainScroll;
import hypercall.ui.kit.Sheet;
import hypercall.ui.kit.Whole;
import hypercall.ui.kit.WindowKeys;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The request editor: the request line, what is to be said about it, and Params, Headers, Cookies
/// and Body below. A tab's content is made when it is first opened.
public final class RequestView extends BorderPane {
  /// The commands whose keys act in the tables of the editor.
  public static final List<Command> KEYS = RowKeys.ALL;

  private static final double TOLD = 0.53;

  /// Height that the pane asks for at least, and with an editor for many lines.
  private static final double LEAST_EM = 13;

  /// The same of a table, which scrolls.
  private static final double LEAST_ROWS_EM = 11.2;

  private static final double EDITOR_EM = 26;

  /// One row of a table, or two lines.
  private static final double ROW_EM = 2.6;

  /// What is left for the answer, in em: its status, two lines of tabs and tools, and two of its
  /// own.
  private static final double ANSWER_EM = 11.5;

  /// The same below an editor for many lines.
  private static final double ANSWER_TO_EDITOR_EM = 9.5;

  /// What is below the tabs at least, in em: a heading and two rows.
  private static final double ROWS_EM = 7.5;

  /// The choice of the kind of body.
  private static final double KINDS_EM = 4;

  static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private final RequestModel model;
  private Runnable cookieJar = () -> {};
  private final RequestLine line;
  private final Messages messages;
  private final ToggleGroup choice = new ToggleGroup();
  private final HBox tabs = new HBox();
  private final Below below = new Below();
  private final ToggleButton paramsTab;
  private final ToggleButton bodyTab;
  private final ToggleButton docsTab;
  private @Nullable ParamsPane paramsPane;
  private double roomForBoth;

  public RequestView(RequestModel model) {
    this.model = model;
    this.line = new RequestLine(model);
    this.messages = new Messages(model, this::goToParams);
    getStyleClass().add("request-view");
    Sheet.dress(this, RequestView.class, "request.css");
    tabs.getStyleClass().addAll("underline-tabs", "hairline-bottom");
    this.paramsTab = tab("Params", paramCount(), () -> scrolled(paramsPane()));
    tab("Headers", headerCount(), () -> scrolled(headers()));
    tab("Cookies", cookieCount(), () -> scrolled(cookies()));
    bodyTab = tab("Body", bodyCount(), () -> new BodyPane(model.body()));
    docsTab =
        tab("Docs", docs(), () -> new DescriptionPane(model.descriptionProperty(), "this request"));
    FitPane told = new FitPane(messages, "pane-scroll");
    told.setFocusTraversable(false);
    told.setMinHeight(0);
    told.managedProperty().bind(messages.managedProperty());
    told.visibleProperty().bind(messages.managedProperty());
    // However much is to be said, there is room to mend it below.
    told.maxHeightProperty().bind(below.heightProperty().multiply(TOLD));
    below.setTop(new VBox(told, tabs));
    PlainScroll scroll = scrolled(below);
    scroll.setFitToHeight(true);
    scroll.minHeightProperty().bind(tabs.heightProperty());
    setTop(line);
    setCenter(scroll);
    boolean bodyFirst =
        model.body().kindProperty().get() != BodyKind.NONE
            && model.counts().getValue().params() == 0;
    (bodyFirst ? bodyTab : paramsTab).fire();
    model
        .path()
        .missingProperty()
        .subscribe(
            missing -> {
              if (!missing.isEmpty()) {
                paramsTab.fire();
                applyCss();
                layout();
                paramsPane().editMissing();
              }
            });
    model.body().kindProperty().subscribe(_ -> requestLayout());
    model.body().whenFilled(bodyTab::fire);
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    PaneKeys.of(this).on(WindowKeys.SEND, model::send);
  }

  /// Who shows the connection's cookies.
  public void setCookieJar(Runnable now) {
    cookieJar = now;
  }

  /// How high it is together with the answer below it.
  public void setRoom(double height) {
    roomForBoth = height;
    requestLayout();
  }

  /// Begins typing the path, all of it selected.
  public void focusAddress() {
    line.focusPath();
  }

  /// How high it would like to be at least: an editor of many lines, and much that is said, ask for
  /// more, as far as the answer keeps what it needs.
  public double askedHeight() {
    double em = bodyTab.getFont().getSize();
    boolean editor =
        bodyTab.isSelected()
            && switch (model.body().kindProperty().get()) {
              case NONE, FORM -> false;
              case JSON, RAW, UPLOAD -> true;
            };
    boolean lines = bodyTab.isSelected() || docsTab.isSelected();
    double room = roomForBoth - em * (lines ? ANSWER_TO_EDITOR_EM : ANSWER_EM);
    double rows = em * (bodyTab.isSelected() ? ROWS_EM + KINDS_EM : ROWS_EM);
    double wanted =
        editor ? em * EDITOR_EM : line.prefHeight(-1) + below.getTop().prefHeight(-1) + rows;
    return Math.max(em * (lines ? LEAST_EM : LEAST_ROWS_EM), Math.min(wanted, room));
  }

  private void goToParams() {
    paramsTab.fire();
    paramsTab.requestFocus();
  }

  private void keyPressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE && model.sendingProperty().get()) {
      model.cancel();
      key.consume();
    }
  }

  private ToggleButton tab(String name, ObservableValue<String> count, Supplier<Node> content) {
    Label badge = new Label();
    badge.getStyleClass().add("badge");
    badge.textProperty().bind(count);
    ToggleButton tab = new ToggleButton(name);
    // A graphic that is only hidden is never laid out again: it has to come and go.
    tab.graphicProperty().bind(count.map(c -> c.isEmpty() ? null : badge));
    tab.setToggleGroup(choice);
    tab.accessibleTextProperty().bind(count.map(c -> c.isEmpty() ? name : name + ", " + c));
    Lazy lazy = new Lazy(content);
    tab.setOnAction(
        _ -> {
          tab.setSelected(true);
          below.setCenter(lazy.get());
        });
    tabs.getChildren().add(tab);
    return tab;
  }

  private ParamsPane paramsPane() {
    if (paramsPane == null) {
      paramsPane = new ParamsPane(model.path(), model.query());
    }
    return paramsPane;
  }

  private GivenAndTyped headers() {
    return new GivenAndTyped(
        model,
        model.given().headers(),
        model.headers(),
        "header",
        "Header",
        model.overrides()::replaceHeader);
  }

  private VBox cookies() {
    GivenAndTyped rows =
        new GivenAndTyped(
            model,
            model.given().cookies(),
            model.cookies(),
            "cookie",
            "Cookie",
            model.overrides()::replaceCookie);
    Button jar = new Button("Cookie jar…");
    jar.getStyleClass().setAll("button", "link");
    jar.setAccessibleText("Cookie jar of this connection");
    jar.setOnAction(_ -> cookieJar.run());
    jar.setMinWidth(Region.USE_PREF_SIZE);
    Label what = new Label("all cookies of this connection, the session's ticket among them");
    what.getStyleClass().add("muted");
    Whole.onHover(what);
    HBox foot = new HBox(jar, what);
    foot.getStyleClass().add("cookies-foot");
    return new VBox(rows, foot);
  }

  static PlainScroll scrolled(Region content) {
    PlainScroll scroll = new PlainScroll(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("pane-scroll");
    scroll.setFocusTraversable(false);
    InSight.keep(scroll, content);
    return scroll;
  }

  private ObservableValue<String> paramCount() {
    return model.counts().map(c -> badge(c.params()));
  }

  private ObservableValue<String> headerCount() {
    return model.counts().map(c -> badge(c.headers()));
  }

  private ObservableValue<String> cookieCount() {
    return model.counts().map(c -> badge(c.cookies()));
  }

  private ObservableValue<String> bodyCount() {
    return model.counts().map(Counts::body);
  }

  private ObservableValue<String> docs() {
    return model.descriptionProperty().map(words -> words.isBlank() ? "" : "text");
  }

  private static String badge(int count) {
    return count == 0 ? "" : Integer.toString(count);
  }

  /// All below the line with Send: scrolls where there is no room for the tabs and a row.
  private final class Below extends BorderPane {
    @Override
    protected double computeMinHeight(double width) {
      double row = bodyTab.getFont().getSize() * ROW_EM;
      return (messages.isManaged() ? row : 0) + tabs.prefHeight(width) + row;
    }
  }

  /// Makes its node once, when it is asked for.
  private static final class Lazy {
    private final Supplier<Node> maker;
    private Node made = new Region();
    private boolean isMade;

    Lazy(Supplier<Node> maker) {
      this.maker = maker;
    }

    Node get() {
      if (!isMade) {
        made = maker.get();
        isMade = true;
      }
      return made;
    }
  }
}
