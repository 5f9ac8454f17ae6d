package hypercall.ui.connect;

import hypercall.ui.kit.FitPane;
import hypercall.ui.kit.Sheet;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The pane in which who is signed in changes the password: the old one, and the new one twice.
public final class PasswordView extends StackPane {
  private final PasswordModel model;
  private final SecretField current = new SecretField(_ -> false);
  private final SecretField fresh = new SecretField(_ -> false);
  private final SecretField again = new SecretField(_ -> false);
  private final Button close = new Button("Close");

  public PasswordView(PasswordModel model) {
    this.model = model;
    getStyleClass().add("connect-view");
    Sheet.dress(this, PasswordView.class, "connect.css");
    ObservableValue<Boolean> asked = model.doneProperty().map(done -> !done);
    VBox form = new VBox(title(), told(), fields(asked));
    form.getStyleClass().add("form");
    VBox foot = new VBox(new ErrorLine(model.errorProperty()), buttons(asked));
    foot.getStyleClass().add("connect-foot");
    FitPane scroll = new FitPane(form, "form-scroll");
    VBox card = new VBox(scroll, foot);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    card.getStyleClass().add("card");
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setAlignment(card, Pos.TOP_CENTER);
    getChildren().add(card);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    model.whoseProperty().subscribe(_ -> forget());
    model.doneProperty().subscribe(this::finished);
    model.currentFaultProperty().subscribe(fault -> faulty(current, fault));
    model.freshFaultProperty().subscribe(fault -> faulty(fresh, fault));
    model.againFaultProperty().subscribe(fault -> faulty(again, fault));
  }

  /// Puts the keyboard into the first field.
  public void focusFirst() {
    applyCss();
    layout();
    current.requestFocus();
  }

  private Label title() {
    Label title = new Label();
    title.getStyleClass().add("title");
    title.setWrapText(true);
    title
        .textProperty()
        .bind(
            model
                .whoseProperty()
                .map(whose -> "Change the password of " + whose.account())
                .orElse("Change the password"));
    return title;
  }

  private Label told() {
    Label told = new Label();
    told.getStyleClass().add("muted");
    told.setWrapText(true);
    told.setMinHeight(USE_PREF_SIZE);
    ObservableValue<String> where =
        model.whoseProperty().map(w -> "On “" + w.connection().name() + "”, ").orElse("");
    told.textProperty()
        .bind(
            model
                .doneProperty()
                .flatMap(
                    done ->
                        where.map(
                            at ->
                                done
                                    ? "The password is changed. You stay signed in; the next"
                                        + " sign-in takes the new one."
                                    : at + "for every sign-in from now on; neither is stored.")));
    return told;
  }

  private FormGrid fields(ObservableValue<Boolean> asked) {
    FormGrid grid = new FormGrid();
    add(grid, "Old password", current, model.currentFaultProperty());
    add(grid, "New password", fresh, model.freshFaultProperty());
    add(grid, "New, once more", again, model.againFaultProperty());
    grid.visibleProperty().bind(asked);
    grid.managedProperty().bind(asked);
    return grid;
  }

  private void add(FormGrid grid, String name, SecretField field, ObservableValue<String> fault) {
    field.describe(fault.map(why -> why.isEmpty() ? name : name + ". " + why));
    field.setOnEnter(this::change);
    grid.add(name, field);
    ErrorLine line = new ErrorLine(fault);
    line.setPrefWidth(USE_COMPUTED_SIZE);
    grid.add("", line, fault.map(why -> !why.isEmpty()));
  }

  private HBox buttons(ObservableValue<Boolean> asked) {
    DoingLine progress = new DoingLine(model.doingProperty(), model.busyProperty());
    HBox.setHgrow(progress, Priority.ALWAYS);
    close.textProperty().bind(asked.map(on -> on ? "Cancel" : "Close"));
    close.accessibleTextProperty().bind(close.textProperty());
    close.setOnAction(_ -> model.close());
    Button change = new Button("Change");
    change.setAccessibleText("Change");
    change.getStyleClass().add("primary");
    change.defaultButtonProperty().bind(asked);
    close.defaultButtonProperty().bind(model.doneProperty());
    change.setOnAction(_ -> change());
    change.visibleProperty().bind(asked);
    change.managedProperty().bind(asked);
    HBox box = new HBox(10, progress, close, change);
    box.getStyleClass().add("buttons");
    box.setAlignment(Pos.CENTER_RIGHT);
    return box;
  }

  private void change() {
    model.change(current.secret(), fresh.secret(), again.secret());
  }

  /// The first field with a fault gets the keyboard; typing takes the place of what is in it.
  private void faulty(SecretField field, String fault) {
    if (!fault.isEmpty() && (field == current || isFirst(field))) {
      field.requestFocus();
    }
  }

  private boolean isFirst(SecretField field) {
    boolean before = model.currentFaultProperty().get().isEmpty();
    return field == fresh ? before : before && model.freshFaultProperty().get().isEmpty();
  }

  private void finished(boolean done) {
    forget();
    if (done) {
      close.requestFocus();
    }
  }

  private void forget() {
    current.clear();
    fresh.clear();
    again.clear();
  }

  private void keyPressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      key.consume();
      model.close();
    }
  }
}
