package hypercall.ui.drills;

import hypercall.practice.Drill;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Says which drills of the practice cluster are on, and shows the switches; there while the
/// practice cluster is in front. Where room is short its end is cut, never its beginning.
public final class DrillsButton extends Button {
  private static final PseudoClass WARN = PseudoClass.getPseudoClass("warn");
  private static final double LEAST_EM = 9;

  private final FontIcon sign = new FontIcon(MaterialDesignS.SCHOOL_OUTLINE);

  public DrillsButton(DrillsModel model) {
    getStyleClass().add("drills-button");
    setGraphic(sign);
    ObservableValue<Set<Drill>> on = model.onProperty();
    textProperty().bind(on.map(DrillWords::face));
    accessibleTextProperty()
        .bind(on.map(all -> all.isEmpty() ? "Drills, none is on" : DrillWords.face(all)));
    accessibleHelpProperty().bind(on.map(DrillWords::list));
    Tooltip tip = new Tooltip();
    tip.textProperty()
        .bind(
            on.map(
                all -> (all.isEmpty() ? "" : DrillWords.face(all) + "\n") + DrillWords.list(all)));
    setTooltip(tip);
    visibleProperty().bind(model.offeredProperty());
    managedProperty().bind(visibleProperty());
    on.subscribe(all -> show(all));
    setOnAction(_ -> model.toggle());
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.min(computePrefWidth(height), LEAST_EM * getFont().getSize());
  }

  private void show(Set<Drill> all) {
    pseudoClassStateChanged(WARN, !all.isEmpty());
    sign.setIconCode(
        all.isEmpty() ? MaterialDesignS.SCHOOL_OUTLINE : MaterialDesignA.ALERT_OUTLINE);
  }
}
