package hypercall.ui.palette;

import hypercall.ui.kit.Sheet;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The palette: a field and, below it, what is found. The keyboard stays in the field; arrows and
/// pages choose, Enter takes, Escape closes.
public final class PaletteView extends VBox {
  private static final int PAGE = 8;
  private static final int MOST = 16;

  /// So many lines does the sentence take that nothing is found.
  private static final double NOTHING = 4.5;

  private static final double ROW_EM = 2.06;

  private final PaletteModel model;
  private final TextField query = new TextField();
  private final ListView<Line> list = new ListView<>();

  public PaletteView(PaletteModel model) {
    this.model = model;
    getStyleClass().add("palette");
    Sheet.dress(this, PaletteView.class, "palette.css");
    query.getStyleClass().add("palette-query");
    query.setPromptText("Search requests, commands, settings, or type a path");
    query.textProperty().bindBidirectional(model.queryProperty());
    list.setItems(model.lines());
    list.setCellFactory(_ -> new LineCell(model));
    list.getStyleClass().add("palette-list");
    list.setAccessibleText("Found");
    list.setFocusTraversable(false);
    list.setPlaceholder(nothing());
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(query, list, foot());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.chosenProperty().subscribe(at -> choose(at.intValue()));
    model.openProperty().subscribe(_ -> choose(model.chosenProperty().get()));
    model.lines().addListener((ListChangeListener<Line>) _ -> fit());
    query.fontProperty().subscribe(this::fit);
  }

  @Override
  public void requestFocus() {
    query.requestFocus();
  }

  /// As high as what is found, within bounds.
  private void fit() {
    int lines = model.lines().size();
    double rows = lines == 0 ? NOTHING : Math.min(MOST, lines);
    list.setPrefHeight(Math.ceil((rows * ROW_EM + 1) * query.getFont().getSize()));
  }

  /// A field cannot point at a line elsewhere: what Enter would do is told with the field's name.
  private void choose(int at) {
    list.getSelectionModel().clearAndSelect(at);
    if (at >= 0) {
      // A first hit is shown with its heading.
      list.scrollTo(at <= 1 ? 0 : Math.max(0, at - PAGE / 2));
    }
    query.setAccessibleText("Search requests, commands, settings");
    query.setAccessibleHelp(
        model
            .chosen()
            .map(entry -> model.place() + ": " + entry.spoken())
            .orElse("Nothing is found"));
  }

  private void pressed(KeyEvent key) {
    if (key.isShortcutDown() || key.isAltDown() || key.isShiftDown()) {
      return; // marks text in the field, or is a command's
    }
    switch (key.getCode()) {
      case DOWN -> model.step(1);
      case UP -> model.step(-1);
      case PAGE_DOWN -> model.step(PAGE);
      case PAGE_UP -> model.step(-PAGE);
      case HOME -> model.first();
      case END -> model.last();
      case ENTER -> model.take();
      case ESCAPE -> model.close();
      default -> {
        return;
      }
    }
    key.consume();
  }

  private Node nothing() {
    Label words = new Label();
    words.getStyleClass().add("strong");
    words
        .textProperty()
        .bind(model.queryProperty().map(query -> "Nothing is called “" + query.strip() + "”."));
    words.setWrapText(true);
    Label hint =
        new Label(
            "Try the beginning of a name, a method, a folder, a key, or a path that begins with"
                + " “/” for a new request.");
    hint.getStyleClass().add("muted");
    hint.setWrapText(true);
    VBox box = new VBox(words, hint);
    box.getStyleClass().add("palette-nothing");
    return box;
  }

  private static Node foot() {
    Label keys = new Label("↑ ↓ choose   ·   Enter opens   ·   Esc closes");
    keys.getStyleClass().add("muted");
    HBox foot = new HBox(keys);
    foot.getStyleClass().addAll("palette-foot", "hairline-top");
    return foot;
  }
}
