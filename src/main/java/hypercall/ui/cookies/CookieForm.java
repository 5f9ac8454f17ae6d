package hypercall.ui.cookies;

import hypercall.http.SameSite;
import hypercall.ui.cookies.CookieDraft.Fault;
import hypercall.ui.cookies.CookieDraft.Place;
import hypercall.ui.kit.PlainScroll;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A cookie being edited: its fields, or the `Set-Cookie` line they make.
final class CookieForm extends BorderPane {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  private final CookiesModel model;
  private final CookieDraft draft;
  private final Map<Place, TextInputControl> fields = new EnumMap<>(Place.class);
  private final GridPane grid = new GridPane();
  private final TextArea raw = new TextArea();
  private static final double NARROW_EM = 62;

  private final Label fault = new Label();

  CookieForm(CookiesModel model, CookieDraft draft) {
    this.model = model;
    this.draft = draft;
    getStyleClass().add("cookie-form");
    fillGrid();
    raw.getStyleClass().addAll("mono", "raw-cookie");
    raw.setAccessibleText("Set-Cookie line");
    raw.setPromptText("Set-Cookie: name=value; Path=/; Secure");
    raw.setWrapText(true);
    raw.setPrefRowCount(4);
    raw.textProperty().bindBidirectional(draft.lineProperty());
    raw.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveByTab);
    fields.put(Place.RAW, raw);
    fault.getStyleClass().add("fault");
    fault.setWrapText(true);
    draft.faultProperty().subscribe(this::showFault);
    VBox body = new VBox();
    draft.rawProperty().subscribe(on -> body.getChildren().setAll(on ? rawBox() : grid));
    body.getStyleClass().add("cookie-body");
    ScrollPane scroll = new PlainScroll(body);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("form-scroll");
    setCenter(scroll);
    setBottom(foot());
  }

  private VBox rawBox() {
    Label hint =
        new Label(
            "Paste what a server sent; several lines make several cookies. Dots stand for the"
                + " value as it is.");
    hint.getStyleClass().add("muted");
    hint.setWrapText(true);
    return new VBox(raw, hint);
  }

  private HBox modes() {
    ToggleButton byField = new ToggleButton("Fields");
    ToggleButton asLine = new ToggleButton("Set-Cookie");
    ToggleGroup one = new ToggleGroup();
    byField.setToggleGroup(one);
    asLine.setToggleGroup(one);
    byField.setAccessibleText("Edit by fields");
    asLine.setAccessibleText("Edit as a Set-Cookie line");
    draft.rawProperty().subscribe(on -> (on ? asLine : byField).setSelected(true));
    // Arrow keys select without an action; a press on what is chosen would leave no choice at all.
    asLine.selectedProperty().subscribe((_, on) -> draft.rawProperty().set(on));
    byField.setOnAction(
        _ -> {
          byField.setSelected(true);
          focusFirst();
        });
    asLine.setOnAction(
        _ -> {
          asLine.setSelected(true);
          raw.requestFocus();
        });
    HBox modes = new HBox(byField, asLine);
    modes.getStyleClass().add("segmented");
    return modes;
  }

  private void fillGrid() {
    grid.getStyleClass().add("cookie-grid");
    ColumnConstraints label = new ColumnConstraints();
    label.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    wide.setPercentWidth(48);
    ColumnConstraints rest = new ColumnConstraints();
    rest.setHgrow(Priority.ALWAYS);
    List<ColumnConstraints> beside = List.of(label, wide, label, rest);
    List<ColumnConstraints> below = List.of(label, rest);
    SecretInput value = new SecretInput(draft.valueProperty(), "Value of the cookie");
    fields.put(Place.VALUE, value.field());
    TextField domain = field(Place.DOMAIN, draft.domainProperty(), "Domain of the cookie");
    domain.editableProperty().bind(draft.hostOnlyProperty().not());
    CheckBox only = check("this host only", "For this host only");
    only.selectedProperty().bindBidirectional(draft.hostOnlyProperty());
    only.setMinWidth(USE_PREF_SIZE);
    HBox host = new HBox(domain, only);
    host.getStyleClass().add("beside");
    HBox.setHgrow(domain, Priority.ALWAYS);
    CheckBox secure = check("Secure", "Secure");
    secure.selectedProperty().bindBidirectional(draft.secureProperty());
    CheckBox httpOnly = check("HttpOnly", "HttpOnly");
    httpOnly.selectedProperty().bindBidirectional(draft.httpOnlyProperty());
    HBox both = new HBox(secure, httpOnly);
    both.getStyleClass().add("beside");
    // Column by column, as the keyboard goes.
    TextField name = field(Place.NAME, draft.nameProperty(), "Name of the cookie");
    TextField path = field(Place.PATH, draft.pathProperty(), "Path of the cookie");
    grid.addColumn(0, caption("Name"), caption("Value"), caption("Domain"), caption("Path"));
    grid.addColumn(1, name, value, host, path);
    grid.addColumn(2, caption("Expires"), caption(""), caption("SameSite"), caption(""));
    grid.addColumn(3, ends(), expiryWords(), sameSite(), both);
    List<Node> right = grid.getChildren().subList(8, 16).stream().toList();
    // In a narrow window, or with large text, one column below the other.
    widthProperty()
        .map(width -> width.doubleValue() < NARROW_EM * fault.getFont().getSize())
        .subscribe(
            narrow -> {
              grid.getColumnConstraints().setAll(narrow ? below : beside);
              for (int i = 0; i < right.size(); i++) {
                GridPane.setConstraints(
                    right.get(i), i / 4 + (narrow ? 0 : 2), i % 4 + (narrow ? 4 : 0));
              }
            });
  }

  private static Label caption(String text) {
    Label caption = new Label(text);
    caption.getStyleClass().add("muted");
    return caption;
  }

  private TextField field(Place place, StringProperty text, String name) {
    TextField field = new TextField();
    field.getStyleClass().add("mono");
    field.setAccessibleText(name);
    field.textProperty().bindBidirectional(text);
    fields.put(place, field);
    return field;
  }

  private static CheckBox check(String text, String name) {
    CheckBox check = new CheckBox(text);
    check.setAccessibleText(name);
    return check;
  }

  private HBox ends() {
    TextField field = field(Place.EXPIRES, draft.expiresProperty(), "Expires in");
    field.setPromptText("with the session");
    Button now = new Button("Expire now");
    now.setMinWidth(USE_PREF_SIZE);
    now.setOnAction(_ -> draft.expiresProperty().set("now"));
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox ends = new HBox(field, now);
    ends.getStyleClass().add("beside");
    return ends;
  }

  private Label expiryWords() {
    Label words = new Label();
    words.getStyleClass().add("muted");
    words.textProperty().bind(draft.expiresProperty().map(_ -> draft.expiryInWords()));
    return words;
  }

  private HBox sameSite() {
    HBox choice = new HBox();
    choice.getStyleClass().add("segmented");
    ToggleGroup one = new ToggleGroup();
    for (SameSite kind : SameSite.values()) {
      ToggleButton button = new ToggleButton(kind == SameSite.UNSET ? "unset" : kind.written());
      button.setAccessibleText("SameSite " + button.getText());
      button.setToggleGroup(one);
      button.setMinWidth(USE_PREF_SIZE);
      draft.sameSiteProperty().subscribe(now -> button.setSelected(now == kind));
      button.selectedProperty().subscribe((_, on) -> choose(on, kind));
      button.setOnAction(_ -> button.setSelected(true));
      choice.getChildren().add(button);
    }
    HBox box = new HBox(choice);
    box.getStyleClass().add("beside");
    return box;
  }

  private void choose(boolean on, SameSite kind) {
    if (on) {
      draft.sameSiteProperty().set(kind);
    }
  }

  private HBox foot() {
    Button save = new Button("Save cookie");
    save.getStyleClass().add("primary");
    save.setOnAction(_ -> model.save());
    Button cancel = new Button("Cancel");
    cancel.setAccessibleText("Cancel editing");
    cancel.setOnAction(_ -> model.cancelEdit());
    save.setMinWidth(USE_PREF_SIZE);
    cancel.setMinWidth(USE_PREF_SIZE);
    HBox told = new HBox(fault);
    told.setMinWidth(0);
    HBox.setHgrow(told, Priority.ALWAYS);
    HBox modes = modes();
    modes.setMinWidth(USE_PREF_SIZE);
    HBox foot = new HBox(save, cancel, told, modes);
    foot.getStyleClass().addAll("beside", "form-foot", "hairline-top");
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ENTER
              && !key.isShortcutDown()
              && !(key.getTarget() == raw)) {
            model.save();
            key.consume();
          }
        });
    return foot;
  }

  /// In the raw line Tab goes on, as in every other field.
  private void leaveByTab(KeyEvent key) {
    if (key.getCode() == KeyCode.TAB && !key.isShortcutDown()) {
      key.consume();
      raw.requestFocusTraversal(
          key.isShiftDown()
              ? javafx.scene.TraversalDirection.PREVIOUS
              : javafx.scene.TraversalDirection.NEXT);
    }
  }

  private void showFault(Fault now) {
    fields.forEach((place, field) -> field.pseudoClassStateChanged(INVALID, place == now.place()));
    fault.setText(now.sentence());
    fault.setVisible(!now.sentence().isEmpty());
    fault.setManaged(fault.isVisible());
    TextInputControl at = fields.get(now.place());
    if (fault.isVisible() && at != null) {
      at.requestFocus();
      if (at == raw) {
        raw.positionCaret(Math.min(now.at(), raw.getLength()));
      }
    }
  }

  void focusFirst() {
    boolean fresh = draft.before().isEmpty();
    TextInputControl first = fields.get(fresh ? Place.NAME : Place.VALUE);
    if (first != null) {
      first.requestFocus();
      first.selectAll();
    }
  }
}
