package hypercall.ui;

import hypercall.ui.kit.Key;
import hypercall.ui.kit.Keys;
import hypercall.ui.kit.WindowKeys;
import hypercall.ui.palette.PaletteModel;
import hypercall.ui.palette.PaletteView;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// Opens the palette over the window, from its key and from the field-like button in the top bar;
/// the list is built when it is first asked for.
final class PaletteDesk {
  private static final String WORDS = "Search requests, commands, settings";
  private static final double MARGIN = 8;
  private static final double LEAST_EM = 9;

  /// Width below which not a word of it would be left.
  private static final double WORD_EM = 6.5;

  private final PaletteModel model;
  private final Button button = new Button();
  private @Nullable PaletteView view;

  /// @param lately ids of what was chosen lately, and who keeps them
  PaletteDesk(PaletteEntries entries, List<String> lately, Consumer<List<String>> keeper) {
    model = new PaletteModel(entries::all, entries::typed, lately, keeper);
    button.getStyleClass().add("search-button");
    button.setAccessibleText(WORDS);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> toggle());
    button.setGraphic(face());
    button.setTooltip(Keys.tooltip(WORDS, button, WindowKeys.PALETTE));
  }

  /// What a person without the key presses; it says the key.
  Button button() {
    return button;
  }

  private HBox face() {
    Label words = new Label(WORDS);
    words.getStyleClass().add("muted");
    words.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    ObservableValue<String> key =
        Keys.first(button, WindowKeys.PALETTE).map(k -> k.map(Key::toString).orElse(""));
    Label shown = new Label();
    shown.getStyleClass().add("key-chip");
    shown.setMinWidth(Region.USE_PREF_SIZE);
    shown.textProperty().bind(key);
    // Where the bar is narrow the sign alone stays; the tooltip tells the key.
    ObservableValue<Boolean> room = wider(LEAST_EM);
    words.visibleProperty().bind(wider(WORD_EM));
    words.managedProperty().bind(words.visibleProperty());
    shown.visibleProperty().bind(key.flatMap(k -> room.map(there -> there && !k.isEmpty())));
    shown.managedProperty().bind(shown.visibleProperty());
    HBox content = new HBox(8, new FontIcon(MaterialDesignM.MAGNIFY), words, gap, shown);
    content.setAlignment(Pos.CENTER_LEFT);
    return content;
  }

  private ObservableValue<Boolean> wider(double em) {
    return button.widthProperty().map(w -> w.doubleValue() > em * button.getFont().getSize());
  }

  /// Where it hangs; the pane calls [#place] when it lays itself out.
  void showOver(Pane window) {
    Hanging.whenOpened(window, button, model.openProperty(), model::close, this::build);
  }

  private PaletteView build() {
    PaletteView made = new PaletteView(model);
    view = made;
    return made;
  }

  /// Opens the palette with the keyboard in it, or closes it.
  void toggle() {
    model.toggle();
  }

  /// Over its button, as large as it wants and the window allows.
  void place(Pane window) {
    if (view != null && view.isVisible()) {
      Bounds at = window.sceneToLocal(button.localToScene(button.getLayoutBounds()));
      double width = Math.min(window.getWidth() - 2 * MARGIN, view.prefWidth(-1));
      double top = Math.max(0, at.getMinY());
      double height = Math.min(window.getHeight() - top - MARGIN, view.prefHeight(width));
      double left =
          Math.clamp(
              at.getCenterX() - width / 2,
              MARGIN,
              Math.max(MARGIN, window.getWidth() - MARGIN - width));
      view.resizeRelocate(window.snapPositionX(left), top, width, height);
    }
  }
}
