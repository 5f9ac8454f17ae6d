package hypercall.ui.connect;

import hypercall.pve.HalfTicket;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The second factor, while the server asks for it: after the password was right, and until another
/// account or server is typed.
final class FactorStep {
  private final ReadOnlyObjectWrapper<@Nullable HalfTicket> asked = new ReadOnlyObjectWrapper<>();

  FactorStep(ConnectForm form) {
    form.hostProperty().subscribe(_ -> drop());
    form.portProperty().subscribe(_ -> drop());
    form.userProperty().subscribe(_ -> drop());
    form.realmProperty().subscribe(_ -> drop());
    form.kindProperty().subscribe(_ -> drop());
  }

  /// What is asked for; null when nothing is.
  ReadOnlyObjectProperty<@Nullable HalfTicket> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  ObservableValue<Boolean> isAsked() {
    return asked.map(_ -> true).orElse(false);
  }

  /// What may be typed, in words.
  ObservableValue<String> hint() {
    return asked.map(FactorStep::words).orElse("");
  }

  void ask(HalfTicket half) {
    asked.set(half);
  }

  void drop() {
    asked.set(null);
  }

  /// Nothing was typed.
  String missing() {
    HalfTicket half = asked.get();
    return "Type the second factor"
        + (half == null ? "." : " of " + half.user() + ": " + typed(half) + ".");
  }

  private static String words(HalfTicket half) {
    String typed = typed(half);
    return Character.toUpperCase(typed.charAt(0))
        + typed.substring(1)
        + (half.takesSecurityKeys() ? ". A security key works only in the browser." : "");
  }

  private static String typed(HalfTicket half) {
    if (half.takesCodes()) {
      return "code from the authenticator app"
          + (half.takesRecoveryKeys() ? ", or a recovery key" : "");
    }
    return half.takesRecoveryKeys() ? "a recovery key" : "press the Yubico key";
  }
}
