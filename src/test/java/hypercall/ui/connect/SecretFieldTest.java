package hypercall.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import hypercall.secret.Secret;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// A secret field keeps nothing of what it was emptied of.
class SecretFieldTest {
  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void what_was_cleared_does_not_come_back_by_undo() throws TimeoutException {
    FxToolkit.setupFixture(
        () -> {
          SecretField field = new SecretField(_ -> false);
          PasswordField hidden = part(field, PasswordField.class);
          hidden.replaceSelection("right");
          try (Secret typed = field.secret()) {
            assertThat(typed.reveal()).isEqualTo("right");
          }
          field.clear();
          hidden.undo();
          try (Secret left = field.secret()) {
            assertThat(left.length()).isZero();
          }
          assertThat(part(field, TextField.class).getText()).isEmpty();
        });
  }

  private static <T extends Node> T part(SecretField field, Class<T> kind) {
    StackPane both = (StackPane) field.getChildren().getFirst();
    return both.getChildren().stream()
        .filter(
            node ->
                kind.isInstance(node)
                    && node instanceof PasswordField == (kind == PasswordField.class))
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }
}
