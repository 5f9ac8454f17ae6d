package hypercall.ui;

import hypercall.practice.Drill;
import hypercall.ui.drills.DrillWords;
import hypercall.ui.drills.DrillsButton;
import hypercall.ui.drills.DrillsModel;
import hypercall.ui.drills.DrillsView;
import hypercall.ui.palette.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// Opens the switches of the drills over the window, from their key and from the line at the foot;
/// they are built when they are first asked for.
final class DrillsDesk {
  private static final double MARGIN = 8;

  private final DrillsModel model;
  private final DrillsButton button;
  private @Nullable DrillsView view;

  DrillsDesk(DrillsModel model) {
    this.model = model;
    button = new DrillsButton(model);
  }

  /// Says which drills are on.
  DrillsButton button() {
    return button;
  }

  /// Where they hang; the pane calls [#place] when it lays itself out.
  void showOver(Pane window) {
    Hanging.whenOpened(window, button, model.openProperty(), model::close, this::build);
  }

  private DrillsView build() {
    DrillsView made = new DrillsView(model);
    view = made;
    return made;
  }

  /// Above its button, as large as it wants and the window allows.
  void place(Pane window) {
    if (view != null && view.isVisible()) {
      Bounds at = window.sceneToLocal(button.localToScene(button.getLayoutBounds()));
      double width = Math.min(window.getWidth() - 2 * MARGIN, view.prefWidth(-1));
      double height = Math.min(at.getMinY() - 2 * MARGIN, view.prefHeight(width));
      double left =
          Math.clamp(at.getMinX(), MARGIN, Math.max(MARGIN, window.getWidth() - MARGIN - width));
      view.resizeRelocate(
          window.snapPositionX(left),
          window.snapPositionY(at.getMinY() - MARGIN / 2 - height),
          width,
          height);
    }
  }

  /// What the palette finds of them while they are offered.
  static List<Entry> entries(DrillsModel model) {
    List<Entry> all = new ArrayList<>();
    if (model.offeredProperty().getValue()) {
      Set<Drill> on = model.onProperty().getValue();
      for (Drill drill : Drill.values()) {
        boolean now = on.contains(drill);
        all.add(
            entry(
                drill.word(),
                "Drill: " + DrillWords.name(drill) + (now ? ", on" : ", off"),
                "switches it " + (now ? "off" : "on") + " · " + DrillWords.told(drill),
                () -> model.set(drill, !now)));
      }
      if (!on.isEmpty()) {
        all.add(entry("none", "All drills off", DrillWords.face(on), model::allOff));
      }
    }
    return all;
  }

  private static Entry entry(String id, String title, String detail, Runnable action) {
    return new Entry("drill:" + id, Entry.Kind.COMMAND, "", title, detail, "", action);
  }
}
