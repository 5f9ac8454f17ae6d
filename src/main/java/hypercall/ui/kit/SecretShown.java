package hypercall.ui.kit;

import java.io.Serial;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;

/// A secret is to be read on the screen from now on; told up the window.
public final class SecretShown extends Event {
  @Serial private static final long serialVersionUID = 1;

  public static final EventType<SecretShown> SHOWN = new EventType<>(Event.ANY, "SECRET_SHOWN");

  private final transient ObservableValue<Boolean> still;

  private SecretShown(ObservableValue<Boolean> still) {
    super(SHOWN);
    this.still = still;
  }

  /// Tells each time this control shows a secret.
  public static void tell(Node control, ObservableValue<Boolean> shown) {
    // What is taken out of the window shows nothing.
    ObservableValue<Boolean> still = control.sceneProperty().flatMap(_ -> shown).orElse(false);
    shown.subscribe(
        (_, on) -> {
          if (on) {
            control.fireEvent(new SecretShown(still));
          }
        });
  }

  /// Whether it is still shown.
  public ObservableValue<Boolean> stillProperty() {
    return still;
  }
}
