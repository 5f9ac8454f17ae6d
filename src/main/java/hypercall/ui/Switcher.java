package hypercall.ui;

import hypercall.pve.Connection.Colour;
import hypercall.ui.kit.Key;
import hypercall.ui.kit.Keys;
import hypercall.ui.kit.Mark;
import hypercall.ui.kit.PlainScroll;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The list of connections under the top bar: letters find, arrows go up and down, Enter switches,
/// Escape closes.
final class Switcher extends VBox {
  private static final PseudoClass OK = PseudoClass.getPseudoClass("ok");
  private static final PseudoClass ON_TOP = PseudoClass.getPseudoClass("on-top");

  private final SwitcherModel model;
  private final TextField query = new TextField();
  private final VBox rows = new VBox(1);

  Switcher(SwitcherModel model) {
    this.model = model;
    getStyleClass().add("switcher");
    query.setPromptText("Find a connection");
    query.setAccessibleText("Find a connection");
    query.textProperty().bindBidirectional(model.queryProperty());
    query.setOnAction(_ -> model.chooseFirst());
    Button manage = new Button("Connections…");
    manage.getStyleClass().add("link");
    manage.setAccessibleText("Connections…");
    manage.setOnAction(_ -> model.manage());
    Label hint = new Label("The key beside one switches from everywhere");
    hint.getStyleClass().add("muted");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox foot = new HBox(8, manage, gap, hint);
    foot.setAlignment(Pos.CENTER_LEFT);
    ScrollPane list = new PlainScroll(rows);
    list.setFitToWidth(true);
    list.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    list.getStyleClass().add("found");
    list.setFocusTraversable(false);
    getChildren().addAll(query, list, foot);
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    addEventHandler(KeyEvent.KEY_TYPED, this::keyTyped);
    model.lines().addListener((ListChangeListener<SwitcherModel.Line>) _ -> rebuild());
    rebuild();
  }

  @Override
  public void requestFocus() {
    query.requestFocus();
  }

  private void rebuild() {
    int kept = rows.getChildren().indexOf(focusedRow());
    rows.getChildren().setAll(model.lines().stream().map(this::row).toList());
    if (kept >= 0 && !rows.getChildren().isEmpty()) {
      focusRow(Math.min(kept, rows.getChildren().size() - 1));
    }
  }

  private Node row(SwitcherModel.Line line) {
    Region dot = new Region();
    dot.getStyleClass().add("dot");
    boolean in = !line.who().isEmpty();
    dot.pseudoClassStateChanged(OK, in);
    String whole = line.connection().name();
    Label name = new Label(ConnectionWords.brief(whole));
    name.getStyleClass().add("strong");
    name.setMinWidth(USE_PREF_SIZE);
    Label detail = new Label(line.detail());
    detail.getStyleClass().add("muted");
    Label key = new Label();
    if (line.place() > 0) {
      key.textProperty()
          .bind(
              Keys.first(key, ConnectionCommands.to(line.place()))
                  .map(k -> k.map(Key::toString).orElse("")));
    }
    key.getStyleClass().add("muted");
    key.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox content =
        new HBox(8, Mark.inList(line.connection().colour()), dot, name, detail, gap, key);
    content.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button("", content);
    button.getStyleClass().add("switch");
    button.setMaxWidth(Double.MAX_VALUE);
    button.pseudoClassStateChanged(ON_TOP, line.onTop());
    button.setAccessibleText("Switch to " + spoken(line));
    button.setOnAction(_ -> model.choose(line));
    if (!name.getText().equals(whole)) {
      button.setTooltip(new Tooltip(whole));
    }
    HBox.setHgrow(button, Priority.ALWAYS);
    HBox row = new HBox(2, button);
    row.setAlignment(Pos.CENTER_LEFT);
    if (model.hasPassword(line)) {
      Button change = new Button("Password…");
      change.getStyleClass().add("link");
      change.setMinWidth(USE_PREF_SIZE);
      change.setAccessibleText("Change the password of " + line.who());
      change.setOnAction(_ -> model.changePassword(line));
      row.getChildren().add(change);
    }
    if (in) {
      Button out = new Button("Sign out");
      out.getStyleClass().add("link");
      out.setMinWidth(USE_PREF_SIZE);
      out.setAccessibleText("Sign out of " + line.connection().name());
      out.setOnAction(_ -> model.signOut(line));
      row.getChildren().add(out);
    }
    return row;
  }

  private static String spoken(SwitcherModel.Line line) {
    Colour colour = line.connection().colour();
    return line.connection().name()
        + ", "
        + line.detail()
        + (colour == Colour.NONE ? "" : ", " + colour.stored())
        + (line.onTop() ? ", on top" : "");
  }

  private void keyPressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      key.consume();
      model.close();
    } else if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
      key.consume();
      step(key.getCode() == KeyCode.DOWN ? 1 : -1);
    } else if (key.getCode() == KeyCode.ENTER && key.getTarget() instanceof Button button) {
      key.consume();
      button.fire();
    }
  }

  /// Letters typed on a row find, as in the field.
  private void keyTyped(KeyEvent key) {
    boolean letter = !key.getCharacter().isBlank() && key.getCharacter().charAt(0) > ' ';
    if (letter && !key.isControlDown() && !key.isAltDown() && !key.isMetaDown()) {
      key.consume();
      query.requestFocus();
      query.end();
      query.appendText(key.getCharacter());
    }
  }

  /// Whether a node is part of it.
  boolean holds(@Nullable Node node) {
    Node at = node;
    while (at != null && at != this) {
      at = at.getParent();
    }
    return at == this;
  }

  private void step(int by) {
    int next = rows.getChildren().indexOf(focusedRow()) + by;
    if (next < 0) {
      query.requestFocus();
    } else if (next < rows.getChildren().size()) {
      focusRow(next);
    }
  }

  private void focusRow(int index) {
    ((HBox) rows.getChildren().get(index)).getChildren().getFirst().requestFocus();
  }

  private @Nullable Node focusedRow() {
    Node at = getScene() == null ? null : getScene().getFocusOwner();
    List<Node> all = rows.getChildren();
    while (at != null && !all.contains(at)) {
      at = at.getParent();
    }
    return at;
  }
}
