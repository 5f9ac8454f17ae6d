package hypercall.ui.connect;

import hypercall.pve.Connection.Colour;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The disclosure of what is rarely needed, a connection's colour and time-outs; it opens by itself
/// where one of them is set.
final class MoreButton extends ToggleButton {
  private final ConnectForm form;

  MoreButton(ConnectForm form) {
    super("More", new FontIcon(MaterialDesignC.CHEVRON_RIGHT));
    this.form = form;
    getStyleClass().add("disclosure");
    setAccessibleText("More: colour and time-outs");
    form.colourProperty().subscribe(colour -> openIf(colour != Colour.NONE));
    form.waits().connectProperty().subscribe(text -> openIf(!text.isBlank()));
    form.waits().answerProperty().subscribe(text -> openIf(!text.isBlank()));
  }

  private void openIf(boolean isSet) {
    if (isSet) {
      setSelected(true);
    }
  }

  /// As it is for what the form shows, however a person left it.
  void begin() {
    setSelected(form.colourProperty().get() != Colour.NONE || form.waits().isAnySet());
  }
}
