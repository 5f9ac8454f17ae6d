package hypercall.ui.response;

import hypercall.json.path.PathFault;
import hypercall.ui.kit.Sheet;
import hypercall.ui.kit.Ticker;
import hypercall.ui.kit.Whole;
import java.time.Duration;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/// The filter line: the expression, how much it selects, what is wrong with it, and those used
/// before.
final class FilterBar extends VBox {
  private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
  private static final Duration PATIENCE = Duration.ofMillis(600);

  private final FilterModel model;
  private final FilterField field;
  private final Label count = Whole.onHover(new Label());
  private final Button way = new Button();
  private final Label more = new Label();
  private final Button before;
  private final ContextMenu used = new ContextMenu();

  /// What is not finished is no fault while it is being typed.
  private final Ticker patience;

  /// @param leave gives the keyboard to what is filtered
  FilterBar(FilterModel model, Runnable leave) {
    this.model = model;
    field = new FilterField(model, this::tellFault);
    patience = new Ticker(PATIENCE, model.background().tell(), this::patienceEnds);
    getStyleClass().addAll("filter-bar", "hairline-bottom");
    Sheet.dress(this, FilterBar.class, "filter.css");
    count.getStyleClass().addAll("strong", "filter-count");
    count.setAccessibleRole(AccessibleRole.TEXT);
    way.getStyleClass().addAll("link", "filter-way");
    way.setMinWidth(USE_PREF_SIZE);
    way.managedProperty().bind(way.visibleProperty());
    more.getStyleClass().add("filter-more");
    more.setWrapText(true);
    more.setAccessibleRole(AccessibleRole.TEXT);
    more.managedProperty().bind(more.visibleProperty());
    before = icon(MaterialDesignH.HISTORY, "Filters used before (↑ in the line)");
    before.setOnAction(_ -> listUsed());
    Button close = icon(MaterialDesignC.CLOSE, "Close the filter, show all (Esc)");
    close.setOnAction(
        _ -> {
          model.line().close();
          leave.run();
        });
    FontIcon sign = new FontIcon(MaterialDesignF.FILTER_VARIANT);
    HBox line = new HBox(sign, field, count, way, before, close);
    line.getStyleClass().add("filter-line");
    line.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(field, Priority.ALWAYS);
    getChildren().addAll(line, more);
    visibleProperty().bind(model.line().openProperty());
    managedProperty().bind(model.line().openProperty());
    model.wordsProperty().subscribe(this::say);
    model.resultProperty().subscribe(now -> pseudoClassStateChanged(ACTIVE, now.isPresent()));
  }

  private static Button icon(Ikon icon, String name) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().add("icon-button");
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    return button;
  }

  private void say(FilterWords words) {
    count.setText(words.count());
    patience.stop();
    if (words.fault().isPresent() && field.isTyping()) {
      sayMore(Optional.empty(), "");
      patience.start();
    } else {
      sayMore(words.fault(), words.more());
    }
    switch (words.way()) {
      case NONE -> way.setVisible(false);
      case CANCEL -> offer("Cancel", model::cancel);
      case GO_ON -> offer("Search to the end", model::goOn);
    }
    count.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  private void patienceEnds() {
    if (!field.isChoosing()) {
      tellFault();
    }
  }

  private void tellFault() {
    patience.stop();
    sayMore(model.wordsProperty().get().fault(), model.wordsProperty().get().more());
  }

  private void sayMore(Optional<PathFault> fault, String otherwise) {
    String sentence =
        fault.map(f -> "Column %d: %s".formatted(f.column() + 1, f.getMessage())).orElse(otherwise);
    more.setText(sentence);
    more.setVisible(!sentence.isEmpty());
    more.pseudoClassStateChanged(BAD, fault.isPresent());
    field.mark(fault);
  }

  private void offer(String words, Runnable action) {
    way.setText(words);
    way.setOnAction(_ -> action.run());
    way.setVisible(true);
  }

  private void listUsed() {
    used.getItems().clear();
    for (String path : model.line().history().all().stream().limit(12).toList()) {
      MenuItem item = new MenuItem(path);
      item.setMnemonicParsing(false);
      item.getStyleClass().add("mono");
      item.setOnAction(_ -> field.put(path));
      used.getItems().add(item);
    }
    if (used.getItems().isEmpty()) {
      MenuItem none = new MenuItem("No filter was used yet");
      none.setDisable(true);
      used.getItems().add(none);
    }
    used.show(before, Side.BOTTOM, 0, 4);
  }

  /// Takes the keyboard, everything selected.
  void open() {
    field.open();
  }

  /// Whether the keyboard is in it.
  boolean hasKeyboard() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    for (Node at = owner; at != null; at = at.getParent()) {
      if (at == this) {
        return true;
      }
    }
    return false;
  }

  FilterField field() {
    return field;
  }
}
