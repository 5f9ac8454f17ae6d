package hypercall.ui.connect;

import java.util.function.Predicate;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Host and port. Leaving them looks at the certificate, so that its question comes before the
/// password.
final class ServerRow extends HBox {
  private final ConnectForm form;
  private final TrustModel trust;
  private final Runnable onward;
  private final TextField host;

  /// @param taken tells whether what is pasted belongs elsewhere, and puts it there
  /// @param onward where the keyboard goes on once trust is settled
  ServerRow(ConnectForm form, TrustModel trust, Predicate<String> taken, Runnable onward) {
    super(8);
    this.form = form;
    this.trust = trust;
    this.onward = onward;
    host = field(Fields.of(form.hostProperty(), "Server name or address", "pve1.lab", taken));
    TextField port = field(Fields.of(form.portProperty(), "Port", ConnectForm.DEFAULT_PORT));
    port.setPrefColumnCount(5);
    port.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(host, Priority.ALWAYS);
    getChildren().addAll(host, port);
  }

  @Override
  public void requestFocus() {
    host.requestFocus();
  }

  private TextField field(TextField field) {
    field.setOnAction(_ -> entered());
    field.focusedProperty().subscribe((_, focused) -> left(focused));
    return field;
  }

  /// Enter looks at the certificate; once that is settled, goes on to the secret.
  private void entered() {
    if (trust.isSettled()) {
      onward.run();
    } else {
      trust.check();
    }
  }

  private void left(boolean focused) {
    if (!focused
        && !form.hostProperty().get().isBlank()
        && trust.certificateProperty().get() instanceof CertificateState.Unchecked) {
      trust.check();
    }
  }
}
