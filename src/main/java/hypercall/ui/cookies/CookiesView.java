package hypercall.ui.cookies;

import hypercall.ui.kit.Command;
import hypercall.ui.kit.CookieTable;
import hypercall.ui.kit.PaneKeys;
import hypercall.ui.kit.Sheet;
import hypercall.ui.kit.Whole;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The cookie jar of a connection, in the place of the request it was opened from.
public final class CookiesView extends BorderPane {
  private static final Command EDIT = in("edit", "Edit the cookie", "ENTER F2");
  private static final Command DELETE = in("delete", "Delete the cookie", "DELETE BACK_SPACE");
  private static final Command ADD = in("add", "Add a cookie", "INSERT");

  /// The commands whose keys act in the list.
  public static final List<Command> KEYS = List.of(EDIT, DELETE, ADD);

  private static final String NONE =
      "No cookies. A server sets them with Set-Cookie; Proxmox does not. Add one to see what a"
          + " server makes of it.";
  private static final double ROOMY = 46;
  private static final PseudoClass EDITING = PseudoClass.getPseudoClass("editing");

  private final CookiesModel model;
  private final CookieTable<CookieLine> table;
  private final ListView<CookieLine> list;
  private int place;

  public CookiesView(CookiesModel model) {
    this.model = model;
    getStyleClass().add("cookies-view");
    Sheet.dress(this, CookiesView.class, "cookies.css");
    sceneProperty().subscribe(scene -> model.look(scene != null));
    table = new CookieTable<>("Cookies", "This request", model.lines(), CookieLine::row, NONE);
    table.onChosen(model::edit);
    list = table.list();
    list.getSelectionModel()
        .selectedIndexProperty()
        .subscribe(at -> place = at.intValue() < 0 ? place : at.intValue());
    model.lines().addListener((ListChangeListener<CookieLine>) _ -> keepPlace());
    PaneKeys.of(list)
        .on(EDIT, () -> ifSelected(model::edit))
        .on(DELETE, () -> ifSelected(this::delete))
        .on(ADD, model::add);
    setTop(new VBox(bar(), ticketLine(), undoLine()));
    model.draftProperty().subscribe(this::show);
    // Before the list, which would take Esc for itself.
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  /// A cookie that changes is a new line: the selection would be lost with the old one.
  private void keepPlace() {
    if (list.getSelectionModel().isEmpty() && !list.getItems().isEmpty()) {
      list.getSelectionModel().select(Math.min(place, list.getItems().size() - 1));
    }
  }

  private HBox bar() {
    Label title = Whole.onHover(new Label());
    title.textProperty().bind(model.titleProperty());
    title.getStyleClass().add("strong");
    Label summary = Whole.onHover(new Label());
    summary.getStyleClass().add("muted");
    summary.textProperty().bind(model.summaryProperty());
    // The lines say it too; with large text the title needs the room.
    shownWhile(
        summary,
        widthProperty()
            .flatMap(w -> title.fontProperty().map(f -> w.doubleValue() > ROOMY * f.getSize())));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button add = link("Add cookie", model::add);
    Button edit = link("Edit", () -> ifSelected(model::edit));
    Button delete = link("Delete", () -> ifSelected(this::delete));
    Button all = link("Delete all", model::deleteAll);
    for (Button one : new Button[] {edit, delete}) {
      one.disableProperty()
          .bind(list.getSelectionModel().selectedItemProperty().map(_ -> false).orElse(true));
    }
    Button inspect = link("Inspect ticket", model::inspect);
    shownWhile(
        inspect,
        list.getSelectionModel()
            .selectedItemProperty()
            .map(line -> line.held().fromSession())
            .orElse(false));
    HBox verbs = new HBox(inspect, add, edit, delete, all);
    verbs.getStyleClass().add("verbs");
    shownWhile(verbs, model.draftProperty().map(_ -> false).orElse(true));
    Button close = new Button(null, new FontIcon("mdi2c-close"));
    close.getStyleClass().setAll("button", "icon-button");
    close.setAccessibleText("Back to the request");
    close.setOnAction(_ -> model.leave());
    HBox bar = new HBox(title, summary, gap, verbs, close);
    bar.getStyleClass().addAll("cookies-bar", "hairline-bottom");
    return bar;
  }

  private static Button link(String text, Runnable action) {
    Button button = new Button(text);
    button.getStyleClass().setAll("button", "link");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private HBox ticketLine() {
    Label words =
        new Label("The session's own ticket is not sent: it was changed or removed here.");
    words.setMinWidth(0);
    HBox line =
        new HBox(
            new FontIcon("mdi2a-alert-outline"),
            words,
            link("Use the session's ticket again", model::restoreTicket));
    line.getStyleClass().addAll("line", "warning");
    shownWhile(line, model.ticketAwayProperty());
    return line;
  }

  private HBox undoLine() {
    Label words = new Label();
    words.textProperty().bind(model.deletedProperty());
    Button undo = link("Undo", model::undo);
    shownWhile(undo, Bindings.isNotEmpty(model.undoable()));
    words.setMinWidth(0);
    HBox line = new HBox(words, undo);
    line.getStyleClass().add("line");
    shownWhile(line, model.deletedProperty().map(text -> !text.isEmpty()));
    return line;
  }

  private static void shownWhile(Region node, ObservableValue<Boolean> when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
  }

  private void show(@Nullable CookieDraft draft) {
    pseudoClassStateChanged(EDITING, draft != null);
    if (draft == null) {
      setCenter(table);
      model.savedAt().ifPresent(this::goTo);
      focusList();
      return;
    }
    CookieForm form = new CookieForm(model, draft);
    setCenter(form);
    // A scroll pane has its content only after a first pass; nothing can be focused before.
    applyCss();
    layout();
    form.focusFirst();
  }

  private void goTo(int line) {
    list.getSelectionModel().clearAndSelect(line);
    list.scrollTo(line);
  }

  /// Begins at the first cookie, or in the form that is being filled in.
  public void enter() {
    if (getCenter() instanceof CookieForm form) {
      applyCss();
      layout();
      form.focusFirst();
    } else {
      focusList();
    }
  }

  private void focusList() {
    keepPlace();
    list.requestFocus();
  }

  private void ifSelected(java.util.function.Consumer<CookieLine> action) {
    CookieLine selected = list.getSelectionModel().getSelectedItem();
    if (selected != null) {
      action.accept(selected);
    }
  }

  private void delete(CookieLine line) {
    model.delete(line);
    keepPlace();
  }

  private static Command in(String id, String title, String keys) {
    return Command.in("the cookie jar", "cookies." + id, title, keys);
  }

  private void key(KeyEvent key) {
    switch (key.getCode()) {
      case ESCAPE -> model.back();
      default -> {
        return;
      }
    }
    key.consume();
  }
}
